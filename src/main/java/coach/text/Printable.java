package coach.text;

/** Text that is safe to send to a terminal: no control characters, no escape sequences, no bidirectional overrides. */
public final class Printable {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final char DELETE_PICTURE = '\u2421';
    private static final char REPLACEMENT = '\ufffd';
    private static final char ARABIC_MARK = '\u061c';

    private Printable() {}

    /**
     * Returns {@code text} with every control character replaced by its visible picture (escape becomes {@code ␛}), and
     * C1 controls, line separators, bidirectional controls and lone surrogates by {@code U+FFFD}. Line feeds and tabs
     * stay.
     */
    public static String of(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(printable(c)));
        return safe.toString();
    }

    /** Returns {@link #of} with line feeds and tabs made spaces, for places where a line must stay a line. */
    public static String line(String text) {
        return of(text.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
    }

    /** Returns {@link #line} as it may stand in the text or in a quoted attribute of XML or HTML. */
    public static String xml(String text) {
        return line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static int printable(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < ' ') {
            return CONTROL_PICTURES + c;
        }
        if (c == DELETE) {
            return DELETE_PICTURE;
        }
        boolean isC1 = c > DELETE && c < 0xa0;
        boolean isBidiControl =
                isIn(c, 0x202a, 0x202e) || isIn(c, 0x2066, 0x2069) || isIn(c, 0x200e, 0x200f) || c == ARABIC_MARK;
        boolean isSeparator = c == 0x2028 || c == 0x2029;
        boolean isSurrogate = isIn(c, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
        return isC1 || isBidiControl || isSeparator || isSurrogate ? REPLACEMENT : c;
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
