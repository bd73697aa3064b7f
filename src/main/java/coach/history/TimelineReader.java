package coach.history;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a picture as {@link TimelineText} draws it, or a person does.
 *
 * <p>The history has its processes in the order of their lanes from top to bottom, those of a group by their first
 * operation, and each process's operations together, from left to right. It has no times where there are no numbers
 * above the bars. What the drawing left out is not invented: a text that is cut short is refused, and hidden operations
 * are a note.
 */
public final class TimelineReader {
    private final PictureFlaws flaws;
    private final PictureLines lines;
    private final Map<String, List<Drawn>> processes = new LinkedHashMap<>();
    private final TreeSet<Integer> eventColumns = new TreeSet<>();
    private final Set<String> explained = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private TimelineReader(Source source) {
        this.flaws = new PictureFlaws(source);
        this.lines = PictureLines.of(source.text(), flaws);
    }

    private record Drawn(BarReader.Bar bar, Entry entry) {}

    /**
     * Reads a picture.
     *
     * @throws CoachException with every problem of the text, each in its place
     */
    public static Imported read(Source source) {
        return new TimelineReader(source).read();
    }

    private Imported read() {
        lanes();
        lines.legend.forEach((number, legend) -> {
            if (!explained.contains(number)) {
                flaws.add(legend.mark(), "no bar has number " + number, "draw a bar with it, or leave the line out");
            }
        });
        PictureClock clock = clock();
        var draft = new Draft();
        var places = new ArrayList<Strip.Mark>();
        for (List<Drawn> ops : processes.values()) {
            for (Drawn drawn : ops) {
                places.add(drawn.bar().start());
                draft.add(timed(drawn, clock));
            }
        }
        History history = draft.history(lines.initial);
        Diagnostics.throwIfAny(
                flaws.found(),
                draft.flaws(),
                found -> found.stream().map(flaw -> diagnostic(places, flaw)).toList());
        List<Imported.Annotation> events = clock.events(lines.events, eventColumns, draft.decimals());
        notes.addAll(0, Notes.of(history));
        notesOnDrawing(events.size());
        return new Imported(history, events, notes, draft.decimals(), false);
    }

    private Diagnostic diagnostic(List<Strip.Mark> places, Flaw flaw) {
        return flaws.at(places.get(flaw.index()), flaw.message(), flaw.hint());
    }

    private void lanes() {
        var grouped = new ArrayList<Drawn>();
        for (PictureLines.Lane lane : lines.lanes) {
            var drawn = new ArrayList<Drawn>();
            for (Strip strip : lines.strips.get(lane.number())) {
                BarReader.Found found = BarReader.read(strip, flaws);
                eventColumns.addAll(found.events());
                found.bars().forEach(bar -> drawn.add(explained(bar)));
            }
            if (lane.isGroup()) {
                grouped.addAll(drawn);
            } else {
                drawn.forEach(one -> put(name(lane, drawn), one));
            }
        }
        grouped.sort(leftToRight());
        for (Drawn one : grouped) {
            if (one.entry().process().isEmpty() && one.bar().label().number().isEmpty()) {
                flaws.add(
                        one.bar().start(), "expected a process and ':' in the bar of a group", "write ├─ p1: w x=1 ─┤");
            }
            put(one.entry().process(), one);
        }
        processes.values().forEach(ops -> ops.sort(leftToRight()));
    }

    private void put(String process, Drawn drawn) {
        Entry e = drawn.entry();
        processes
                .computeIfAbsent(process, p -> new ArrayList<>())
                .add(new Drawn(
                        drawn.bar(),
                        new Entry(
                                process,
                                e.kind(),
                                e.key(),
                                e.value(),
                                e.expected(),
                                e.outcome(),
                                e.isFinal(),
                                null,
                                null)));
    }

    /** Operations of one process that start at one instant stand below each other. */
    private static Comparator<Drawn> leftToRight() {
        return Comparator.comparingInt((Drawn drawn) -> drawn.bar().from())
                .thenComparingInt(drawn -> drawn.bar().start().line());
    }

    /** The legend has more room for a name than the lane. */
    private String name(PictureLines.Lane lane, List<Drawn> drawn) {
        String other = drawn.isEmpty() ? "" : drawn.get(0).entry().process();
        if (lane.isCut() && other.isEmpty()) {
            String note = "The name '" + lane.name() + "' is cut short in the picture.";
            if (!notes.contains(note)) {
                notes.add(note);
            }
        }
        return lane.isCut() && !other.isEmpty() ? other : lane.name();
    }

    /** Returns a bar with what it did, from the legend where it has a number. */
    private Drawn explained(BarReader.Bar bar) {
        String number = bar.label().number();
        if (number.isEmpty()) {
            return new Drawn(bar, bar.label().entry());
        }
        PictureLines.Legend legend = lines.legend.get(number);
        if (legend == null) {
            flaws.add(bar.start(), "number " + number + " is not explained", "add a line: " + number + "  p1: w x=1");
        } else if (!explained.add(number)) {
            flaws.add(bar.start(), "another bar has number " + number, "give each bar a number of its own");
        }
        return new Drawn(
                bar, legend == null ? bar.label().entry() : legend.label().entry());
    }

    private PictureClock clock() {
        var columns = new TreeSet<Integer>();
        processes
                .values()
                .forEach(ops -> ops.forEach(drawn -> {
                    columns.add(drawn.bar().from());
                    if (!drawn.bar().isOpen()) {
                        columns.add(drawn.bar().to());
                    }
                }));
        return new PictureClock(lines, columns, flaws);
    }

    private Entry timed(Drawn drawn, PictureClock clock) {
        Entry e = drawn.entry();
        BarReader.Bar bar = drawn.bar();
        Op.Outcome outcome = bar.isOpen() ? Op.Outcome.UNKNOWN : e.outcome();
        if (bar.isOpen() && e.outcome() == Op.Outcome.FAIL) {
            flaws.add(bar.end(), "an operation that failed was answered", "end its bar with ┤ or |");
        }
        @Nullable String invoke = clock.at(bar.from(), bar.start());
        @Nullable String complete = bar.isOpen() ? null : clock.at(bar.to(), bar.end());
        boolean isHalf = !bar.isOpen() && (invoke == null || complete == null);
        return new Entry(
                e.process(),
                e.kind(),
                e.key(),
                e.value(),
                e.expected(),
                outcome,
                e.isFinal(),
                isHalf ? null : invoke,
                isHalf ? null : complete);
    }

    private void notesOnDrawing(int events) {
        if (lines.hidden > 0) {
            notes.add(
                    lines.hidden == 1
                            ? "The picture hides one operation; only what it shows is judged."
                            : "The picture hides %d operations; only what it shows is judged.".formatted(lines.hidden));
        }
        if (lines.isLost) {
            notes.add("The picture leaves out times, which were known of some operations only.");
        }
        if (events < lines.events.size()) {
            notes.add("What happened beside the operations has no time in the picture and is left out.");
        }
    }
}
