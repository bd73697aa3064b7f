package coach.consistency;

import static coach.consistency.Lane.NONE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a differentiated lane, grouped by value: who wrote it, and between which times it is current. A
 * successful compare-and-set leaves no room between the value it found and the value it wrote, so their groups form one
 * chain, a block that nothing can come between.
 */
final class Clusters {
    /** The position that stands for the write of the initial value. */
    static final int INIT = -2;

    final Lane lane;
    /** By value: the position that wrote it, {@link #INIT}, or {@link Lane#NONE} where nobody needs the writer. */
    final int[] writer;
    /** By value: the first completion and the last invocation among its writer and readers; later, of its block. */
    final long[] first;

    final long[] last;
    /** By value: the value that a compare-and-set made of it, or {@link Lane#NONE}. */
    final int[] next;
    /** By value: whether it begins a block. */
    final boolean[] isRoot;

    private Clusters(Lane lane) {
        this.lane = lane;
        int values = lane.values.size();
        writer = new int[values];
        first = new long[values];
        last = new long[values];
        next = new int[values];
        isRoot = new boolean[values];
        Arrays.fill(writer, NONE);
        Arrays.fill(next, NONE);
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
    }

    /** Returns the groups of a lane whose values each have one writer. */
    static Clusters of(Lane lane) {
        var clusters = new Clusters(lane);
        clusters.findWriters();
        clusters.dropUnread();
        clusters.stretch();
        return clusters;
    }

    /**
     * Returns what is wrong inside the groups, or null; afterwards {@link #first} and {@link #last} are those of
     * blocks.
     */
    @Nullable Because join() {
        Because wrong = badRead();
        if (wrong == null) {
            wrong = link();
        }
        return wrong == null ? new Chains(this).join() : wrong;
    }

    /** Returns whether the operation takes effect: an unknown one does where somebody saw its value. */
    boolean counts(int position) {
        return !lane.isUnknown[position] || writer[lane.value[position]] == position;
    }

    private void findWriters() {
        writer[0] = INIT;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.isWrite(i)) {
                writer[lane.value[i]] = i;
            }
        }
    }

    private void dropUnread() {
        var isSeen = new boolean[writer.length];
        for (int i = 0; i < lane.size(); i++) {
            if (lane.kind(i) == Lane.Kind.READ) {
                see(lane.value[i], isSeen);
            } else if (lane.kind(i) == Lane.Kind.CAS && !lane.isUnknown[i]) {
                see(lane.expected[i], isSeen);
            }
        }
        for (int v = 1; v < writer.length; v++) {
            if (writer[v] >= 0 && lane.isUnknown[writer[v]] && !isSeen[v]) {
                writer[v] = NONE;
            }
        }
    }

    /** Notes that a value was seen, and with it what the unknown compare-and-sets behind it must have found. */
    private void see(int value, boolean[] isSeen) {
        int seen = value;
        while (!isSeen[seen]) {
            isSeen[seen] = true;
            int by = writer[seen];
            if (by < 0 || lane.kind(by) != Lane.Kind.CAS || !lane.isUnknown[by]) {
                return;
            }
            seen = lane.expected[by];
        }
    }

    private void stretch() {
        first[0] = Long.MIN_VALUE;
        for (int i = 0; i < lane.size(); i++) {
            if (counts(i)) {
                int v = lane.value[i];
                first[v] = Math.min(first[v], lane.complete[i]);
                last[v] = Math.max(last[v], lane.invoke[i]);
            }
        }
    }

    private @Nullable Because badRead() {
        for (int i = 0; i < lane.size(); i++) {
            int source = lane.kind(i) == Lane.Kind.READ
                    ? lane.value[i]
                    : lane.kind(i) == Lane.Kind.CAS && counts(i) ? lane.expected[i] : NONE;
            if (source == NONE) {
                continue;
            }
            int by = writer[source];
            if (by == NONE) {
                return new Because.BadRead(lane.op[i], Because.BadRead.Kind.THIN_AIR);
            }
            if (by >= 0 && lane.complete[i] < lane.invoke[by]) {
                return new Because.BadRead(
                        lane.op[i],
                        lane.op[by],
                        Witness.INIT,
                        Because.BadRead.Kind.FROM_FUTURE,
                        java.util.List.of(new Step(lane.op[i], lane.op[by], Edge.REAL_TIME)));
            }
        }
        return null;
    }

    private @Nullable Because link() {
        for (int v = 0; v < writer.length; v++) {
            int by = writer[v];
            isRoot[v] = by != NONE;
            if (by >= 0 && lane.kind(by) == Lane.Kind.CAS) {
                int found = lane.expected[by];
                if (next[found] != NONE) {
                    return doubleWin(writer[next[found]], by);
                }
                next[found] = v;
                isRoot[v] = false;
            }
        }
        return null;
    }

    private Because doubleWin(int a, int b) {
        int first = Math.min(lane.op[a], lane.op[b]);
        int second = Math.max(lane.op[a], lane.op[b]);
        return new Because.DoubleWin(lane.key, first, second);
    }
}
