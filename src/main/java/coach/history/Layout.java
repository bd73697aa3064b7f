package coach.history;

import java.util.List;

/**
 * Where everything of a picture stands, in columns and rows of one character; the text and the SVG drawing share it, so
 * that labels overlap in neither.
 *
 * @param columns how many columns it takes
 * @param isTimed whether columns are times
 */
record Layout(List<Row> rows, List<Tick> ticks, List<Tick> events, int columns, boolean isTimed) {

    /** A line of bars that do not overlap, of one process or of a group of them. */
    record Row(String name, List<Bar> bars) {}

    /**
     * An operation.
     *
     * @param to the column of its end, or of the arrow of one that never ended; {@code from} for an instant
     * @param order its place in the order that explains the history, from 1; 0 where there is none
     * @param point the column of the instant at which it takes effect in that order
     */
    record Bar(Op op, int from, int to, String label, boolean isOpen, boolean isMarked, int order, int point) {
        boolean isInstant() {
            return from == to && !isOpen;
        }
    }

    /** A labelled column. */
    record Tick(int column, String label) {}
}
