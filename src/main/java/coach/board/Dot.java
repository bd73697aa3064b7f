package coach.board;

import coach.board.Edge.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a board in the language of Graphviz; names become quoted texts, so no name can end a statement. */
final class Dot {
    private Dot() {}

    static String of(Board board) {
        var text = new StringBuilder(
                "digraph board {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\"];\n");
        Map<String, String> ids = new HashMap<>();
        board.nodes().forEach(node -> ids.put(node.name(), "n" + (ids.size() + 1)));
        List<Groups.Group> groups = Groups.of(board);
        for (Node node : board.nodes()) {
            if (groups.stream().noneMatch(group -> group.nodes().contains(node))) {
                text.append("  ").append(ids.get(node.name())).append(shape(node));
            }
        }
        for (Groups.Group group : groups) {
            text.append("  subgraph cluster%d {\n    label=%s;\n"
                    .formatted(groups.indexOf(group) + 1, quote(group.name())));
            group.nodes()
                    .forEach(node ->
                            text.append("    ").append(ids.get(node.name())).append(shape(node)));
            text.append("  }\n");
        }
        for (Edge edge : board.edges()) {
            text.append("  %s -> %s%s;\n".formatted(ids.get(edge.from()), ids.get(edge.to()), style(edge)));
        }
        return text.append("}\n").toString();
    }

    private static String shape(Node node) {
        String inside = AttributeText.print(node.attributes());
        String label = node.name() + (inside.isEmpty() ? "" : "\n" + inside);
        String shape = switch (node.kind()) {
            case STORE -> ", shape=cylinder";
            case CLIENT -> ", style=rounded";
            case QUEUE -> ", shape=cds";
            case CACHE -> ", style=dashed";
            case BALANCER, WORKER, EXTERNAL, SERVICE -> "";
        };
        return " [label=" + quote(label) + shape + "];\n";
    }

    private static String style(Edge edge) {
        var style = new StringBuilder();
        style.append(edge.label().isEmpty() ? "" : ", label=" + quote(edge.label()));
        style.append(edge.isTwoWay() ? ", dir=both" : "");
        style.append(edge.mode() == Mode.ASYNC ? ", style=dashed" : "");
        return style.isEmpty() ? "" : " [" + style.substring(2) + "]";
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
