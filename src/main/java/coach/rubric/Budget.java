package coach.rubric;

import coach.text.Key;

/** How the minutes of an interview are shared out. */
public record Budget(
        @Key("Length of the interview; the five shares add up to it.")
        int minutes,

        @Key("Minutes for refining the problem.") int refine,
        @Key("Minutes for the data.") int data,
        @Key("Minutes for the components.") int components,
        @Key("Minutes for the trade-offs.") int tradeoffs,

        @Key("Minutes for the self-assessment and the close.")
        int wrapUp) {

    /** Returns the minutes for one activity. */
    public int of(Activity activity) {
        return switch (activity) {
            case REFINE -> refine;
            case DATA -> data;
            case COMPONENTS -> components;
            case TRADEOFFS -> tradeoffs;
        };
    }
}
