package coach.cli;

/** The exit codes that scripts may rely on. */
final class Exit {
    static final int DONE = 0;
    static final int NEGATIVE = 1;
    static final int BAD_INPUT = 2;
    static final int CANNOT_TELL = 3;

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
