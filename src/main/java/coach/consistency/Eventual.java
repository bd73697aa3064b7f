package coach.consistency;

import coach.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Eventual consistency: after writes have stopped, all reads of a key give one write, and nothing is ever read out of
 * thin air. Burckhardt, Principles of Eventual Consistency, FnTPL 2014 (BasicEventualConsistency), on finite histories.
 */
public final class Eventual {
    private Eventual() {}

    /** Decides eventual consistency. */
    public static Verdict check(History history, Budget budget) {
        return Sources.decide(history, budget, (execution, meter) -> judge(execution));
    }

    private static Judgement judge(Execution e) {
        Graph causality = e.causality();
        int[] order = causality.order();
        if (order == null) {
            return new Judgement.Wrong(new Because.Cycle(new Proof(causality, e).cycle()));
        }
        int[] first = new int[e.registers.keys];
        Arrays.fill(first, -1);
        for (int v = 0; v < e.size; v++) {
            if (e.isFinal(v)) {
                Because because = because(e, causality, v, first[e.key(v)]);
                if (because != null) {
                    return new Judgement.Wrong(because);
                }
                first[e.key(v)] = v;
            }
        }
        return new Judgement.Fine(() -> witness(e, first));
    }

    /** Returns what is wrong with a read at the end, given another one of its key. */
    private static @Nullable Because because(Execution e, Graph causality, int v, int other) {
        String key = e.registers.history.ops().get(e.op[v]).key();
        int written = e.source[v] == Witness.INIT ? someWrite(e, e.key(v)) : -1;
        if (written >= 0 && e.isUnknown(written)) {
            return new Because.BadRead(
                    e.op[v],
                    Witness.INIT,
                    e.op[written],
                    Because.BadRead.Kind.STALE_INIT,
                    new Proof(causality, e).path(written, v));
        }
        if (written >= 0) {
            return new Because.FinalLost(key, e.op[v], e.op[written]);
        }
        return other >= 0 && e.source[other] != e.source[v]
                ? new Because.FinalDisagreement(key, e.op[other], e.op[v])
                : null;
    }

    /** Returns a write to a key, one of known outcome if there is one; -1 if there is none. */
    private static int someWrite(Execution e, int key) {
        int found = -1;
        for (int slot = e.slots.firstOf(key); slot < e.slots.endOf(key); slot++) {
            int write = e.slots.firstFrom(slot, 0);
            found = found == -1 || !e.isUnknown(write) ? write : found;
        }
        return found;
    }

    /** Returns a witness in which each write read at the end is newer than all others. */
    private static Witness witness(Execution e, int[] finals) {
        if (!Visibilities.isShort(e)) {
            return Visibilities.sources(e);
        }
        boolean[] isNewest = new boolean[e.size];
        for (int v : finals) {
            if (v >= 0 && e.source[v] >= 0) {
                isNewest[e.source[v]] = true;
            }
        }
        var order = new ArrayList<Integer>();
        for (boolean newest : new boolean[] {false, true}) {
            for (int op = 0; op < e.node.length; op++) {
                int v = e.node[op];
                if (v >= 0 && e.writes(v) && isNewest[v] == newest) {
                    order.add(op);
                }
            }
        }
        List<Integer> all = order.stream().sorted().toList();
        var seen = new ArrayList<Witness.Seen>();
        for (int op = 0; op < e.node.length; op++) {
            int v = e.node[op];
            if (v >= 0 && e.reads(v)) {
                List<Integer> source = e.source[v] < 0 ? List.of() : List.of(e.op[e.source[v]]);
                seen.add(new Witness.Seen(op, e.isFinal(v) ? all : source));
            }
        }
        return new Witness.Visibility(seen, List.of(new Witness.Arbitration("", order)));
    }
}
