package coach.transcript;

import coach.text.Printable;

/** Markdown made safe: what people typed stays text. */
final class Marks {
    private static final String SPECIAL = "\\`*_{}[]<>#|!~";

    private Marks() {}

    /**
     * Returns text for a paragraph or a table cell: on one line, markup characters escaped, control characters made
     * visible.
     */
    static String text(String raw) {
        var safe = new StringBuilder(raw.length());
        for (char c : Printable.line(raw).toCharArray()) {
            if (c == '&') {
                safe.append("&amp;");
            } else if (c == '<') {
                safe.append("&lt;");
            } else {
                if (SPECIAL.indexOf(c) >= 0) {
                    safe.append('\\');
                }
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Returns an inline code span that holds {@code raw} whatever backquotes are in it. */
    static String code(String raw) {
        String line = Printable.line(raw).strip();
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        boolean isTouching = line.startsWith("`") || line.endsWith("`");
        return fence + (isTouching ? " " + line + " " : line) + fence;
    }

    /** Returns a fenced block of lines as they are, control characters visible. */
    static String block(String language, String raw) {
        String fence = "```";
        while (raw.contains(fence)) {
            fence += "`";
        }
        var block = new StringBuilder(fence + language + "\n");
        raw.lines().forEach(line -> block.append(Printable.line(line)).append('\n'));
        return block.append(fence).append('\n').toString();
    }
}
