package coach.term.screen;

import coach.grading.Result;
import coach.term.Ink;

/** How results look: a mark that needs no colour, and the ink that repeats it. */
final class Marks {
    private static final int BAR_CELLS = 20;
    private static final int FULL = 100;

    private Marks() {}

    /** Returns a mark of one column and a blank. */
    static String mark(Result result) {
        return switch (result) {
            case MET -> "+ ";
            case PARTIAL -> "~ ";
            case MISSED -> "- ";
            case CANNOT_JUDGE -> "? ";
        };
    }

    static Ink ink(Result result) {
        return switch (result) {
            case MET -> Ink.GOOD;
            case PARTIAL -> Ink.WARN;
            case MISSED -> Ink.BAD;
            case CANNOT_JUDGE -> Ink.DIM;
        };
    }

    /** Returns a bar of {@value #BAR_CELLS} columns for a score of 0 to 100. */
    static String bar(int score) {
        int cells = (score * BAR_CELLS + FULL / 2) / FULL;
        return "#".repeat(cells) + ".".repeat(BAR_CELLS - cells);
    }
}
