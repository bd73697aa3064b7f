package coach.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the bars of one line of a picture, in either ink. */
final class BarReader {
    private static final String STARTS = "├┣┼|";
    private static final String ENDS = "┤┫|";
    private static final String TOUCHES = "┼+";
    private static final String LINES = "─━-=";
    private static final String FOG = "░~";
    private static final String ARROWS = "▶>";
    private static final String INSTANTS = "●*";
    private static final String EVENTS = "┆:";
    private static final String POINTS = "◆o";

    private final Strip strip;
    private final PictureFlaws flaws;
    private final List<Bar> bars = new ArrayList<>();
    private final TreeSet<Integer> events = new TreeSet<>();
    private int pos;
    private boolean isInside;

    private BarReader(Strip strip, PictureFlaws flaws) {
        this.strip = strip;
        this.flaws = flaws;
    }

    /**
     * An operation as it stands in the picture.
     *
     * @param to the column of its end; that of its start for an instant
     * @param isOpen whether it fades and never ends
     * @param start where its first sign stands
     * @param end where its last sign stands
     */
    record Bar(LabelReader.Label label, int from, int to, boolean isOpen, Strip.Mark start, Strip.Mark end) {}

    /**
     * What one line has.
     *
     * @param events the columns of signs of what happened beside the operations
     * @param isInside whether the line ends within a bar
     */
    record Found(List<Bar> bars, TreeSet<Integer> events, boolean isInside) {}

    /** Reads a line without its name; what is wrong with it goes to {@code flaws}. */
    static Found read(Strip strip, PictureFlaws flaws) {
        var reader = new BarReader(strip, flaws);
        reader.line();
        return new Found(reader.bars, reader.events, reader.isInside);
    }

    /** Returns whether {@code c} can begin what stands behind a lane's name. */
    static boolean isDrawing(char c) {
        return (STARTS + ENDS + LINES + FOG + ARROWS + INSTANTS + EVENTS + "◆").indexOf(c) >= 0;
    }

    private void line() {
        boolean isGoingOn = true;
        while (isGoingOn && pos < strip.length()) {
            char c = strip.at(pos);
            if (EVENTS.indexOf(c) >= 0) {
                events.add(strip.mark(pos).column());
                pos++;
            } else if (Character.isWhitespace(c)) {
                pos++;
            } else if (POINTS.indexOf(c) >= 0 && Character.isDigit(strip.at(pos + 1))) {
                do {
                    pos++;
                } while (Character.isDigit(strip.at(pos)));
            } else if (INSTANTS.indexOf(c) >= 0) {
                isGoingOn = instant();
            } else if (STARTS.indexOf(c) >= 0) {
                isGoingOn = bar();
            } else {
                flaws.add(strip.mark(pos), "expected a bar", "a bar begins with ├ or |-, an instant with ● or *");
                isGoingOn = false;
            }
        }
    }

    private boolean instant() {
        Strip.Mark start = strip.mark(pos++);
        LabelReader.Label label = label();
        if (label != null) {
            bars.add(new Bar(label, start.column(), start.column(), false, start, start));
        }
        return label != null;
    }

    /** Reads a bar, and those that touch it; returns whether the line can be read on. */
    private boolean bar() {
        while (true) {
            Strip.Mark start = strip.mark(pos++);
            skip(LINES);
            LabelReader.Label label = label();
            if (label == null) {
                isInside = pos >= strip.length();
                return false;
            }
            skip(LINES + FOG + "┆ ");
            char c = strip.at(pos);
            boolean isOpen = pos < strip.length() && ARROWS.indexOf(c) >= 0;
            boolean isEnd = isOpen || (pos < strip.length() && (ENDS + TOUCHES + INSTANTS).indexOf(c) >= 0);
            if (!isEnd) {
                isInside = pos >= strip.length();
                flaws.add(
                        strip.mark(pos),
                        "expected the end of the bar",
                        "a bar ends in ┤ or |, and in ░░▶ or ~~> where no answer came");
                return false;
            }
            Strip.Mark end = strip.mark(pos);
            bars.add(new Bar(label, start.column(), end.column(), isOpen, start, end));
            if (TOUCHES.indexOf(c) < 0) {
                pos += INSTANTS.indexOf(c) >= 0 ? 0 : 1;
                return true;
            }
        }
    }

    private void skip(String signs) {
        while (pos < strip.length() && signs.indexOf(strip.at(pos)) >= 0) {
            pos++;
        }
    }

    private LabelReader.@Nullable Label label() {
        var reader = new LabelReader(strip, pos, flaws);
        reader.skipBlanks();
        LabelReader.Label label = reader.label();
        pos = reader.pos();
        return label;
    }
}
