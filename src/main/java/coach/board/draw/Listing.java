package coach.board.draw;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Node;
import java.util.ArrayList;
import java.util.List;

/** A board as a list: each node, and under it where its arrows lead. Fits any width and any board. */
final class Listing {
    private static final String INDENT = "  ";

    private Listing() {}

    static List<String> of(Board board, int width, Glyphs glyphs) {
        var lines = new ArrayList<String>();
        for (Node node : board.nodes()) {
            String inside = AttributeLines.joined(node.attributes(), glyphs);
            lines.addAll(Wrap.words(node.name() + (inside.isEmpty() ? "" : " [" + inside + "]"), width, INDENT));
            for (Edge edge : board.edges()) {
                if (edge.from().equals(node.name())) {
                    String label = edge.label().isEmpty() ? "" : ": " + edge.label();
                    String arrow = glyphs.arrow(edge.mode(), edge.isTwoWay());
                    Wrap.words(arrow + " " + edge.to() + label, width - INDENT.length(), INDENT + INDENT)
                            .forEach(line -> lines.add(INDENT + line));
                }
            }
        }
        return lines;
    }
}
