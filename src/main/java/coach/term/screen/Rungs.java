package coach.term.screen;

import coach.rubric.Rubric;

/** The names of the three rungs of a hint ladder. */
final class Rungs {
    static final int COUNT = 3;

    private Rungs() {}

    /** Returns what a rung is: "a direction". */
    static String name(int rung) {
        return switch (rung) {
            case 1 -> "a direction";
            case 2 -> "a technique";
            case 3 -> "an example";
            default -> throw new IllegalArgumentException("no rung " + rung);
        };
    }

    /** Returns what a rung is and costs: "a technique, 25 %". */
    static String offer(int rung, Rubric rubric) {
        return name(rung) + ", " + rubric.hints().after(rung) + " %";
    }
}
