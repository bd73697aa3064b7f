package coach.bench;

import coach.history.Op;
import coach.history.Op.Kind;
import coach.history.Op.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds a value that a read cannot give any more. */
final class Stale {
    /** How far back a value is looked for, in operations. */
    private static final int REACH = 200_000;

    private Stale() {}

    /**
     * Returns the latest value of which every write was over before another write began that was over before the read
     * began; the empty string where there is none.
     */
    static String value(List<Op> ops, Op read) {
        Set<String> possible = new HashSet<>();
        possible.add("0");
        possible.add(read.value() == null ? "" : read.value());
        long lastBegun = Long.MIN_VALUE;
        for (Op op : ops) {
            if (isWriteOf(op, read) && op.outcome() == Outcome.OK && op.complete() < read.invoke()) {
                lastBegun = Math.max(lastBegun, op.invoke());
            }
        }
        for (Op op : ops) {
            if (isWriteOf(op, read) && op.invoke() <= read.complete() && op.complete() >= lastBegun) {
                possible.add(op.value());
            }
        }
        for (int i = read.index() - 1; i >= Math.max(0, read.index() - REACH); i--) {
            Op op = ops.get(i);
            if (isWriteOf(op, read) && op.value() != null && !possible.contains(op.value())) {
                return op.value();
            }
        }
        return "";
    }

    private static boolean isWriteOf(Op op, Op read) {
        return op.kind() == Kind.WRITE && op.key().equals(read.key());
    }
}
