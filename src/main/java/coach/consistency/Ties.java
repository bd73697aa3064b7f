package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process's own order, and final reads, add to real time: where an operation was issued at the very instant at
 * which the last one of its process was answered, or where times are missing. Keys are no longer independent then. An
 * order that suits each key may happen to keep everything; else each tie is broken in one way that keeps it; else every
 * order is tried ({@link Interleaving}).
 */
final class Ties {
    private final History history;
    private final List<Lane> lanes;
    private final Ints order;

    /** Takes an order that explains each key by its times alone. */
    Ties(History history, List<Lane> lanes, Ints order) {
        this.history = history;
        this.lanes = lanes;
        this.order = order;
    }

    /** Returns whether real time leaves anything open that program order or final reads decide. */
    static boolean areIn(History history) {
        var processes = new Names(new Codes(), 4);
        var ends = new long[16];
        long writesEnd = Long.MIN_VALUE;
        long finalsBegin = Long.MAX_VALUE;
        for (Op op : history.ops()) {
            if (!Lane.counts(op)) {
                continue;
            }
            int known = processes.size();
            int process = processes.add(op.process());
            if (process == known) {
                ends = process < ends.length ? ends : Arrays.copyOf(ends, process * 2);
                ends[process] = Long.MIN_VALUE;
            } else if (ends[process] >= Lane.invoke(op)) {
                return true;
            }
            if (op.outcome() != Op.Outcome.UNKNOWN) {
                ends[process] = Math.max(ends[process], Lane.complete(op));
            }
            if (op.isFinal() && op.kind() == Op.Kind.READ) {
                finalsBegin = Math.min(finalsBegin, Lane.invoke(op));
            } else if (op.mayWrite()) {
                writesEnd = Math.max(writesEnd, Lane.complete(op));
            }
        }
        return writesEnd >= finalsBegin;
    }

    Verdict check(Budget.Meter meter) {
        if (isKept()) {
            return new Verdict.Allowed(Linearizability.total(order));
        }
        long[] times = new Instants(history).apart();
        if (times.length > 0) {
            var broken = new ArrayList<Lane>();
            var orders = new ArrayList<Ints>();
            for (Lane lane : lanes) {
                broken.add(lane.at(times));
                if (Linearizability.check(broken.get(orders.size()), meter) instanceof LaneVerdict.Ordered ordered) {
                    orders.add(ordered.positions());
                } else {
                    return search(meter);
                }
            }
            return new Verdict.Allowed(Linearizability.total(Merge.of(broken, orders)));
        }
        return search(meter);
    }

    private Verdict search(Budget.Meter meter) {
        var search = Interleaving.of(history, lanes, meter);
        if (search.run()) {
            return new Verdict.Allowed(Linearizability.total(search.order()));
        }
        if (meter.isOver()) {
            return new Verdict.Undecided(
                    meter.spent(), "search over all orders of " + order.size() + " operations that touch in time");
        }
        return new Verdict.Violated(new Because.NoOrder(new WholeCore(history, meter.rest()).ops(), meter.spent()));
    }

    /** Returns whether the order at hand keeps program order and final reads. */
    private boolean isKept() {
        var places = new int[history.ops().size()];
        Arrays.fill(places, Lane.NONE);
        for (int i = 0; i < order.size(); i++) {
            places[order.at(i)] = i;
        }
        Map<String, Integer> latest = new HashMap<>();
        int lastWrite = Lane.NONE;
        int firstFinal = Integer.MAX_VALUE;
        for (Op op : history.ops()) {
            int place = places[op.index()];
            if (place == Lane.NONE) {
                continue;
            }
            if (place < latest.getOrDefault(op.process(), Lane.NONE)) {
                return false;
            }
            if (op.outcome() != Op.Outcome.UNKNOWN) {
                latest.put(op.process(), place);
            }
            if (op.isFinal() && op.kind() == Op.Kind.READ) {
                firstFinal = Math.min(firstFinal, place);
            } else if (op.kind() != Op.Kind.READ && op.outcome() != Op.Outcome.FAIL) {
                lastWrite = Math.max(lastWrite, place);
            }
        }
        return lastWrite < firstFinal;
    }
}
