package coach.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The zones and regions of a board with the parts that stand in exactly one of them. A part in several, or in none that
 * is named, stands in no group.
 */
public final class Groups {
    private Groups() {}

    /**
     * One zone or region.
     *
     * @param nodes its parts, in order of mention
     */
    public record Group(String name, List<Node> nodes) {
        public Group {
            nodes = List.copyOf(nodes);
        }
    }

    /** Returns the groups, in the order in which their first part was mentioned. */
    public static List<Group> of(Board board) {
        Map<String, List<Node>> members = new LinkedHashMap<>();
        for (Node node : board.nodes()) {
            List<String> zones = node.attributes().zones();
            if (zones.size() == 1) {
                members.computeIfAbsent(zones.get(0), zone -> new ArrayList<>()).add(node);
            }
        }
        return members.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
