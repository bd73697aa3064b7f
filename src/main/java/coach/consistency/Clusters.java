package coach.consistency;

import static coach.consistency.Lane.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        Because wrong = thinAir();
        if (wrong == null) {
            wrong = link();
        }
        if (wrong == null) {
            wrong = backwards();
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

    /**
     * Returns what shows that the writer of a value took effect, or for a log where: operations that saw it, and those
     * between. Empty where the writer was answered, and is not part of a log.
     */
    List<Integer> evidence(int value) {
        List<Integer> shown = new ArrayList<>();
        int v = value;
        while (needsEvidence(v)) {
            int reader = readerOf(v);
            if (reader != NONE) {
                shown.add(lane.op[reader]);
                return shown;
            }
            v = next[v];
            if (v == NONE) {
                return shown;
            }
            shown.add(lane.op[writer[v]]);
        }
        return shown;
    }

    private boolean needsEvidence(int value) {
        int by = writer[value];
        return by >= 0 && (lane.isUnknown[by] || (lane.isLog && lane.kind(by) == Lane.Kind.CAS));
    }

    private int readerOf(int value) {
        for (int i = 0; i < lane.size(); i++) {
            if (lane.kind(i) == Lane.Kind.READ && lane.value[i] == value) {
                return i;
            }
        }
        return NONE;
    }

    /** Returns the value that an operation must have found, {@link Lane#NONE} where it need not have found any. */
    private int found(int position) {
        return switch (lane.kind(position)) {
            case READ -> lane.value[position];
            case CAS -> counts(position) ? lane.expected[position] : NONE;
            case WRITE, DIFFERENT, APPEND -> NONE;
        };
    }

    private @Nullable Because thinAir() {
        for (int i = 0; i < lane.size(); i++) {
            if (found(i) != NONE && writer[found(i)] == NONE) {
                return thinAir(i);
            }
        }
        return null;
    }

    private @Nullable Because backwards() {
        for (int i = 0; i < lane.size(); i++) {
            int by = found(i) == NONE ? NONE : writer[found(i)];
            if (by >= 0 && lane.complete[i] < lane.invoke[by]) {
                return fromFuture(i, by);
            }
        }
        return null;
    }

    private Because fromFuture(int reader, int writer) {
        var backwards = new Step(lane.op[reader], lane.op[writer], Edge.REAL_TIME);
        if (!lane.isLog || lane.kind(reader) == Lane.Kind.READ) {
            return new Because.BadRead(
                    backwards.from(),
                    backwards.to(),
                    Witness.INIT,
                    Because.BadRead.Kind.FROM_FUTURE,
                    List.of(backwards));
        }
        var link = new Step(backwards.to(), backwards.from(), Edge.OVERWRITTEN_BEFORE, shown(lane.value[reader]));
        return new Because.Cycle(List.of(link, backwards));
    }

    /** Returns {@link #evidence} as steps from one operation to the next. */
    List<Step> shown(int value) {
        List<Step> steps = new ArrayList<>();
        int from = lane.op[writer[value]];
        for (int op : evidence(value)) {
            steps.add(new Step(from, op, Edge.READS_FROM));
            from = op;
        }
        return steps;
    }

    /** Returns that nobody can have written what was read; an unknown compare-and-set of nobody's value never was. */
    private Because thinAir(int reader) {
        int i = reader;
        while (lane.isUnknown[i]) {
            int seen = lane.value[i];
            i = readerOf(seen);
            for (int j = 0; i == NONE; j++) {
                i = lane.kind(j) == Lane.Kind.CAS && lane.expected[j] == seen && counts(j) ? j : NONE;
            }
        }
        return new Because.BadRead(lane.op[i], Because.BadRead.Kind.THIN_AIR);
    }

    private @Nullable Because link() {
        int contested = NONE;
        for (int v = 0; v < writer.length; v++) {
            int by = writer[v];
            isRoot[v] = by != NONE;
            if (by >= 0 && lane.kind(by) == Lane.Kind.CAS) {
                int found = lane.expected[by];
                contested = next[found] == NONE || contested != NONE ? contested : v;
                next[found] = next[found] == NONE ? v : next[found];
                isRoot[v] = false;
            }
        }
        return contested == NONE ? null : doubleWin(next[lane.expected[writer[contested]]], contested);
    }

    private Because doubleWin(int a, int b) {
        int first = lane.op[writer[a]];
        int second = lane.op[writer[b]];
        List<Integer> proof = new ArrayList<>(evidence(a));
        if (!lane.isLog) {
            proof.addAll(evidence(b));
            return new Because.DoubleWin(lane.key, Math.min(first, second), Math.max(first, second), proof);
        }
        // Each of two reads shows one append at a place where it shows the other missing.
        int readA = proof.get(proof.size() - 1);
        int readB = evidence(b).get(evidence(b).size() - 1);
        return new Because.Cycle(List.of(
                new Step(first, readA, Edge.READS_FROM),
                new Step(readA, second, Edge.READ_BEFORE_OVERWRITE),
                new Step(second, readB, Edge.READS_FROM),
                new Step(readB, first, Edge.READ_BEFORE_OVERWRITE)));
    }
}
