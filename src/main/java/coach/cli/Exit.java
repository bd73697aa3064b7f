package coach.cli;

/** What the exit codes mean. */
final class Exit {
    /** Done, or the verdict is positive. */
    static final int OK = 0;

    /** The verdict is negative. */
    static final int NEGATIVE = 1;

    /** Bad usage or bad input. */
    static final int BAD_INPUT = 2;

    /** Cannot tell. */
    static final int UNKNOWN = 3;

    /** The data folder cannot be written. */
    static final int NO_DATA_FOLDER = 4;

    /** Something that must not happen: a bug. */
    static final int BUG = 70;

    /** Interrupted. */
    static final int INTERRUPTED = 130;

    private Exit() {}
}
