package coach.yaml;

import coach.text.Diagnostic;
import coach.text.Printable;
import coach.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Characters that have no business in a file: they hide, or they would not reach a terminal as they are. */
final class Characters {
    private static final int PROBLEMS_MAX = 20;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private Characters() {}

    /** Returns a complaint for each forbidden character of a file, at most {@value #PROBLEMS_MAX}. */
    static List<Diagnostic> check(Source source) {
        String text = source.text();
        var lines = new Lines(source);
        var problems = new ArrayList<Diagnostic>();
        for (int i = 0; i < text.length() && problems.size() < PROBLEMS_MAX; ) {
            int c = text.codePointAt(i);
            if (isCommon(c)) {
                i++;
                continue;
            }
            boolean isLineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (isForbidden(c) && !isLineEnd) {
                problems.add(new Diagnostic(source, lines.at(i), name(c) + " is not allowed here", hint(c, i)));
            }
            i += Character.charCount(c);
        }
        return problems;
    }

    /** Returns the name of the first forbidden character of a value, which an escape such as {@code \e} may hold. */
    static Optional<String> forbidden(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (!isCommon(c) && isForbidden(c)) {
                return Optional.of(name(c));
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    /** Whether a character is one of nearly all; keeps the slower test for the rest. */
    private static boolean isCommon(int c) {
        return (c >= ' ' && c < 0x7f) || c == '\n';
    }

    private static boolean isForbidden(int c) {
        boolean isNonCharacter = (c & 0xfffe) == 0xfffe;
        String one = new String(Character.toChars(c));
        return c == BYTE_ORDER_MARK || isNonCharacter || !Printable.of(one).equals(one);
    }

    private static String name(int c) {
        String code = String.format(Locale.ROOT, "U+%04X", c);
        return switch (c) {
            case 0 -> "a NUL character (U+0000)";
            case '\r' -> "a carriage return by itself (U+000D)";
            case 0x1b -> "an escape character (U+001B)";
            case BYTE_ORDER_MARK -> "a byte order mark (U+FEFF)";
            default -> kind(c) + " (" + code + ")";
        };
    }

    private static String kind(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return "half a character";
        }
        return c < ' ' || (c >= 0x7f && c < 0xa0) ? "a control character" : "an invisible character";
    }

    private static String hint(int c, int offset) {
        if (c == BYTE_ORDER_MARK && offset == 0) {
            return "save the file as UTF-8 without a byte order mark";
        }
        return c == '\r' ? "end lines with a line feed" : "remove it";
    }
}
