package coach.yaml;

/** How complaints speak of values. */
final class Words {
    private static final int QUOTED_CHARS_MAX = 40;

    private Words() {}

    /** Returns the words of a type's name: "fact category" for {@code FactCategory}. */
    static String of(Class<?> type) {
        return Names.kebab(type.getSimpleName()).replace('-', ' ');
    }

    /** Returns what was found, for "got ...". */
    static String kind(Node node) {
        if (node instanceof Node.Text text) {
            boolean isNothing = text.isPlain() && text.value().isEmpty();
            return isNothing ? "nothing" : "the text '" + cut(text.value()) + "'";
        }
        return node instanceof Node.Items ? "a list" : "a mapping";
    }

    /** Returns what was wanted, for "expected ... to be". */
    static String wanted(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        return type == int.class
                ? "a whole number"
                : "one of " + String.join(", ", Names.constants(type).keySet());
    }

    /** Returns a text short enough to be quoted in a sentence, on one line. */
    static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED_CHARS_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, QUOTED_CHARS_MAX))) + "...";
    }
}
