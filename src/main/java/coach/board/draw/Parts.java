package coach.board.draw;

import coach.board.Attributes;
import coach.board.Board;
import coach.board.Edge;
import coach.board.Node;
import coach.board.NodeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A board drawn in parts, one below the other, where it is too wide for one drawing. All arrows that leave a node are
 * in one part, so that each arrow is drawn once; a node that two parts share is drawn in both, in full the first time.
 */
final class Parts {
    private static final int NODES_MAX = 40;

    /** More arrows for each part than this are a tangle, of which a list tells more. */
    private static final double ARROWS_EACH_MAX = 1.8;

    private static final int PART_NODES_MAX = 12;

    private final Board board;
    private final Function<Board, Optional<List<String>>> drawn;
    private final Set<String> shown = new HashSet<>();

    private Parts(Board board, Function<Board, Optional<List<String>>> drawn) {
        this.board = board;
        this.drawn = drawn;
    }

    /**
     * Returns the lines of all parts with a heading each; empty where one node with its arrows does not fit, or where
     * the board is too large.
     *
     * @param drawn draws a board that fits
     */
    static Optional<List<String>> of(Board board, Function<Board, Optional<List<String>>> drawn, Glyphs glyphs) {
        if (board.nodes().size() > NODES_MAX
                || board.edges().size() > board.nodes().size() * ARROWS_EACH_MAX) {
            return Optional.empty();
        }
        Optional<List<List<String>>> parts = new Parts(board, drawn).parts();
        return parts.filter(found -> found.size() > 1).map(found -> joined(found, glyphs));
    }

    private static List<String> joined(List<List<String>> parts, Glyphs glyphs) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            lines.add("%d of %d".formatted(i + 1, parts.size()));
            parts.get(i).stream().filter(line -> !line.equals(glyphs.legend())).forEach(lines::add);
            while (lines.get(lines.size() - 1).isEmpty()) {
                lines.remove(lines.size() - 1);
            }
            lines.add("");
        }
        boolean isMixed = parts.stream().anyMatch(part -> part.contains(glyphs.legend()));
        if (isMixed) {
            lines.add(glyphs.legend());
        } else {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private Optional<List<List<String>>> parts() {
        var parts = new ArrayList<List<String>>();
        List<String> left = sources();
        while (!left.isEmpty()) {
            var chosen = new LinkedHashSet<>(List.of(left.get(0)));
            Optional<List<String>> best = drawn.apply(part(chosen));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            for (String next : left) {
                Set<String> more = new LinkedHashSet<>(chosen);
                more.add(next);
                if (!chosen.contains(next)
                        && isJoined(next, chosen)
                        && part(more).nodes().size() <= PART_NODES_MAX) {
                    Optional<List<String>> larger = drawn.apply(part(more));
                    if (larger.isPresent()) {
                        best = larger;
                        chosen.add(next);
                    }
                }
            }
            part(chosen).nodes().forEach(node -> shown.add(node.name()));
            left.removeAll(chosen);
            parts.add(best.get());
        }
        return loners().nodes().isEmpty()
                ? Optional.of(parts)
                : drawn.apply(loners()).map(shelf -> {
                    parts.add(shelf);
                    return parts;
                });
    }

    /** Returns the nodes with arrows of their own: from the clients onwards, the nearest first. */
    private List<String> sources() {
        var order = new LinkedHashSet<String>();
        board.nodes().stream().filter(node -> node.kind() == NodeKind.CLIENT).forEach(node -> order.add(node.name()));
        for (Node start : board.nodes()) {
            var queue = new ArrayList<>(order);
            for (int i = 0; i < queue.size(); i++) {
                String from = queue.get(i);
                board.edges().stream()
                        .filter(edge -> edge.from().equals(from) && order.add(edge.to()))
                        .forEach(edge -> queue.add(edge.to()));
            }
            order.add(start.name());
        }
        order.removeIf(
                name -> board.edges().stream().noneMatch(edge -> edge.from().equals(name)));
        return new ArrayList<>(order);
    }

    /** Returns whether a source shares a node with a part. */
    private boolean isJoined(String source, Set<String> chosen) {
        Set<String> there = names(chosen);
        return names(Set.of(source)).stream().anyMatch(there::contains);
    }

    private Set<String> names(Set<String> sources) {
        Set<String> names = new LinkedHashSet<>(sources);
        board.edges().stream().filter(edge -> sources.contains(edge.from())).forEach(edge -> names.add(edge.to()));
        return names;
    }

    private Board part(Set<String> sources) {
        Set<String> names = names(sources);
        List<Edge> edges = board.edges().stream()
                .filter(edge -> sources.contains(edge.from()))
                .toList();
        List<Node> nodes = board.nodes().stream()
                .filter(node -> names.contains(node.name()))
                .map(node -> shown.contains(node.name()) ? again(node) : node)
                .toList();
        return new Board(nodes, edges);
    }

    /** What the brackets said is shown once; the role stays, since it decides the shape. */
    private static Node again(Node node) {
        Attributes said = node.attributes();
        var roles = new Attributes(0, 0, 0, List.of(), said.roles(), Attributes.NONE.values(), List.of());
        return new Node(node.name(), roles, node.mentions());
    }

    private Board loners() {
        return new Board(
                board.nodes().stream()
                        .filter(node -> board.edges().stream()
                                .noneMatch(edge -> edge.from().equals(node.name())
                                        || edge.to().equals(node.name())))
                        .toList(),
                List.of());
    }
}
