package coach.board.failure;

import coach.board.Board;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.failure.Consequence.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Holds the load of each part against what it serves, as an M/M/c queue. */
final class Pressure {
    private static final double BUSY = 0.8;
    private static final int GROWS_SECONDS = 60;
    private static final String MODEL =
            "requests come at random moments and take random times, and wait in one line for the next free copy (M/M/c)";

    private final Board board;
    private final Figures figures;
    private final Ledger ledger;

    Pressure(Board board, Figures figures, Ledger ledger) {
        this.board = board;
        this.figures = figures;
        this.ledger = ledger;
    }

    /** What comes to a part a second, and which demands bring it. */
    private record Arriving(double rate, List<Demand> demands) {}

    /** A part with all its numbers. */
    private record Held(Node node, Queueing queue, List<Demand> demands) {
        double utilisation() {
            return queue.utilisation();
        }
    }

    /**
     * Adds every part that is overloaded or nearly so.
     *
     * @param factor by which all rates are multiplied
     * @param lost copies that are gone, by part
     * @param extra requests a second that come to a part on top
     */
    void judge(List<Demand> demands, double factor, Map<String, Integer> lost, Map<String, Double> extra) {
        Map<String, Arriving> arriving = arriving(demands);
        var held = new ArrayList<Held>();
        arriving.forEach((name, load) -> {
            Node node = board.node(name).orElseThrow();
            held(node, load, factor, lost, extra).ifPresent(held::add);
        });
        held.sort(Comparator.comparingDouble(Held::utilisation).reversed());
        held.forEach(each -> judge(each, factor));
        if (!held.isEmpty()) {
            ledger.assume(MODEL);
        }
        boolean isSpike = factor != 1;
        if (isSpike && held.stream().noneMatch(each -> each.utilisation() >= BUSY) && !held.isEmpty()) {
            Held first = held.get(0);
            ledger.add(
                    Weight.HOLDS,
                    first.node.name(),
                    "%s is the first to fill up, and is %s busy; it would be full at %sx"
                            .formatted(
                                    first.node.name(),
                                    percent(first.utilisation()),
                                    Amounts.people(factor / first.utilisation())));
        }
    }

    private Map<String, Arriving> arriving(List<Demand> demands) {
        Map<String, Arriving> arriving = new LinkedHashMap<>();
        for (Demand demand : demands) {
            Optional<Figures.Known> rate = figures.rate(demand);
            if (rate.isEmpty()) {
                ledger.lack("the rate of '%s': write it on the first arrow, as in %s -(5k/s)-> %s"
                        .formatted(
                                demand.id(),
                                demand.route().get(0),
                                demand.route().size() > 1 ? demand.route().get(1) : "NAME"));
                continue;
            }
            ledger.assume(rate.get().from());
            for (String name : demand.route().stream().distinct().toList()) {
                double more = rate.get().value() * Figures.timesAt(demand, name);
                Arriving known = arriving.getOrDefault(name, new Arriving(0, List.of()));
                var all = new ArrayList<>(known.demands);
                all.add(demand);
                // Two ways of one request share its beginning: the larger rate counts, not the sum of both.
                boolean isShared = known.demands.stream().anyMatch(each -> each.promise().equals(demand.promise()));
                arriving.put(name, new Arriving(isShared ? Math.max(known.rate, more) : known.rate + more, all));
            }
        }
        return arriving;
    }

    private Optional<Held> held(
            Node node, Arriving load, double factor, Map<String, Integer> lost, Map<String, Double> extra) {
        boolean isJudged = node.kind() != NodeKind.CLIENT && node.kind() != NodeKind.EXTERNAL;
        OptionalDouble capacity = figures.capacity(node);
        if (!isJudged || capacity.isEmpty()) {
            if (isJudged) {
                ledger.lack("what one copy of %s serves: write %s[capacity=2k/s], or time=5ms with threads=16"
                        .formatted(node.name(), node.name()));
            }
            return Optional.empty();
        }
        OptionalInt copies = figures.copies(node);
        if (copies.isEmpty()) {
            ledger.assume("there is one copy of " + node.name() + ", since the drawing says no number");
        }
        int left = copies.orElse(1) - lost.getOrDefault(node.name(), 0);
        double rate = load.rate * factor + extra.getOrDefault(node.name(), 0.0);
        return left < 1
                ? Optional.empty()
                : Optional.of(new Held(node, new Queueing(rate, capacity.getAsDouble(), left), load.demands));
    }

    private void judge(Held held, double factor) {
        Queueing queue = held.queue;
        String name = held.node.name();
        String numbers = "%s/s to %d x %s/s, %s busy"
                .formatted(
                        Amounts.people(queue.arrivals()),
                        queue.copies(),
                        Amounts.people(queue.served()),
                        percent(queue.utilisation()));
        List<String> missed = held.demands.stream().map(Demand::promise).toList();
        if (queue.isOverloaded()) {
            double waiting = queue.growth() * GROWS_SECONDS;
            String grows = held.node.kind() == NodeKind.QUEUE || held.node.kind() == NodeKind.WORKER
                    ? "the backlog grows by %s a second".formatted(Amounts.people(queue.growth()))
                    : "after a minute %s requests wait, the last of them for %s"
                            .formatted(
                                    Amounts.people(waiting),
                                    Amounts.time(waiting / (queue.served() * queue.copies())));
            String full = factor == 1 ? "" : "; it is full from %sx on".formatted(Amounts.people(factor / queue.utilisation()));
            ledger.add(Weight.OVERLOADED, name, "%s: %s; %s%s".formatted(name, numbers, grows, full), missed);
        } else if (queue.utilisation() >= BUSY) {
            ledger.add(
                    Weight.LATE,
                    name,
                    "%s: %s; one request in 100 waits %s or longer"
                            .formatted(name, numbers, Amounts.time(queue.waitWithin(0.99))),
                    missed);
        }
    }

    private static String percent(double share) {
        return Amounts.people(share * 100) + "%";
    }
}
