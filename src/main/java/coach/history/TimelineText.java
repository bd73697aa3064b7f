package coach.history;

import coach.text.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Draws a history as a space-time diagram in characters: a line per process, a bar per operation, time to the right.
 *
 * <pre>
 *         0              10        20        30        40             100
 * writer  ├─ w x=1 ──────────────────────────────────────────────────┤
 * r1                     ├─ r x→1 ─┤
 * r2                                         ┣━ r x→0 ━┫
 * + 121 operations that play no part
 * </pre>
 *
 * <p>Heavy bars contradict each other; {@code ├─ ░░▶} has an unknown outcome; {@code ◆2} is the instant at which an
 * operation takes effect, and its place in the order. Where labels do not fit they become numbers with a legend, and
 * where those do not fit the picture goes on below itself.
 */
public final class TimelineText {
    private static final int WIDTH_MIN = 40;

    private final Picture picture;
    private final Ink ink;
    private final int width;

    private boolean isTorn;

    private TimelineText(Picture picture, Ink ink, int width) {
        this.picture = picture;
        this.ink = ink;
        this.width = Math.max(WIDTH_MIN, width);
    }

    /** Returns the drawing, at most {@code width} columns wide, ending in a line feed. */
    public static String draw(Picture picture, Ink ink, int width) {
        return new TimelineText(picture, ink, width).draw();
    }

    private String draw() {
        Layout layout = Arrangement.full(picture, ink, true);
        if (margin(layout) + layout.columns() > width) {
            layout = Arrangement.full(picture, ink, false);
        }
        boolean isNumbered = margin(layout) + layout.columns() > width;
        if (isNumbered) {
            layout = Arrangement.numbered(picture, ink);
        }
        var lines = new ArrayList<String>();
        if (!picture.shown().isEmpty()) {
            lines.addAll(bands(layout));
        }
        if (isNumbered) {
            lines.addAll(legend(layout));
        }
        lines.addAll(beside(layout));
        for (Layout.Tick event : layout.events()) {
            lines.add(Cells.clip(ink.event() + " " + Printable.line(event.label()), width, ink.ellipsis())
                    .stripTrailing());
        }
        if (picture.hidden() > 0) {
            lines.add(
                    picture.hidden() == 1
                            ? "+ 1 operation that plays no part"
                            : "+ " + picture.hidden() + " operations that play no part");
        }
        return String.join("\n", lines) + "\n";
    }

    /** What the drawing leaves unsaid, so that it can be read back. */
    private List<String> beside(Layout layout) {
        var lines = new ArrayList<String>();
        Layout.Clock clock = layout.clock();
        if (!clock.zero().isEmpty()) {
            lines.add("+0 is " + clock.zero());
        }
        var said = new HashSet<String>();
        layout.ticks().forEach(tick -> said.add(tick.label()));
        if (!said.containsAll(clock.times()) || (isTorn && !clock.times().isEmpty())) {
            var line = new StringBuilder(Labels.TIMES);
            for (String time : clock.times()) {
                if (line.length() + 1 + time.length() > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(Labels.TIMES);
                }
                line.append(" ").append(time);
            }
            lines.add(line.toString());
        }
        String initial = picture.history().initial();
        if (!initial.equals(History.INITIAL)) {
            lines.add(Cells.clip(Labels.INITIAL + " " + Labels.word(initial), width, ink.ellipsis()));
        }
        if (clock.isLost()) {
            lines.add("+ times, which are known of some operations only");
        }
        return lines;
    }

    private int margin(Layout layout) {
        return 2
                + layout.rows().stream()
                        .mapToInt(row -> Cells.width(row.name()))
                        .max()
                        .orElse(0);
    }

