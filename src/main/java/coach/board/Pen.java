package coach.board;

import coach.board.BoardLine.Chain;
import coach.board.BoardLine.Link;
import coach.board.BoardLine.Named;
import coach.text.Diagnostic;
import coach.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws chains on a copy of a board. */
final class Pen {
    private static final int NODES_MAX = 200;
    private static final int EDGES_MAX = 1_000;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges;
    private final Place place;
    private final Faults faults;

    /**
     * Where the line being drawn was written.
     *
     * @param offset characters of the answer before the line
     */
    record Place(int answer, int offset) {
        Mention mention(int start, int end, Attributes said) {
            return new Mention(answer, offset + start, offset + end, said);
        }
    }

    Pen(Board board, Place place, Faults faults) {
        board.nodes().forEach(node -> nodes.put(Words.key(node.name()), node));
        this.edges = new ArrayList<>(board.edges());
        this.place = place;
        this.faults = faults;
    }

    Board board() {
        return new Board(List.copyOf(nodes.values()), edges);
    }

    List<Diagnostic> faults() {
        return faults.found();
    }

    /**
     * Returns the key of the node that a spelling means, which an alias may name; of a new node where it means none.
     */
    private String key(String typed) {
        String key = Words.key(typed);
        if (nodes.containsKey(key)) {
            return key;
        }
        return nodes.entrySet().stream()
                .filter(entry -> entry.getValue().isCalled(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(key);
    }

    void draw(Chain chain) {
        if (chain.isStruck()) {
            strike(chain);
            return;
        }
        for (List<Named> group : chain.groups()) {
            group.forEach(this::drawNode);
        }
        for (int i = 0; i < chain.arrows().size(); i++) {
            for (Named left : chain.groups().get(i)) {
                for (Named right : chain.groups().get(i + 1)) {
                    drawEdge(left, chain.arrows().get(i), right);
                }
            }
        }
    }

    private void drawNode(Named named) {
        String key = key(named.name());
        Node known = nodes.get(key);
        Mention mention = place.mention(named.start(), named.end(), named.attributes());
        if (known != null) {
            nodes.put(key, known.with(mention));
        } else if (nodes.size() < NODES_MAX) {
            nodes.put(key, new Node(named.name(), named.attributes(), List.of(mention)));
        } else {
            faults.add(
                    named.start(),
                    named.end(),
                    "the board is full: " + NODES_MAX + " parts",
                    "take a part off with !NAME first");
        }
    }

    private void drawEdge(Named left, Link link, Named right) {
        Node first = nodes.get(key(left.name()));
        Node second = nodes.get(key(right.name()));
        if (first == null || second == null) {
            return;
        }
        boolean isBackward = link.toLeft() && !link.toRight();
        boolean isTwoWay = link.toLeft() && link.toRight();
        Node from = isBackward ? second : first;
        Node to = isBackward ? first : second;
        int start = Math.min(left.start(), right.start());
        Mention mention = place.mention(start, Math.max(left.end(), right.end()), Attributes.NONE);
        var edge = new Edge(from.name(), to.name(), link.mode(), isTwoWay, link.label(), mention);
        if (edges.stream().anyMatch(known -> known.says(edge))) {
            return;
        }
        if (edges.size() >= EDGES_MAX) {
            faults.add(left.start(), right.end(), "the board is full: " + EDGES_MAX + " arrows", "take one off first");
            return;
        }
        edges.add(edge);
    }

    private void strike(Chain chain) {
        for (List<Named> group : chain.groups()) {
            group.forEach(this::requireKnown);
        }
        if (chain.arrows().isEmpty()) {
            chain.groups().get(0).forEach(this::strikeNode);
            return;
        }
        for (int i = 0; i < chain.arrows().size(); i++) {
            for (Named left : chain.groups().get(i)) {
                for (Named right : chain.groups().get(i + 1)) {
                    strikeEdges(left, right);
                }
            }
        }
    }

    private void requireKnown(Named named) {
        if (!nodes.containsKey(key(named.name()))) {
            List<String> names = nodes.values().stream().map(Node::name).toList();
            faults.add(
                    named.start(),
                    named.end(),
                    "nothing on the board is called '" + named.name() + "'",
                    Nearest.to(named.name(), names)
                            .map(name -> "did you mean " + name + "?")
                            .orElse("the board shows the names"));
        }
    }

    private void strikeNode(Named named) {
        Node node = nodes.remove(key(named.name()));
        if (node != null) {
            edges.removeIf(edge -> edge.from().equals(node.name()) || edge.to().equals(node.name()));
        }
    }

    private void strikeEdges(Named left, Named right) {
        Node first = nodes.get(key(left.name()));
        Node second = nodes.get(key(right.name()));
        if (first == null || second == null) {
            return;
        }
        var ends = List.of(first.name(), second.name());
        boolean wasThere = edges.removeIf(edge -> ends.contains(edge.from())
                && ends.contains(edge.to())
                && edge.isLoop() == first.name().equals(second.name()));
        if (!wasThere) {
            faults.add(
                    left.start(),
                    right.end(),
                    "no arrow joins '" + first.name() + "' and '" + second.name() + "'",
                    "the board shows the arrows");
        }
    }
}
