package coach.consistency;

import coach.history.Op;
import java.util.Arrays;
import java.util.List;

/** A guess at when each operation took effect: its time where known, how far its process had come otherwise. */
final class Ranks {
    private static final long SHARES = 1L << Integer.SIZE;

    private Ranks() {}

    /** Returns a rank per node. */
    static int[] of(Execution e) {
        List<Op> ops = e.registers.history.ops();
        long[] byTime = new long[e.size];
        int[] rank = new int[e.size];
        boolean isTimed = ops.stream().noneMatch(op -> op.invoke() == Op.NO_TIME);
        Integer[] nodes = new Integer[e.size];
        for (int v = 0; v < e.size; v++) {
            nodes[v] = v;
            long share =
                    SHARES * (v - e.chainFrom[e.chain[v]]) / (e.chainFrom[e.chain[v] + 1] - e.chainFrom[e.chain[v]]);
            byTime[v] = v == e.join ? Op.NEVER : isTimed ? ops.get(e.op[v]).invoke() : share;
        }
        Arrays.sort(nodes, (a, b) -> Long.compare(byTime[a], byTime[b]));
        for (int i = 0; i < nodes.length; i++) {
            rank[nodes[i]] = i;
        }
        return rank;
    }
}
