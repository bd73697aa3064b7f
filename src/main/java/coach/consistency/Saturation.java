package coach.consistency;

import org.jspecify.annotations.Nullable;

/**
 * Adds the edges that reads force on an order of operations, until nothing is added.
 *
 * <p>Two rules, for a read r of the write w and another write v to the same key: if v comes before r, it comes before
 * w; and, where the order is to be total, if w comes before v, then r comes before v. Rounds of sweeps with vector
 * clocks over the whole graph; following each new edge at once took a hundred times as long on sparse orders.
 */
final class Saturation {
    private final Execution e;
    private final Graph graph;
    private final Clocks clocks;
    private final Edge overwrites;
    private final Budget.Meter meter;
    private final boolean isTotal;
    private int[] order = {};

    /** After {@link Result#STALE_INIT}: a read of the initial value, and a write to its key that comes before it. */
    private int staleRead = -1;

    private int staleWrite = -1;

    /** How a saturation ended. */
    enum Result {
        /** Nothing more is forced, and there is no cycle. */
        FIXED,
        /** The forced edges make a cycle. */
        CYCLE,
        /** A read of the initial value comes after a write to its key. */
        STALE_INIT,
        /** The budget ended. */
        OUT
    }

    private Saturation(Execution e, Graph graph, Clocks clocks, boolean isTotal, Edge overwrites, Budget.Meter meter) {
        this.e = e;
        this.graph = graph;
        this.clocks = clocks;
        this.isTotal = isTotal;
        this.overwrites = overwrites;
        this.meter = meter;
    }

    /** Saturates for an order in which the reads checked are one chain: the first rule is enough. */
    static Saturation ofView(Execution e, Graph graph, Clocks clocks, Budget.Meter meter) {
        return new Saturation(e, graph, clocks, false, Edge.HAPPENS_BEFORE, meter);
    }

    /** Saturates for one order of everything: both rules. */
    static Saturation ofTotal(Execution e, Graph graph, Clocks clocks, Budget.Meter meter) {
        return new Saturation(e, graph, clocks, true, Edge.OVERWRITTEN_BEFORE, meter);
    }

    /** Adds to the graph what {@code reads} force. */
    Result run(int[] reads) {
        while (true) {
            int @Nullable [] arranged = graph.order();
            if (arranged == null) {
                return Result.CYCLE;
            }
            order = arranged;
            int known = graph.edges();
            for (int column = 0; column < e.slots.columns(); column += clocks.width()) {
                clocks.sweepPast(order, column);
                if (isTotal) {
                    clocks.sweepFuture(order, column);
                }
                if (!meter.spend(e.size)) {
                    return Result.OUT;
                }
                for (int r : reads) {
                    if (!look(r, known)) {
                        return Result.STALE_INIT;
                    }
                }
            }
            if (graph.edges() == known) {
                return Result.FIXED;
            }
        }
    }

    /** Returns the nodes in an order that keeps all edges, after {@link Result#FIXED}. */
    int[] order() {
        return order;
    }

    int staleRead() {
        return staleRead;
    }

    int staleWrite() {
        return staleWrite;
    }

    private boolean look(int r, int known) {
        int key = e.key(r);
        for (int slot = e.slots.firstOf(key); slot < e.slots.endOf(key); slot++) {
            int column = e.slots.column(slot);
            if (clocks.has(column)) {
                if (!before(r, slot, column, known)) {
                    return false;
                }
                if (isTotal) {
                    after(r, slot, column, known);
                }
            }
        }
        return true;
    }

    /** Puts the newest write before {@code r} in a slot before the write that {@code r} read. */
    private boolean before(int r, int slot, int column, int known) {
        int w = e.source[r];
        int past = clocks.past(r, column);
        int newest = e.slots.lastBelow(slot, past == r + 1 ? r : past);
        if (newest == -1 || newest == w) {
            return true;
        }
        if (w == Witness.INIT) {
            // In a total order the second rule makes a cycle of it.
            staleRead = r;
            staleWrite = newest;
            return isTotal;
        }
        if (clocks.past(w, column) <= newest) {
            graph.add(newest, w, overwrites, r, known);
        }
        return true;
    }

    /** Puts {@code r} before the oldest write of a slot that comes after the write that {@code r} read. */
    private void after(int r, int slot, int column, int known) {
        int w = e.source[r];
        int least = w == Witness.INIT ? 0 : clocks.afterwards(w, column);
        int oldest = e.slots.firstFrom(slot, least);
        if (oldest == r) {
            return;
        }
        if (oldest != -1 && clocks.future(r, column) > oldest) {
            graph.add(r, oldest, Edge.READ_BEFORE_OVERWRITE, r, known);
        }
    }
}
