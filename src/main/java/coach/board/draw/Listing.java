package coach.board.draw;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A board as a list: each node, and under it where its arrows lead, a line for each sort of arrow. Fits any board. */
final class Listing {
    private static final String INDENT = "  ";

    private Listing() {}

    static List<String> of(Board board, int width, Glyphs glyphs) {
        var lines = new ArrayList<String>();
        for (Node node : board.nodes()) {
            String inside = AttributeLines.joined(node.attributes(), glyphs);
            lines.addAll(Wrap.words(node.name() + (inside.isEmpty() ? "" : " [" + inside + "]"), width, INDENT));
            targets(board, node, glyphs).forEach((start, names) -> {
                String label = start.label.isEmpty() ? "" : ": " + start.label;
                String text = start.arrow + " " + String.join(", ", names) + label;
                Wrap.words(text, width - INDENT.length(), INDENT + INDENT).forEach(line -> lines.add(INDENT + line));
            });
        }
        return lines;
    }

    private record Start(String arrow, String label) {}

    private static Map<Start, List<String>> targets(Board board, Node node, Glyphs glyphs) {
        Map<Start, List<String>> targets = new LinkedHashMap<>();
        for (Edge edge : board.edges()) {
            if (edge.from().equals(node.name())) {
                var start = new Start(glyphs.arrow(edge.mode(), edge.isTwoWay()), edge.label());
                targets.computeIfAbsent(start, key -> new ArrayList<>()).add(edge.to());
            }
        }
        return targets;
    }
}
