package coach.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Knows the times of the columns of a picture: by the list of all times, or by the numbers above the bars. */
final class PictureClock {
    private final PictureLines lines;
    private final PictureFlaws flaws;
    private final boolean isTimed;
    private final Map<Integer, String> known = new HashMap<>();

    /** Assigns times to the columns of starts and ends; a mistake goes to {@code flaws}. */
    PictureClock(PictureLines lines, SortedSet<Integer> columns, PictureFlaws flaws) {
        this.lines = lines;
        this.flaws = flaws;
        this.isTimed = !lines.ticks.isEmpty() || !lines.times.isEmpty();
        checkOrder();
        if (lines.times.isEmpty()) {
            lines.ticks.forEach((column, tick) -> known.put(column, time(tick)));
            return;
        }
        if (lines.times.size() != columns.size()) {
            flaws.add(
                    lines.times.get(0).mark(),
                    "the list has %d times, but the bars start and end in %d columns"
                            .formatted(lines.times.size(), columns.size()),
                    "give the time of each start and each end once, in order");
            columns.forEach(column -> known.put(column, "0"));
            return;
        }
        int i = 0;
        for (int column : columns) {
            known.put(column, time(lines.times.get(i++)));
        }
    }

    private void checkOrder() {
        var all = lines.times.isEmpty() ? new ArrayList<>(lines.ticks.values()) : lines.times;
        BigDecimal before = null;
        for (PictureLines.Tick tick : all) {
            BigDecimal number = number(tick.text());
            if (number == null) {
                flaws.add(tick.mark(), "expected a number, found '" + tick.text() + "'", "write a time, such as 10");
            } else if (before != null && number.compareTo(before) <= 0) {
                flaws.add(tick.mark(), "the time is not after the one before it", "times grow to the right");
            }
            before = number == null ? before : number;
        }
        if (lines.zero != null && number(lines.zero.text()) == null) {
            flaws.add(lines.zero.mark(), "expected a number, found '" + lines.zero.text() + "'", "");
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?") ? new BigDecimal(text) : null;
    }

    private String time(PictureLines.Tick tick) {
        BigDecimal number = number(tick.text());
        BigDecimal zero = lines.zero == null ? null : number(lines.zero.text());
        return number == null ? "0" : (zero == null ? number : number.add(zero)).toPlainString();
    }

    /**
     * Returns the time of a column as text; null where the picture has no times, or after saying that it lacks this.
     */
    @Nullable String at(int column, Strip.Mark mark) {
        String time = known.get(column);
        if (!isTimed || time != null) {
            return time;
        }
        // A number drawn by hand may stand over an end instead of beginning there.
        var before = lines.ticks.floorEntry(column);
        if (before != null
                && column < before.getKey() + before.getValue().text().length()) {
            return time(before.getValue());
        }
        flaws.add(mark, "no time stands above this", "write its time so that it begins above, or leave out all times");
        return null;
    }

    /**
     * Returns the events with their times, where the picture shows them all.
     *
     * @param columns where their signs stand
     * @param decimals how many decimal digits the history's times were made finer by
     */
    List<Imported.Annotation> events(List<Imported.Annotation> named, SortedSet<Integer> columns, int decimals) {
        var events = new ArrayList<Imported.Annotation>();
        if (named.size() != columns.size()) {
            return events;
        }
        int i = 0;
        for (int column : columns) {
            Imported.Annotation event = named.get(i++);
            PictureLines.Tick tick = lines.ticks.get(column);
            String text = known.containsKey(column) ? known.get(column) : tick == null ? null : time(tick);
            if (text == null) {
                return List.of();
            }
            try {
                long at = new BigDecimal(text).movePointRight(decimals).longValueExact();
                events.add(new Imported.Annotation(event.lane(), event.label(), at));
            } catch (ArithmeticException e) {
                return List.of();
            }
        }
        return events;
    }
}