    private List<String> bands(Layout layout) {
        int margin = margin(layout);
        var canvas = new Canvas(layout.columns() + 24);
        var heads = new ArrayList<String>();
        heads.add("");
        layout.ticks().forEach(tick -> canvas.put(0, tick.column(), tick.label()));
        canvas.put(0, 0, "");
        for (Layout.Row row : layout.rows()) {
            int line = canvas.height();
            canvas.put(line, 0, "");
            heads.add(row.name());
            row.bars().forEach(bar -> draw(canvas, line, bar));
            touch(canvas, line, row);
            boolean hasPoints = row.bars().stream().anyMatch(bar -> bar.order() > 0);
            if (hasPoints) {
                heads.add("");
                canvas.put(line + 1, 0, "");
                row.bars().stream()
                        .filter(bar -> bar.order() > 0)
                        .forEach(bar -> canvas.put(line + 1, bar.point(), ink.point() + bar.order()));
            }
        }
        for (Layout.Tick event : layout.events()) {
            for (int line = 1; line < canvas.height(); line++) {
                if (canvas.isBlank(line, event.column())) {
                    canvas.put(line, event.column(), ink.event());
                }
            }
        }
        return cut(canvas, heads, layout, margin);
    }

    private List<String> cut(Canvas canvas, List<String> heads, Layout layout, int margin) {
        var lines = new ArrayList<String>();
        int room = width - margin;
        String plain = " " + ink.line(false) + ink.line(true) + ink.fog() + ink.event();
        int from = 0;
        while (from < layout.columns()) {
            int to = from + room;
            if (to >= layout.columns()) {
                dropTicks(canvas, layout, to);
            } else {
                int half = from + room / 2;
                int best = last(half, to, column -> canvas.isCut(column, plain) && canvas.isLoose(column));
                isTorn |= best == half;
                best = best > half ? best : last(half, to, canvas::isLoose);
                to = best > half ? best : to;
            }
            List<String> cells = canvas.lines(from, Math.min(to, from + room));
            if (from > 0) {
                lines.add("");
            }
            for (int i = 0; i < cells.size(); i++) {
                String head = heads.get(i) + " ".repeat(margin - Cells.width(heads.get(i)));
                boolean isNeeded = !heads.get(i).isEmpty() || !cells.get(i).isEmpty();
                if (isNeeded) {
                    lines.add((head + cells.get(i)).stripTrailing());
                }
            }
            from = to;
        }
        return lines;
    }

    /** A number that would lose digits at the edge of the last band is left out. */
    private void dropTicks(Canvas canvas, Layout layout, int end) {
        for (Layout.Tick tick : layout.ticks()) {
            if (tick.column() + tick.label().length() > end) {
                canvas.put(0, tick.column(), " ".repeat(tick.label().length()));
                isTorn = true;
            }
        }
    }

    private static int last(int from, int to, IntPredicate holds) {
        int at = to;
        while (at > from && !holds.test(at)) {
            at--;
        }
        return at;
    }

    private void draw(Canvas canvas, int line, Layout.Bar bar) {
        boolean isMarked = bar.isMarked();
        if (bar.isInstant()) {
            canvas.put(line, bar.from(), ink.instant() + " " + bar.label());
            canvas.hold(bar.from(), 2 + Cells.width(bar.label()));
            return;
        }
        int inner = bar.to() - bar.from() - 1;
        canvas.put(line, bar.from(), ink.start(isMarked) + ink.line(isMarked).repeat(Math.max(0, inner)));
        if (bar.isOpen()) {
            canvas.put(line, bar.to() - 2, ink.fog().repeat(2) + ink.open());
        } else {
            canvas.put(line, bar.to(), ink.end(isMarked));
        }
        canvas.put(line, bar.from() + 2, " " + bar.label() + " ");
        canvas.hold(bar.from(), 4 + Cells.width(bar.label()));
        canvas.hold(bar.to() - 1, 2);
    }

    /** Two operations of one process may touch at one instant; the one column then is an end and a start. */
    private void touch(Canvas canvas, int line, Layout.Row row) {
        for (int i = 1; i < row.bars().size(); i++) {
            Layout.Bar before = row.bars().get(i - 1);
            Layout.Bar bar = row.bars().get(i);
            if (before.to() == bar.from() && !before.isInstant() && !bar.isInstant()) {
                canvas.put(line, bar.from(), ink.touch());
            }
        }
    }

    private List<String> legend(Layout layout) {
        var lines = new ArrayList<String>();
        for (Layout.Row row : layout.rows()) {
            for (Layout.Bar bar : row.bars()) {
                String text = "%3s  %s: %s"
                        .formatted(bar.label(), Labels.name(bar.op().process(), ink), Labels.of(bar.op(), ink));
                lines.add(Cells.clip(text, width, ink.ellipsis()).stripTrailing());
            }
        }
        return lines;
    }
}
