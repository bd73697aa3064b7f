package coach.board.draw;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An arrow between two numbered nodes as it is drawn; two opposite arrows that say the same become one with two heads.
 */
record Link(int from, int to, Mode mode, boolean isTwoWay, String label) {

    /** Returns the links of a board, in the order of its arrows, without arrows from a node to itself. */
    static List<Link> of(Board board) {
        Map<String, Integer> numbers = new HashMap<>();
        board.nodes().forEach(node -> numbers.put(node.name(), numbers.size()));
        var links = new ArrayList<Link>();
        for (Edge edge : board.edges()) {
            int from = numbers.getOrDefault(edge.from(), -1);
            int to = numbers.getOrDefault(edge.to(), -1);
            if (!edge.isLoop()) {
                add(links, new Link(from, to, edge.mode(), edge.isTwoWay(), edge.label()));
            }
        }
        return List.copyOf(links);
    }

    private static void add(List<Link> links, Link link) {
        for (int i = 0; i < links.size(); i++) {
            Link known = links.get(i);
            boolean isSame = known.from == link.from && known.to == link.to;
            boolean isOpposite = known.from == link.to && known.to == link.from;
            if ((isSame || isOpposite) && known.mode == link.mode && known.label.equals(link.label)) {
                boolean isTwoWay = isOpposite || known.isTwoWay || link.isTwoWay;
                links.set(i, new Link(known.from, known.to, known.mode, isTwoWay, known.label));
                return;
            }
        }
        links.add(link);
    }
}
