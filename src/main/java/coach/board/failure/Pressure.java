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
import java.util.Set;
import java.util.TreeMap;

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
    private record Arriving(Map<String, Double> streams, List<Demand> demands) {
        double rate() {
            return streams.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

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
     * @param also other parts to look at; under a spike all are looked at
     */
    void judge(List<Demand> demands, double factor, Map<String, Integer> lost, Set<String> also) {
        boolean isSpike = factor != 1;
        Map<String, Arriving> arriving = arriving(demands);
        if (!isSpike) {
            arriving.keySet().removeIf(name -> !lost.containsKey(name) && !also.contains(name));
        }
        var held = new ArrayList<Held>();
        var untold = new ArrayList<String>();
        arriving.forEach((name, load) -> {
            Node node = board.node(name).orElseThrow();
            boolean isJudged = node.kind() != NodeKind.CLIENT && node.kind() != NodeKind.EXTERNAL;
            if (isJudged && figures.capacity(node).isEmpty()) {
                untold.add(name);
            } else if (isJudged) {
                held(node, load, factor, lost).ifPresent(held::add);
            }
        });
        if (!untold.isEmpty()) {
            ledger.lack("what one copy serves of %s: write %s[capacity=2k/s], or [time=5ms, threads=16]"
                    .formatted(String.join(", ", untold), untold.get(0)));
        }
        held.sort(Comparator.comparingDouble(Held::utilisation).reversed());
        held.forEach(each -> judge(each, factor));
        if (!held.isEmpty()) {
            ledger.assume(MODEL);
        }
        if (isSpike && held.stream().noneMatch(each -> each.utilisation() >= BUSY) && !held.isEmpty()) {
            Held first = held.get(0);
            ledger.add(
                    Weight.HOLDS,
                    first.node.name(),
                    "%s is the first to fill up, and is %s; it would be full at %sx"
                            .formatted(
                                    first.node.name(),
                                    percent(first.utilisation()),
                                    Amounts.people(factor / first.utilisation())));
        }
    }

    private Map<String, Arriving> arriving(List<Demand> demands) {
        Map<String, Arriving> arriving = new LinkedHashMap<>();
        var untold = new ArrayList<Demand>();
        for (Demand demand : demands) {
            Optional<Figures.Rate> rate = figures.rate(demand);
            if (rate.isEmpty()) {
                untold.add(demand);
                continue;
            }
            ledger.assume(rate.get().from());
            for (String name : demand.route().stream().distinct().toList()) {
                Figures.Known missed = figures.missed(demand, name);
                ledger.assume(missed.from());
                double more = rate.get().value() * Figures.timesAt(demand, name) * missed.value();
                Arriving known =
                        arriving.computeIfAbsent(name, key -> new Arriving(new TreeMap<>(), new ArrayList<>()));
                // What the same requests do on several ways reaches a part once, the larger share of them.
                known.streams.merge(rate.get().stream(), more, Math::max);
                known.demands.add(demand);
            }
        }
        if (!untold.isEmpty()) {
            List<String> route = untold.get(0).route();
            ledger.lack("the rate of %s: write it on the first arrow, as in %s -(5k/s)-> %s"
                    .formatted(
                            String.join(", ", untold.stream().map(Demand::id).toList()),
                            route.get(0),
                            route.size() > 1 ? route.get(1) : "NAME"));
        }
        return arriving;
    }

    private Optional<Held> held(Node node, Arriving load, double factor, Map<String, Integer> lost) {
        OptionalDouble capacity = figures.capacity(node);
        OptionalInt copies = figures.copies(node);
        if (copies.isEmpty()) {
            ledger.assume("there is one copy of " + node.name() + ", since the drawing says no number");
        }
        int left = copies.orElse(1) - lost.getOrDefault(node.name(), 0);
        double rate = load.rate() * factor;
        return left < 1
                ? Optional.empty()
                : Optional.of(new Held(node, new Queueing(rate, capacity.getAsDouble(), left), load.demands));
    }

    private void judge(Held held, double factor) {
        Queueing queue = held.queue;
        String name = held.node.name();
        String numbers = "%s/s to %d x %s/s, %s"
                .formatted(
                        Amounts.people(queue.arrivals()),
                        queue.copies(),
                        Amounts.people(queue.served()),
                        percent(queue.utilisation()));
        List<String> missed = held.demands.stream().map(Demand::promise).toList();
        if (queue.isOverloaded()) {
            double waiting = Math.max(1, queue.growth() * GROWS_SECONDS);
            String grows = held.node.kind() == NodeKind.QUEUE || held.node.kind() == NodeKind.WORKER
                    ? "the backlog grows by %s a second".formatted(Amounts.people(queue.growth()))
                    : "after a minute %s requests wait, the last of them for %s"
                            .formatted(
                                    Amounts.people(waiting), Amounts.time(waiting / (queue.served() * queue.copies())));
            double full = factor / queue.utilisation();
            String from = full < 1 && factor > 1
                    ? "; it is too small as drawn, without any spike"
                    : factor == 1 ? "" : "; it is full from %sx on".formatted(Amounts.people(full));
            ledger.add(Weight.OVERLOADED, name, "%s: %s; %s%s".formatted(name, numbers, grows, from), missed);
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
        return share >= 5 ? Amounts.people(share) + " times what it serves" : Math.round(share * 100) + "% busy";
    }
}
