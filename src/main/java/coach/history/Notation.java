package coach.history;

import coach.text.CoachException;
import coach.text.Source;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one-line notation of histories, for people.
 *
 * <pre>
 * p1: w x 1; r y 0 | p2: w y 1; r x 0 !                     ! a final read
 * initial nil | a: cas x nil 1 ? @0,inf | b: r x 1 @10,20   ? unknown outcome, @invoke,complete
 * a: cas x 0 1 fail | b: a x "one two"; r x _               a appends; _ a result that is not known
 * </pre>
 *
 * <p>A line feed is as good as {@code |}; a process that is named again goes on. Text with blanks or signs is quoted,
 * with {@code \"}, {@code \\}, {@code \n}, {@code \t} and <code>\&#117;hhhh</code> inside.
 */
public final class Notation {
    private Notation() {}

    /**
     * Reads a history.
     *
     * @throws CoachException with every problem of the text, each in its place
     */
    public static History parse(Source source) {
        return new NotationReader(source).read().history();
    }

    /** Reads a history with the notes on its reading. */
    public static Imported read(Source source) {
        return new NotationReader(source).read();
    }

    /** Reads a history from a text without a name. */
    public static History parse(String text) {
        return parse(new Source("<history>", text));
    }

    /** Writes a history on one line; {@link #parse} gives the same history back. */
    public static String print(History history) {
        var out = new StringBuilder();
        if (!history.initial().equals(History.INITIAL)) {
            out.append("initial ").append(word(history.initial()));
        }
        String process = null;
        for (Op op : history.ops()) {
            if (op.process().equals(process)) {
                out.append("; ");
            } else {
                out.append(out.length() == 0 ? "" : " | ")
                        .append(name(op.process()))
                        .append(": ");
            }
            process = op.process();
            out.append(print(op));
        }
        return out.toString();
    }

    /** Writes one operation without its process: {@code w x 1 @0,5}. */
    public static String print(Op op) {
        String value = op.value() == null ? NotationReader.NO_VALUE : word(op.value());
        List<String> words = switch (op.kind()) {
            case READ -> List.of("r", word(op.key()), value);
            case WRITE -> List.of("w", word(op.key()), value);
            case APPEND -> List.of("a", word(op.key()), value);
            case CAS -> List.of("cas", word(op.key()), word(String.valueOf(op.expected())), value);
        };
        String outcome = switch (op.outcome()) {
            case OK -> "";
            case FAIL -> " fail";
            case UNKNOWN -> " ?";
        };
        String times = op.isTimed()
                ? " @" + op.invoke() + "," + (op.complete() == Op.NEVER ? Entry.NEVER : op.complete())
                : "";
        return String.join(" ", words) + outcome + (op.isFinal() ? " !" : "") + times;
    }

    private static String name(String text) {
        return text.indexOf(':') < 0 && !text.equals(NotationReader.INITIAL) ? word(text) : quoted(text);
    }

    private static String word(String text) {
        boolean isBare = !text.isEmpty()
                && !text.equals(NotationReader.NO_VALUE)
                && !text.equals(NotationReader.FAILED)
                && text.chars().allMatch(NotationReader::isBare)
                && text.charAt(0) != '#';
        return isBare ? text : quoted(text);
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(Notation::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                c < ' ' || c == 0x7f || Character.isSurrogate((char) c) || Character.getType(c) == Character.FORMAT
                        ? "\\u%04x".formatted(c)
                        : String.valueOf((char) c);
        };
    }
}
