package coach.history;

import java.util.List;

/**
 * Where everything of a picture stands, in columns and rows of one character; the text and the SVG drawing share it, so
 * that labels overlap in neither.
 *
 * @param columns how many columns it takes
 * @param isTimed whether columns are times
 */
record Layout(List<Row> rows, List<Tick> ticks, List<Tick> events, Clock clock, int columns, boolean isTimed) {

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

    /**
     * What the numbers above the bars leave unsaid.
     *
     * @param zero the time from which the numbers count; empty where they are the times themselves
     * @param times every start and end in order, as the numbers would say them
     * @param isLost whether some operations have times, and none are drawn as others have none
     */
    record Clock(String zero, List<String> times, boolean isLost) {}
}
