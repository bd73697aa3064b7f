package coach.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bad patterns in the causal past of reads: a cycle (CyclicCO), an initial value read although the key was written
 * in the past (WriteCOInitRead), a value read that was overwritten in the past (WriteCORead), and for convergence a
 * cycle of writes that must each be older than the next (CyclicCF).
 *
 * <p>For each read and each chain only the last write to the key in the past is looked at: those before it are covered
 * by it.
 */
final class CausalPast {
    private static final int BAD_READS_MAX = 32;

    private final Execution e;
    private final Budget.Meter meter;
    private final Graph graph;
    private final Clocks clocks;

    /** Reads that a pattern forbids, each followed by the write that hides its source. */
    private final List<Integer> bad = new ArrayList<>();

    CausalPast(Execution execution, Budget.Meter meter) {
        this.e = execution;
        this.meter = meter;
        this.graph = execution.causality();
        this.clocks = new Clocks(graph, execution.slots);
    }

    /** Judges weak causal consistency. */
    Judgement judge() {
        Judgement judgement = scan(false);
        return judgement != null ? judgement : new Judgement.Fine(() -> Visibilities.sources(e));
    }

    /** Judges causal convergence. */
    Judgement judgeConverging() {
        Judgement judgement = scan(true);
        if (judgement != null) {
            return judgement;
        }
        int[] order = graph.order();
        if (order == null) {
            return cyclic();
        }
        return new Judgement.Fine(() -> Visibilities.causal(e, order));
    }

    private Judgement.Wrong cyclic() {
        return new Judgement.Wrong(new Because.Cycle(new Proof(graph, e).cycle()));
    }

    private @Nullable Judgement scan(boolean isConverging) {
        int[] order = graph.order();
        if (order == null) {
            return cyclic();
        }
        int plain = graph.edges();
        for (int column = 0; column < e.slots.columns(); column += clocks.width()) {
            clocks.sweepPast(order, column);
            clocks.sweepFuture(order, column);
            if (!meter.spend(e.size)) {
                return new Judgement.Unclear("clocks of " + e.size + " operations");
            }
            for (int r = 0; r < e.size; r++) {
                if (e.reads(r)) {
                    look(r, isConverging, plain);
                }
            }
        }
        return bad.isEmpty() ? null : worst();
    }

    /** Looks at the newest writes to the key in the past of {@code r}, one per chain. */
    private void look(int r, boolean isConverging, int plain) {
        int key = e.key(r);
        int w = e.source[r];
        for (int slot = e.slots.firstOf(key); slot < e.slots.endOf(key); slot++) {
            int column = e.slots.column(slot);
            if (!clocks.has(column)) {
                continue;
            }
            int past = clocks.past(r, column);
            int newest = e.slots.lastBelow(slot, past == r + 1 ? r : past);
            if (newest == -1 || newest == w) {
                continue;
            }
            boolean isHidden = w == Witness.INIT || newest >= clocks.afterwards(w, column);
            if (isHidden && bad.size() < 2 * BAD_READS_MAX) {
                bad.add(r);
                bad.add(newest);
            } else if (isConverging && !isHidden && clocks.past(w, column) <= newest) {
                graph.add(newest, w, Edge.CONFLICT, r, plain);
            }
        }
    }

    /** Returns the bad read with the shortest proof. */
    private Judgement.Wrong worst() {
        // Edges added for convergence are no part of causality.
        var proof = new Proof(e.causality(), e);
        Because.BadRead shortest = null;
        for (int i = 0; i < bad.size(); i += 2) {
            int r = bad.get(i);
            int w = e.source[r];
            int newer = bad.get(i + 1);
            boolean isInitial = w == Witness.INIT;
            List<Step> path = isInitial ? proof.path(newer, r) : proof.path(w, newer, r);
            if (shortest == null || path.size() < shortest.path().size()) {
                var kind = isInitial ? Because.BadRead.Kind.STALE_INIT : Because.BadRead.Kind.OVERWRITTEN;
                shortest = new Because.BadRead(e.op[r], isInitial ? w : e.op[w], e.op[newer], kind, path);
            }
        }
        return new Judgement.Wrong(Objects.requireNonNull(shortest));
    }
}
