package coach.board.failure;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.failure.Consequence.Weight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Follows the time that a slow part costs back to everybody who waits for it. */
final class Delay {
    private final Board board;
    private final Figures figures;
    private final Ledger ledger;
    private final Load load;

    Delay(Board board, Figures figures, Ledger ledger, Load load) {
        this.board = board;
        this.figures = figures;
        this.ledger = ledger;
        this.load = load;
    }

    void judge(List<Demand> demands, Fault.Slow fault) {
        Set<String> waiting = waiting(fault.part());
        var touched = new ArrayList<Demand>();
        for (Demand demand : demands) {
            boolean isWaiting = demand.route().contains(fault.part())
                    ? isAwaited(demand, fault.part())
                    : demand.route().stream().anyMatch(name -> calls(name, fault.part()) && isAwaited(demand, name));
            if (isWaiting) {
                touched.add(demand);
                users(demand, fault);
            } else if (demand.route().contains(fault.part())) {
                ledger.add(
                        Weight.LATE,
                        fault.part(),
                        "%s: nobody waits for it there; it is %s later"
                                .formatted(demand.id(), Amounts.time(fault.millis() / 1_000)));
            }
        }
        for (String name : waiting) {
            board.node(name).ifPresent(caller -> caller(caller, touched, fault));
        }
        if (board.node(fault.part()).map(Node::kind).orElse(NodeKind.SERVICE) == NodeKind.CACHE && !touched.isEmpty()) {
            ledger.lack("after how long a caller of %s gives up and asks the store: write a timeout on the arrow"
                    .formatted(fault.part()));
        }
        if (demands.isEmpty()) {
            ledger.lack("no way leads from a client to a store, or carries a requirement; draw one");
        } else if (touched.isEmpty()) {
            ledger.assume("nobody who is drawn waits for " + fault.part());
        }
    }

    /** Whether each request to a part calls the slow one; who hands requests on to many does not. */
    private boolean calls(String caller, String part) {
        NodeKind kind = board.node(caller).orElseThrow().kind();
        return kind != NodeKind.CLIENT
                && kind != NodeKind.BALANCER
                && board.edges().stream()
                        .anyMatch(edge ->
                                edge.from().equals(caller) && edge.to().equals(part) && edge.mode() == Mode.SYNC);
    }

    private void users(Demand demand, Fault.Slow fault) {
        double times = Math.max(1, Figures.timesAt(demand, fault.part()));
        double more = fault.millis() * times;
        double known = demand.route().stream()
                .flatMap(name -> board.node(name).stream())
                .mapToDouble(node -> figures.millis(node).orElse(0))
                .sum();
        OptionalDouble promised = load.latencyMillis();
        String base = "%s: users wait %s longer".formatted(demand.id(), Amounts.time(more / 1_000));
        if (promised.isEmpty()) {
            ledger.add(Weight.LATE, fault.part(), base);
            ledger.lack("how long users may wait: a latency target with a number");
        } else if (known + more > promised.getAsDouble()) {
            ledger.add(
                    Weight.FAILS,
                    fault.part(),
                    base + ", which misses the target of " + Amounts.time(promised.getAsDouble() / 1_000),
                    List.of(demand.promise()));
        } else {
            ledger.add(
                    Weight.LATE,
                    fault.part(),
                    "%s of the %s that are promised; what the rest takes %s"
                            .formatted(
                                    base,
                                    Amounts.time(promised.getAsDouble() / 1_000),
                                    known > 0 ? "is " + Amounts.time(known / 1_000) + " as drawn" : "is not drawn"));
        }
    }

    /** More time inside means more requests inside: L = rate x time (Little 1961). */
    private void caller(Node caller, List<Demand> touched, Fault.Slow fault) {
        double rate = 0;
        var missed = new ArrayList<String>();
        for (Demand demand : touched) {
            Optional<Figures.Rate> known = figures.rate(demand);
            if (demand.route().contains(caller.name()) && known.isPresent()) {
                ledger.assume(known.get().from());
                rate = Math.max(rate, known.get().value() * Figures.timesAt(demand, caller.name()));
                missed.add(demand.promise());
            }
        }
        if (rate == 0 || caller.kind() == NodeKind.CLIENT) {
            return;
        }
        double inside = rate * fault.millis() / 1_000;
        OptionalInt copies = figures.copies(caller);
        OptionalDouble threads = figures.threads(caller);
        String each = copies.isPresent() ? ", %s a copy".formatted(Amounts.people(inside / copies.getAsInt())) : "";
        String text = "%s: %s more requests are open at a time%s (rate x time)"
                .formatted(caller.name(), Amounts.people(inside), each);
        if (threads.isEmpty()) {
            ledger.add(Weight.UNKNOWN, caller.name(), text + "; how many it can keep open is not drawn");
            ledger.lack("how many requests one copy of %s keeps open: write %s[threads=200]"
                    .formatted(caller.name(), caller.name()));
            return;
        }
        double room = threads.getAsDouble() * copies.orElse(1);
        double busy = inside + rate * figures.millis(caller).orElse(0) / 1_000;
        if (busy >= room) {
            ledger.add(
                    Weight.OVERLOADED,
                    caller.name(),
                    "%s, and it has room for %s: it fails before %s does"
                            .formatted(text, Amounts.people(room), fault.part()),
                    missed);
        } else {
            ledger.add(Weight.HOLDS, caller.name(), "%s; it has room for %s".formatted(text, Amounts.people(room)));
        }
    }

    /** Returns who waits for a part, directly or through others, nearest first. */
    private Set<String> waiting(String part) {
        var waiting = new LinkedHashSet<String>();
        var queue = new ArrayList<>(List.of(part));
        for (int i = 0; i < queue.size(); i++) {
            String at = queue.get(i);
            for (Edge edge : board.edges()) {
                boolean isWaiting = edge.mode() == Mode.SYNC
                        && edge.to().equals(at)
                        && board.node(edge.to()).orElseThrow().kind() != NodeKind.QUEUE;
                if (isWaiting && !edge.from().equals(part) && waiting.add(edge.from())) {
                    queue.add(edge.from());
                }
            }
        }
        return waiting;
    }

    /** Whether a client waits for this part of the way. */
    private static boolean isAwaited(Demand demand, String name) {
        int place = demand.route().indexOf(name);
        return demand.arrows().subList(0, Math.min(place, demand.arrows().size())).stream()
                .allMatch(edge -> edge.mode() == Mode.SYNC);
    }
}
