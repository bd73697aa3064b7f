package coach.board;

/** Names and notes in double quotes, where a backslash keeps the next character as it is. */
final class Quotes {
    private Quotes() {}

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String unescape(String inside) {
        return inside.replaceAll("\\\\(.)", "$1");
    }
}
