package coach.text;

/**
 * Something the reader can fix, where it is, and what to do about it.
 *
 * @param message what is wrong, in lower case and without a full stop: "unknown level 'seniour'"
 * @param hint the next thing to try, in the imperative; empty if there is none
 */
public record Diagnostic(Source source, Span span, String message, String hint) {
    private static final int LINE_CHARS_MAX = 160;

    /**
     * Renders in the compilers' form, so that editors make the position clickable.
     *
     * <pre>
     * questions/cache.yaml:12:10: unknown level 'seniour'
     *   12 |   level: seniour
     *      |          ^^^^^^^
     * hint: did you mean senior?
     * </pre>
     *
     * <p>Control characters of the source are shown as pictures; a very long line is cut around the caret. A source
     * without text, such as a file that could not be read, shows no line.
     */
    public String render() {
        String head = "%s:%d:%d: %s\n"
                .formatted(Printable.of(source.name()), span.line(), span.column(), Printable.of(message));
        return head
                + (source.text().isEmpty() ? "" : excerpt())
                + (hint.isEmpty() ? "" : "hint: %s\n".formatted(Printable.of(hint)));
    }

    private String excerpt() {
        String line = source.line(span.line());
        int cut = Math.max(0, span.column() - 1 - LINE_CHARS_MAX / 2);
        String shown = line.substring(Math.min(cut, line.length()), Math.min(line.length(), cut + LINE_CHARS_MAX));
        int room = Math.max(1, shown.length() - (span.column() - 1 - cut));
        String number = Integer.toString(span.line());
        String gutter = " ".repeat(number.length());
        String caret = " ".repeat(span.column() - 1 - cut) + "^".repeat(Math.min(span.length(), room));
        return "  %s | %s\n".formatted(number, Printable.of(shown.replace('\t', ' ')))
                + "  %s | %s\n".formatted(gutter, caret);
    }
}
