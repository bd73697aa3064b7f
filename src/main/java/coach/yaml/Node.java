package coach.yaml;

import coach.text.Span;
import java.util.List;

/** A piece of YAML and where it stands; what it means is decided by whoever reads it. */
sealed interface Node {

    /** Returns where it begins, for a caret. */
    Span span();

    /**
     * One value as it was typed, whatever YAML would take it for: {@code no}, {@code 0777} and {@code 22:30} are text.
     *
     * @param isPlain whether it stood without quotes
     */
    record Text(String value, Span span, boolean isPlain) implements Node {}

    /** A list. */
    record Items(List<Node> items, Span span) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, duplicates included, in the order of the file. */
    record Entries(List<Entry> entries, Span span) implements Node {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** Something that has been complained of already, such as an alias; nothing more is said about it. */
    record Broken(Span span) implements Node {}

    /** One key with its value. */
    record Entry(Text key, Node value) {}
}
