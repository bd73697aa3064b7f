package coach.history;

import java.math.BigDecimal;
import java.util.List;

/** The short texts of a picture; {@link LabelReader} reads them back where they were not cut. */
final class Labels {
    /** The line that says what every register holds at first. */
    static final String INITIAL = "initial";

    /** The line that gives all times in order, where there is no room for them above the bars. */
    static final String TIMES = "times";

    static final String UNKNOWN = "?";
    static final String FINAL = "!";
    static final String FAILED = "failed";

    private static final int VALUE_CELLS_MAX = 18;

    /** What would end a word, or look like a part of the drawing, in either ink. */
    private static final String SIGNS = "\"=+├─┤┣━┫┼░▶●◆┆→…|~";

    private static final String SIGNS_BEFORE_NAMES = "-*:#{[;";

    private Labels() {}

    /** Returns what an operation did: {@code w x=1}, {@code r x→1}, {@code cas x 1→2 failed}. */
    static String of(Op op, Ink ink) {
        String key = clip(op.key(), ink);
        String value = op.value() == null ? UNKNOWN : clip(op.value(), ink);
        String what = switch (op.kind()) {
            case READ -> "r " + key + ink.gives() + value;
            case WRITE -> "w " + key + "=" + value;
            case APPEND -> "a " + key + "+" + value;
            case CAS -> "cas " + key + " " + clip(String.valueOf(op.expected()), ink) + ink.gives() + value;
        };
        String outcome = switch (op.outcome()) {
            case OK -> "";
            case FAIL -> " " + FAILED;
            case UNKNOWN -> " " + UNKNOWN;
        };
        return what + outcome + (op.isFinal() ? " " + FINAL : "");
    }

    /** Returns a key or value as one word, in quotes where it needs them, and cut where it is long. */
    static String clip(String text, Ink ink) {
        return cut(word(text), ink);
    }

    /** Returns the name of a process as one word, which looks like no other part of a picture. */
    static String name(String text, Ink ink) {
        String word = word(text);
        boolean isOther = List.of(INITIAL, TIMES).contains(word)
                || SIGNS_BEFORE_NAMES.indexOf(word.charAt(0)) >= 0
                || word.endsWith(":");
        return cut(isOther ? quoted(text) : word, ink);
    }

    private static String cut(String shown, Ink ink) {
        // The reader sees how a long value ends: appends show there.
        if (Cells.width(shown) <= VALUE_CELLS_MAX) {
            return shown;
        }
        String tail = shown.substring(shown.offsetByCodePoints(shown.length(), -6));
        return Cells.clip(shown, VALUE_CELLS_MAX - Cells.width(tail), ink.ellipsis()) + tail;
    }

    /** Returns {@code text} as it is, or in quotes where it is no plain word. */
    static String word(String text) {
        boolean isBare = !text.isEmpty()
                && !text.equals(UNKNOWN)
                && !text.contains("->")
                && !text.endsWith("-")
                && text.codePoints().noneMatch(c -> c == ' ' || !isVisible(c) || SIGNS.indexOf(c) >= 0);
        return isBare ? text : quoted(text);
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int plain = "\"\\\n\t".indexOf(c);
            if (plain >= 0) {
                out.append('\\').append("\"\\nt".charAt(plain));
            } else if (isVisible(c) && c != '…' && c != '~') {
                out.appendCodePoint(c);
            } else {
                Character.toString(c).chars().forEach(unit -> out.append("\\u%04x".formatted(unit)));
            }
        });
        return out.append('"').toString();
    }

    /** Returns whether a character has cells of its own, and does nothing else to a terminal. */
    private static boolean isVisible(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> false;
                    default -> true;
                };
    }

    /** Returns a time in the reader's unit. */
    static String time(long time, int decimals) {
        if (time == Op.NEVER) {
            return Entry.NEVER;
        }
        return decimals == 0
                ? Long.toString(time)
                : BigDecimal.valueOf(time, decimals).stripTrailingZeros().toPlainString();
    }
}
