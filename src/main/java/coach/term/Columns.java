package coach.term;

import org.jline.utils.WCWidth;

/**
 * How many columns text takes on a terminal: two for East Asian wide characters and emoji, none for combining marks.
 *
 * <p>Counted code point by code point, as JLine does without grapheme clusters. Joined emoji are therefore counted as
 * their parts: a line may come out shorter than it could be, never longer.
 */
final class Columns {
    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    static int of(int codePoint) {
        boolean isAscii = codePoint >= ' ' && codePoint < 0x7f;
        return isAscii ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** Returns {@code text} followed by spaces up to {@code columns}; longer text stays as it is. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
