package coach.estimate;

import coach.text.Key;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What things cost, to the order of magnitude: version 1 of {@code rubrics/prices/*.yaml}. */
public record PriceTable(
        @Key("Version of this file format; 1.") int format,

        @Key("The table's unique name, that of its file.") String id,

        @Key("The table's own version, raised when a price changes.")
        int version,

        @Key("A title for people, with the year of the prices.")
        String title,

        @Key("What is priced.") List<Item> items) {
    /** A table without prices. */
    public static final PriceTable NONE = new PriceTable(1, "none", 1, "No prices", List.of());

    public PriceTable {
        items = List.copyOf(items);
    }

    /** What a price is for. */
    public enum Kind {
        /** Keeping data, by the byte and the time. */
        STORAGE,
        /** Moving data out, by the byte. */
        EGRESS,
        /** A machine, by the piece and the time. */
        INSTANCE,
        /** A service that somebody else runs, by the piece and the time, or by the request. */
        MANAGED
    }

    /** Something with a price. */
    public record Item(
            @Key("A short name, unique in the table.") String id,
            @Key("What people call it.") String title,

            @Key("What is paid for: storage, egress, instance or managed.")
            Kind kind,

            @Key("Words that name it, in lower case; among them those of a diagram.")
            List<String> names,

            @Key("Its price with units: 20 $/TB/month, 80 $/TB, 150 $/instance/month, 1 $/million requests.")
            String price,

            @Key(value = "Where the price comes from or what it leaves out.", otherwise = "''")
            String note) {
        public Item {
            names = List.copyOf(names);
        }
    }

    /** Returns every name of an item, in lower case. */
    public Set<String> names() {
        return items.stream().flatMap(item -> item.names().stream()).collect(Collectors.toSet());
    }

    /** Returns the item that a name means; empty where none does. */
    public Optional<Item> item(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return items.stream().filter(item -> item.names().contains(lower)).findFirst();
    }
}
