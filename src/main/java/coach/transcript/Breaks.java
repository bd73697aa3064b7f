package coach.transcript;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may break: after blanks, hyphens and slashes, or anywhere between two characters. Java's own rules grow
 * with each version and would move words from line to line.
 */
final class Breaks implements FSTextBreaker {
    private static final int DONE = -1;

    private final boolean isAnywhere;
    private String text = "";
    private int at;

    Breaks(boolean isAnywhere) {
        this.isAnywhere = isAnywhere;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean isInside = at < text.length();
            if (!isInside || isAnywhere || (isBreakAfter(c) && !isBlank(text.codePointAt(at)))) {
                return at;
            }
        }
        return DONE;
    }

    private static boolean isBreakAfter(int c) {
        return isBlank(c) || c == '-' || c == '/' || c == '\u2014' || c == '\u200b' || isIdeograph(c);
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** Chinese and Japanese are written without blanks. */
    private static boolean isIdeograph(int c) {
        return isIn(c, 0x2e80, 0x9fff) || isIn(c, 0xac00, 0xd7af) || isIn(c, 0x20000, 0x3ffff);
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
