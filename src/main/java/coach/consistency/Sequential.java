package coach.consistency;

import coach.history.History;
import java.util.List;

/**
 * Sequential consistency: one order of all operations that keeps program order, in which each read gives the latest
 * write. Lamport, IEEE Transactions on Computers, 1979.
 */
public final class Sequential {
    private Sequential() {}

    /** Decides sequential consistency. */
    public static Verdict check(History history, Budget budget) {
        return Sources.decideCausal(history, budget, Sequential::judge);
    }

    private static Judgement judge(Execution e, Budget.Meter meter) {
        Serialization.Outcome outcome = new Serialization(e, e.causality(), Checked.all(e), meter).solve();
        if (outcome instanceof Serialization.Ordered ordered) {
            return new Judgement.Fine(() -> new Witness.TotalOrder(ops(e, ordered.nodes())));
        }
        if (outcome instanceof Serialization.Cyclic cyclic) {
            return new Judgement.Wrong(because(e, cyclic.steps()));
        }
        if (outcome instanceof Serialization.Exhausted exhausted) {
            return new Judgement.Wrong(new Because.NoOrder(exhausted.core(), exhausted.states()));
        }
        return new Judgement.Unclear("orders of " + e.size + " operations");
    }

    /** Returns the cycle as a reason; two compare-and-sets that each must come before the other both won. */
    private static Because because(Execution e, List<Step> steps) {
        int a = e.node[Math.max(0, steps.get(0).from())];
        int b = e.node[Math.max(0, steps.get(0).to())];
        boolean isPair = steps.size() == 2 && e.reads(a) && e.writes(a) && e.reads(b) && e.writes(b);
        return isPair && e.source[a] == e.source[b] && !e.isUnknown(a) && !e.isUnknown(b)
                ? new Because.DoubleWin(
                        e.registers.history.ops().get(e.op[a]).key(),
                        Math.min(e.op[a], e.op[b]),
                        Math.max(e.op[a], e.op[b]))
                : new Because.Cycle(steps);
    }

    private static Ints ops(Execution e, Ints nodes) {
        int[] ops = new int[nodes.size()];
        int count = 0;
        for (int v : nodes) {
            if (v != e.join) {
                ops[count++] = e.op[v];
            }
        }
        return Ints.first(ops, count);
    }
}
