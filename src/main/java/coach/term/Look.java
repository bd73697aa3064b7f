package coach.term;

import java.nio.charset.Charset;

/**
 * How an output is written.
 *
 * @param columns those that text is laid out for
 */
record Look(Palette palette, Glyphs glyphs, Charset charset, int columns) {
    static final int COLUMNS_MIN = 20;
    /** Prose in longer lines is hard to read. */
    static final int COLUMNS_MAX = 100;

    private static final int COLUMNS_UNKNOWN = 80;

    Look {
        columns = readable(columns);
    }

    /** Returns {@code columns} in the range that text can be read in; 80 where they are not known (0 or less). */
    static int readable(int columns) {
        return columns <= 0 ? COLUMNS_UNKNOWN : Math.min(Math.max(columns, COLUMNS_MIN), COLUMNS_MAX);
    }
}
