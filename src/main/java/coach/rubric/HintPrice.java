package coach.rubric;

import coach.text.Key;

/** What a hint costs: the share of a criterion's points that is lost when it is met only after the hint. */
public record HintPrice(
        @Key("Percent lost after the first rung, a direction.")
        int direction,

        @Key("Percent lost after the second rung, a technique.")
        int technique,

        @Key("Percent lost after the third rung, an example.")
        int example) {

    /** Returns the percentage lost after {@code rung} rungs, 0 to 3; the higher rung includes the lower. */
    public int after(int rung) {
        return switch (rung) {
            case 0 -> 0;
            case 1 -> direction;
            case 2 -> technique;
            case 3 -> example;
            default -> throw new IllegalArgumentException("no rung " + rung);
        };
    }
}
