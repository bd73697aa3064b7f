package coach.consistency;

import coach.history.Op;
import java.util.Arrays;
import java.util.List;

/** A guess at when each operation took effect: its time where known, its place in the history otherwise. */
final class Ranks {
    private Ranks() {}

    /** Returns a rank per node. */
    static int[] of(Execution e) {
        List<Op> ops = e.registers.history.ops();
        long[] byTime = new long[e.size];
        int[] rank = new int[e.size];
        for (int v = 0; v < e.size; v++) {
            rank[v] = v == e.join ? e.size : e.op[v];
        }
        if (ops.stream().anyMatch(op -> op.invoke() == Op.NO_TIME)) {
            return rank;
        }
        Integer[] nodes = new Integer[e.size];
        for (int v = 0; v < e.size; v++) {
            nodes[v] = v;
            byTime[v] = v == e.join ? Op.NEVER : ops.get(e.op[v]).invoke();
        }
        Arrays.sort(nodes, (a, b) -> Long.compare(byTime[a], byTime[b]));
        for (int i = 0; i < nodes.length; i++) {
            rank[nodes[i]] = i;
        }
        return rank;
    }
}
