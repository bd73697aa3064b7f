package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides linearizability: one order of all operations that keeps real time and each process's own order, in which
 * every read gives the latest write before it. Herlihy and Wing, ACM TOPLAS 1990.
 *
 * <p>Keys are independent and are decided one by one, each by the cheapest method that is exact for it: {@link Zones}
 * where every value has one writer, {@link AppendLane} for logs that grow by unique tokens, {@link Frontier} for the
 * rest. Where a process issued an operation at the very instant at which its last one was answered, or without times,
 * its own order says more than real time does; {@link Ties} is for these.
 *
 * <p>An answer is before an invocation only when it is strictly earlier; intervals that touch are concurrent.
 * Operations of a history without any times are bound by program order alone; linearizable then means sequential, and a
 * checker of that model decides it faster.
 */
public final class Linearizability implements Checker {
    @Override
    public Verdict check(History history, Budget budget) {
        var meter = budget.meter();
        List<Lane> lanes = Lanes.of(history);
        var orders = new ArrayList<Ints>(lanes.size());
        String unclear = "";
        for (Lane lane : lanes) {
            LaneVerdict verdict = check(lane, meter);
            if (verdict instanceof LaneVerdict.Forbidden forbidden) {
                return new Verdict.Violated(named(forbidden.because(), history));
            } else if (verdict instanceof LaneVerdict.Unclear why) {
                // Another key may still give a clear no.
                unclear = why.why();
            } else if (verdict instanceof LaneVerdict.Ordered ordered) {
                orders.add(ordered.positions());
            }
        }
        if (orders.size() < lanes.size()) {
            return new Verdict.Undecided(meter.spent(), unclear);
        }
        Ints order = Merge.of(lanes, orders);
        return Ties.areIn(history) ? new Ties(history, lanes, order).check(meter) : new Verdict.Allowed(total(order));
    }

    /** Decides one key, from the times of its operations alone. */
    static LaneVerdict check(Lane lane, Budget.Meter meter) {
        if (lane.isDifferentiated()) {
            return meter.spend(lane.size())
                    ? Zones.check(lane)
                    : new LaneVerdict.Unclear("zones of key " + lane.key + " with " + lane.size() + " operations");
        }
        return lane.has(Lane.Kind.APPEND) ? AppendLane.check(lane, meter) : Search.check(lane, meter);
    }

    /** Decides a history by trying every order. */
    static Verdict search(History history, Budget.Meter meter) {
        List<Lane> lanes = Lanes.of(history);
        var search = Interleaving.of(history, lanes, meter);
        if (search.run()) {
            return new Verdict.Allowed(total(search.order()));
        }
        return meter.isOver()
                ? new Verdict.Undecided(
                        meter.spent(),
                        "search over all orders of " + history.ops().size() + " operations")
                : new Verdict.Violated(new Because.NoOrder(List.of(), meter.spent()));
    }

    static Witness total(Ints order) {
        return new Witness.TotalOrder(order);
    }

    /** Says that the write failed where a read of nobody's value names the value of a failed write. */
    private static Because named(Because because, History history) {
        if (because instanceof Because.BadRead bad && bad.kind() == Because.BadRead.Kind.THIN_AIR) {
            Op read = history.ops().get(bad.read());
            String seen = read.kind() == Op.Kind.CAS ? read.expected() : read.value();
            for (Op op : history.ops()) {
                if (op.outcome() == Op.Outcome.FAIL
                        && op.kind() != Op.Kind.READ
                        && op.key().equals(read.key())
                        && op.value() != null
                        && op.value().equals(seen)) {
                    return new Because.BadRead(
                            bad.read(), op.index(), Witness.INIT, Because.BadRead.Kind.FAILED_WRITE, List.of());
                }
            }
        }
        return because;
    }
}
