package coach.board.draw;

import coach.board.Edge;
import coach.board.Node;
import coach.board.NodeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A node as it is drawn.
 *
 * @param lines the name, then its attributes; none wider than {@link #TEXT_COLUMNS_MAX} unless the name is one long
 *     word
 * @param kind decides the border: stores have a double rule, clients round corners
 */
record Box(List<String> lines, NodeKind kind) {
    private static final int NAME_COLUMNS_MAX = 24;
    private static final int TEXT_COLUMNS_MAX = 20;

    Box {
        lines = List.copyOf(lines);
    }

    /** Returns the box of a node; {@code loops} are its arrows to itself. */
    static Box of(Node node, List<Edge> loops, Glyphs glyphs) {
        List<String> name = Wrap.words(node.name(), NAME_COLUMNS_MAX, "");
        int room = Math.max(
                TEXT_COLUMNS_MAX, name.stream().mapToInt(Columns::of).max().orElse(0));
        var lines = new ArrayList<>(name);
        for (String line : AttributeLines.of(node.attributes(), glyphs)) {
            lines.addAll(Wrap.words(line, room, ""));
        }
        for (Edge loop : loops) {
            lines.addAll(Wrap.words(glyphs.loop() + " " + loop.label(), room, ""));
        }
        return new Box(lines.stream().map(String::stripTrailing).toList(), node.kind());
    }

    /** Returns the width with borders and one blank on either side of the text. */
    int width() {
        return lines.stream().mapToInt(Columns::of).max().orElse(0) + 4;
    }

    int height() {
        return lines.size() + 2;
    }
}
