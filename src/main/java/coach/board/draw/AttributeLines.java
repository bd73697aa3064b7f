package coach.board.draw;

import coach.board.Attributes;
import java.util.ArrayList;
import java.util.List;

/** What a node's brackets say, in the lines of its box: numbers and roles, places, the rest. */
final class AttributeLines {
    private AttributeLines() {}

    static List<String> of(Attributes attributes, Glyphs glyphs) {
        var numbers = new ArrayList<>(attributes.roles());
        if (attributes.instances() > 0) {
            numbers.add(glyphs.times() + attributes.instances());
        }
        if (attributes.replicas() > 0) {
            numbers.add("rf=" + attributes.replicas());
        }
        var places = new ArrayList<String>();
        if (attributes.zoneCount() > attributes.zones().size()) {
            places.add(attributes.zoneCount() + " zones");
        }
        places.addAll(attributes.zones());
        var lines = new ArrayList<String>();
        lines.add(String.join(" ", numbers));
        lines.add(String.join(" ", places));
        attributes.values().forEach((key, value) -> lines.add(key + "=" + value));
        lines.addAll(attributes.notes());
        lines.removeIf(String::isBlank);
        return lines;
    }

    /** Returns the same on one line. */
    static String joined(Attributes attributes, Glyphs glyphs) {
        return String.join(", ", of(attributes, glyphs));
    }
}
