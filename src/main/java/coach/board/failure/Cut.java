package coach.board.failure;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.failure.Consequence.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what users get of a board with what they get of what is left of it. */
final class Cut {
    private final Board board;
    private final Demands demands;
    private final Ledger ledger;

    Cut(Board board, Demands demands, Ledger ledger) {
        this.board = board;
        this.demands = demands;
        this.ledger = ledger;
    }

    /** Returns the board without some parts and without some arrows. */
    static Board without(Board board, Set<String> gone, List<Edge> cut) {
        return new Board(
                board.nodes().stream()
                        .filter(node -> !gone.contains(node.name()))
                        .toList(),
                board.edges().stream()
                        .filter(edge -> !gone.contains(edge.from()) && !gone.contains(edge.to()) && !cut.contains(edge))
                        .toList());
    }

    /** Adds what users no longer get, or get another way; returns what is left. */
    List<Demand> compare(Set<String> gone, List<Edge> cut, String cause) {
        List<Demand> before = demands.of(board);
        List<Demand> after = demands.of(without(board, gone, cut));
        Map<String, List<Demand>> failed = new LinkedHashMap<>();
        for (Demand demand : before) {
            Optional<Demand> left =
                    after.stream().filter(each -> each.id().equals(demand.id())).findFirst();
            if (left.isEmpty()) {
                String sort = isLater(demand, gone, cut) ? "late" : "fails";
                failed.computeIfAbsent(sort, key -> new ArrayList<>()).add(demand);
            } else if (!left.get().route().equals(demand.route())) {
                ledger.add(
                        Weight.HOLDS,
                        "",
                        "%s goes another way: %s"
                                .formatted(
                                        demand.id(),
                                        String.join(" -> ", left.get().route())));
            }
        }
        report(failed, cause);
        waits(gone, cut, after);
        if (before.isEmpty()) {
            ledger.lack("no way leads from a client to a store, or carries a requirement; draw one");
        }
        return after;
    }

    private void report(Map<String, List<Demand>> failed, String cause) {
        failed.forEach((sort, demands) -> {
            boolean isLate = sort.equals("late");
            String names = String.join(", ", demands.stream().map(Demand::id).toList());
            ledger.add(
                    isLate ? Weight.LATE : Weight.FAILS,
                    cause,
                    isLate
                            ? names + ": waits until it is back; nobody is refused, and what users see is old meanwhile"
                            : names + ": no way is left, users get errors at once",
                    demands.stream().map(Demand::promise).toList());
        });
    }

    /** Behind an arrow for which nobody waits, or behind a queue, what is gone makes late. */
    private boolean isLater(Demand demand, Set<String> gone, List<Edge> cut) {
        boolean isBehind = false;
        for (int i = 0; i < demand.route().size(); i++) {
            String name = demand.route().get(i);
            if (gone.contains(name)) {
                return isBehind && isPatient(demand, i);
            }
            if (i < demand.arrows().size()) {
                Edge edge = demand.arrows().get(i);
                isBehind |= edge.mode() == Mode.ASYNC || kind(name) == NodeKind.QUEUE;
                if (cut.contains(edge)) {
                    return isBehind;
                }
            }
        }
        return false;
    }

    /** A dead queue keeps nothing: what is behind it is late only where something before it keeps the work. */
    private boolean isPatient(Demand demand, int place) {
        return kind(demand.route().get(place)) != NodeKind.QUEUE
                || demand.route().subList(0, place).stream().anyMatch(name -> kind(name) == NodeKind.QUEUE);
    }

    private NodeKind kind(String name) {
        return board.node(name).map(Node::kind).orElse(NodeKind.SERVICE);
    }

    /** Whoever waits for an answer of what is gone, beside the way, may fail with it. */
    private void waits(Set<String> gone, List<Edge> cut, List<Demand> left) {
        for (Demand demand : left) {
            var callers = new TreeSet<String>();
            var called = new TreeSet<String>();
            for (String name : demand.route()) {
                for (Edge edge : board.edges()) {
                    boolean isLost = gone.contains(edge.to()) || cut.contains(edge);
                    boolean canDoWithout = kind(edge.to()) == NodeKind.CACHE || isOptional(edge);
                    if (edge.from().equals(name)
                            && edge.mode() == Mode.SYNC
                            && isLost
                            && !canDoWithout
                            && kind(name) != NodeKind.CLIENT) {
                        callers.add(name);
                        called.add(edge.to());
                    }
                }
            }
            if (!callers.isEmpty()) {
                ledger.add(
                        Weight.UNKNOWN,
                        callers.first(),
                        "%s: %s waits for %s on the way; whether it can do without is not drawn"
                                .formatted(demand.id(), String.join(", ", callers), String.join(", ", called)),
                        List.of(demand.promise()));
                ledger.lack("what %s does without %s: mark the arrow ~> or name[optional] where it can"
                        .formatted(String.join(", ", callers), String.join(", ", called)));
            }
        }
    }

    private boolean isOptional(Edge edge) {
        return edge.label().contains("optional")
                || board.node(edge.to())
                        .map(node -> node.attributes().notes().contains("optional"))
                        .orElse(false);
    }
}
