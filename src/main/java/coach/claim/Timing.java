package coach.claim;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a program times that order what has to be ordered and let everything else overlap as far as intervals can: each
 * operation starts as early as its predecessors let it, and ends just before the first that has to follow it.
 */
final class Timing {
    private static final long STEP = 10;
    private static final long GAP = 5;

    private final List<Op> ops;
    private final List<int[]> edges;

    private Timing(List<Op> ops, List<int[]> after) {
        this.ops = ops;
        edges = new ArrayList<>(after);
        for (int i = 0; i < ops.size(); i++) {
            for (int j = i + 1; j < ops.size(); j++) {
                if (ops.get(i).process().equals(ops.get(j).process())) {
                    edges.add(new int[] {j, i});
                }
            }
        }
    }

    /** Returns the program with times; {@code after} are pairs, the first of which follows the second. */
    static History of(History program, List<int[]> after) {
        return new History(program.initial(), new Timing(program.ops(), after).timed());
    }

    private List<Op> timed() {
        int[] level = levels();
        int end = ops.size();
        var timed = new ArrayList<Op>();
        for (Op op : ops) {
            int next = end;
            for (int[] edge : edges) {
                next = edge[1] == op.index() ? Math.min(next, level[edge[0]]) : next;
            }
            timed.add(op.during(STEP * level[op.index()], STEP * next - GAP));
        }
        return timed;
    }

    /** Returns by operation how many must be over before it, one after the other. */
    private int[] levels() {
        var level = new int[ops.size()];
        for (int round = 0; round < ops.size(); round++) {
            for (int[] edge : edges) {
                level[edge[0]] = Math.max(level[edge[0]], level[edge[1]] + 1);
            }
        }
        return level;
    }
}
