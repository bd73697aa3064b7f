package coach.cli;

/** What the exit codes mean. */
final class Exit {
    /** Done, or the verdict is positive. */
    static final int DONE = 0;

    /** The verdict is negative. */
    static final int NEGATIVE = 1;

    /** Bad usage or bad input. */
    static final int BAD_INPUT = 2;

    /** Cannot tell. */
    static final int CANNOT_TELL = 3;

    /** The data folder cannot be written. */
    static final int NO_DATA_FOLDER = 4;

    /** Something that must not happen: a bug. */
    static final int BUG = 70;

    /** Interrupted. */
    static final int INTERRUPTED = 130;

    private Exit() {}

    /** Returns the code of a run of two parts: bad input outweighs a no, a no outweighs "cannot tell". */
    static int worse(int first, int second) {
        for (int code : new int[] {BAD_INPUT, NEGATIVE, CANNOT_TELL}) {
            if (first == code || second == code) {
                return code;
            }
        }
        return DONE;
    }
}
