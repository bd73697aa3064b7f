package coach.history;

/** How many columns of a terminal text takes. */
public final class Cells {
    private Cells() {}

    /** Returns the columns of {@code text}, which has no control characters. */
    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** Returns 0 for marks that sit on the character before, 2 for East Asian wide characters and emoji, else 1. */
    public static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = isIn(c, 0x1100, 0x115f)
                || isIn(c, 0x2e80, 0x303e)
                || isIn(c, 0x3041, 0xa4cf)
                || isIn(c, 0xac00, 0xd7a3)
                || isIn(c, 0xf900, 0xfaff)
                || isIn(c, 0xfe30, 0xfe6f)
                || isIn(c, 0xff00, 0xff60)
                || isIn(c, 0xffe0, 0xffe6)
                || isIn(c, 0x1f300, 0x1f64f)
                || isIn(c, 0x1f680, 0x1faff)
                || isIn(c, 0x20000, 0x3fffd);
        return isWide ? 2 : 1;
    }

    /** Returns {@code text} in at most {@code most} columns, the last of them {@code ellipsis} where it was cut. */
    public static String clip(String text, int most, String ellipsis) {
        if (width(text) <= most) {
            return text;
        }
        var kept = new StringBuilder();
        int left = most - width(ellipsis);
        for (int c : text.codePoints().toArray()) {
            left -= width(c);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + ellipsis;
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
