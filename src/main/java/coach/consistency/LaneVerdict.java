package coach.consistency;

/** What was found out about one key. */
sealed interface LaneVerdict {
    /** All operations that take effect, as positions of the lane, in an order that explains the lane. */
    record Ordered(Ints positions) implements LaneVerdict {}

    /** No order explains the lane. */
    record Forbidden(Because because) implements LaneVerdict {}

    /** The budget ended first; {@code why} says what was being tried. */
    record Unclear(String why) implements LaneVerdict {}
}
