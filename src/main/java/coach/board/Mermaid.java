package coach.board;

import coach.board.Edge.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a board as a Mermaid flowchart. Names become quoted texts, so no name can end a shape or start a directive.
 */
final class Mermaid {
    private Mermaid() {}

    static String of(Board board) {
        var text = new StringBuilder("flowchart LR\n");
        Map<String, String> ids = new HashMap<>();
        board.nodes().forEach(node -> ids.put(node.name(), "n" + (ids.size() + 1)));
        List<Groups.Group> groups = Groups.of(board);
        for (Node node : board.nodes()) {
            if (groups.stream().noneMatch(group -> group.nodes().contains(node))) {
                text.append("  ")
                        .append(ids.get(node.name()))
                        .append(shape(node))
                        .append('\n');
            }
        }
        for (Groups.Group group : groups) {
            text.append("  subgraph g%d[\"%s\"]\n".formatted(groups.indexOf(group) + 1, escape(group.name())));
            group.nodes()
                    .forEach(node -> text.append("    ")
                            .append(ids.get(node.name()))
                            .append(shape(node))
                            .append('\n'));
            text.append("  end\n");
        }
        for (Edge edge : board.edges()) {
            text.append("  %s %s%s %s\n".formatted(ids.get(edge.from()), arrow(edge), label(edge), ids.get(edge.to())));
        }
        return text.toString();
    }

    private static String shape(Node node) {
        String inside = AttributeText.print(node.attributes());
        String text = '"' + escape(node.name()) + (inside.isEmpty() ? "" : "<br/>" + escape(inside)) + '"';
        return switch (node.kind()) {
            case STORE, CACHE -> "[(" + text + ")]";
            case QUEUE -> "[[" + text + "]]";
            case CLIENT -> "([" + text + "])";
            case BALANCER, WORKER, EXTERNAL, SERVICE -> "[" + text + "]";
        };
    }

    private static String arrow(Edge edge) {
        return (edge.isTwoWay() ? "<" : "") + (edge.mode() == Mode.ASYNC ? "-.->" : "-->");
    }

    private static String label(Edge edge) {
        return edge.label().isEmpty() ? "" : "|\"" + escape(edge.label()) + "\"|";
    }

    /** Mermaid reads {@code #35;} as the character of that number; letters of any script stay. */
    private static String escape(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ("#\"<>&|`\\".indexOf(c) >= 0) {
                safe.append('#').append(c).append(';');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
