package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides every model but the linearizable one straight from its definition, by trying everything: completions of
 * unknown outcomes, sources of reads, orders of operations, sets of visible writes. For histories of up to about eight
 * operations. Shares no code with the checkers, and is meant to be read beside the definitions.
 *
 * <p>Sets of operations are bit masks.
 */
final class BruteForce {
    private static final int INIT = -1;

    private final Model model;
    private final String initial;
    private final List<Op> ops;
    private final int n;
    private final int writes;
    private final int reads;
    private final int finals;

    /** What program order puts before each operation. */
    private final int[] before;

    private final int[] keyMask;

    private BruteForce(Model model, String initial, List<Op> ops) {
        this.model = model;
        this.initial = initial;
        this.ops = ops;
        this.n = ops.size();
        this.before = new int[n];
        this.keyMask = new int[n];
        int writing = 0;
        int reading = 0;
        int last = 0;
        for (int i = 0; i < n; i++) {
            Op op = ops.get(i);
            writing |= isWrite(op) ? 1 << i : 0;
            reading |= isRead(op) ? 1 << i : 0;
            last |= op.isFinal() ? 1 << i : 0;
            for (int j = 0; j < n; j++) {
                Op other = ops.get(j);
                keyMask[i] |= other.key().equals(op.key()) ? 1 << j : 0;
                if (j < i && other.process().equals(op.process()) && other.outcome() != Op.Outcome.UNKNOWN) {
                    before[i] |= 1 << j;
                }
            }
        }
        this.writes = writing;
        this.reads = reading;
        this.finals = last;
    }

    /** Returns whether {@code model} allows {@code history}. */
    static boolean allows(Model model, History history) {
        var certain = new ArrayList<Op>();
        int unknown = 0;
        for (Op op : history.ops()) {
            if (counts(op)) {
                certain.add(op);
                unknown += op.outcome() == Op.Outcome.UNKNOWN ? 1 : 0;
            }
        }
        for (int took = 0; took < 1 << unknown; took++) {
            var completed = new ArrayList<Op>();
            int seen = 0;
            for (Op op : certain) {
                if (op.outcome() != Op.Outcome.UNKNOWN || (took >> seen++ & 1) == 1) {
                    completed.add(op);
                }
            }
            if (new BruteForce(model, history.initial(), completed).isAllowed()) {
                return true;
            }
        }
        return false;
    }

    /** Failed writes, and reads without an answer, say nothing. */
    private static boolean counts(Op op) {
        return switch (op.kind()) {
            case READ -> op.outcome() == Op.Outcome.OK && op.value() != null;
            case WRITE, APPEND -> op.outcome() != Op.Outcome.FAIL;
            case CAS -> true;
        };
    }

    private static boolean isWrite(Op op) {
        return op.kind() == Op.Kind.WRITE
                || op.kind() == Op.Kind.APPEND
                || (op.kind() == Op.Kind.CAS && op.outcome() != Op.Outcome.FAIL);
    }

    private static boolean isRead(Op op) {
        return op.kind() == Op.Kind.READ || op.kind() == Op.Kind.CAS;
    }

    private static boolean accepts(Op read, String value) {
        if (read.kind() == Op.Kind.READ) {
            return value.equals(read.value());
        }
        return value.equals(read.expected()) == (read.outcome() != Op.Outcome.FAIL);
    }

    private String value(int write) {
        return write == INIT ? initial : String.valueOf(ops.get(write).value());
    }

    private boolean isAllowed() {
        return switch (model) {
            case SEQUENTIAL -> new Interleaving().exists();
            case PRAM, WEAK_CAUSAL, CAUSAL, CAUSAL_CONVERGENCE -> new Sources().exist();
            case EVENTUAL, READ_YOUR_WRITES, MONOTONIC_READS, MONOTONIC_WRITES, WRITES_FOLLOW_READS ->
                new Visible().exists();
            case LINEARIZABLE -> throw new IllegalArgumentException("not decided here");
        };
    }

    /** Every write comes before what was read at the end. */
    private int quiescence(int op) {
        return (finals >> op & 1) == 1 ? writes : 0;
    }

    /** Returns the transitive closure of {@code order}, or null where it has a cycle. */
    private int @Nullable [] closure(int[] order) {
        int[] closed = order.clone();
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                if ((closed[i] >> k & 1) == 1) {
                    closed[i] |= closed[k];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if ((closed[i] >> i & 1) == 1) {
                return null;
            }
        }
        return closed;
    }

    /** One order of everything, in which registers hold what they are said to hold. */
    private final class Interleaving {
        private final String[] held = new String[n];

        boolean exists() {
            Arrays.fill(held, initial);
            return extend(0);
        }

        private boolean extend(int done) {
            if (done == (1 << n) - 1) {
                return true;
            }
            for (int i = 0; i < n; i++) {
                if ((done >> i & 1) == 0 && ((before[i] | quiescence(i)) & ~done) == 0) {
                    int cell = Integer.numberOfTrailingZeros(keyMask[i]);
                    String old = held[cell];
                    Op op = ops.get(i);
                    if (isRead(op) && !accepts(op, old)) {
                        continue;
                    }
                    if (isWrite(op)) {
                        held[cell] = op.kind() == Op.Kind.APPEND ? old + op.value() : op.value();
                    }
                    if (extend(done | 1 << i)) {
                        return true;
                    }
                    held[cell] = old;
                }
            }
            return false;
        }
    }

    /** Models that speak of the write each read reads: all choices of it. */
    private final class Sources {
        private final int[] from = new int[n];

        boolean exist() {
            return choose(0);
        }

        private boolean choose(int i) {
            if (i == n) {
                return isAllowedBySources();
            }
            if ((reads >> i & 1) == 0) {
                return choose(i + 1);
            }
            for (int w = INIT; w < n; w++) {
                boolean fits = w == INIT
                        ? accepts(ops.get(i), initial)
                        : w != i && (writes & keyMask[i] & 1 << w) != 0 && accepts(ops.get(i), value(w));
                if (fits) {
                    from[i] = w;
                    if (choose(i + 1)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isAllowedBySources() {
            int[] order = new int[n];
            for (int i = 0; i < n; i++) {
                order[i] = before[i] | quiescence(i);
                if ((reads >> i & 1) == 1 && from[i] != INIT) {
                    order[i] |= 1 << from[i];
                }
            }
            int[] causality = closure(order);
            if (causality == null) {
                return false;
            }
            return switch (model) {
                case WEAK_CAUSAL -> forEach(reads, r -> isSerial(causality, causality[r] | 1 << r, 1 << r));
                case CAUSAL -> forEachProcess(mine -> isSerial(causality, writes | mine, mine));
                case PRAM -> forEachProcess(mine -> isSerial(programOrder(), writes | mine, mine));
                default -> isArbitrated(causality);
            };
        }

        private int[] programOrder() {
            int[] order = new int[n];
            for (int i = 0; i < n; i++) {
                order[i] = before[i] | quiescence(i);
            }
            return order;
        }

        private boolean isSerial(int[] order, int set, int checked) {
            return extend(order, set, checked, 0, new int[0]);
        }

        /** Returns whether the operations of {@code set} not yet {@code done} can follow those that are. */
        private boolean extend(int[] order, int set, int checked, int done, int[] soFar) {
            if (done == set) {
                return true;
            }
            for (int i = 0; i < n; i++) {
                boolean isNext = (set & ~done & 1 << i) != 0 && (order[i] & set & ~done) == 0;
                if (isNext && ((checked >> i & 1) == 0 || from[i] == latest(soFar, keyMask[i]))) {
                    int[] longer = Arrays.copyOf(soFar, soFar.length + 1);
                    longer[soFar.length] = i;
                    if (extend(order, set, checked, done | 1 << i, longer)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private int latest(int[] order, int sameKey) {
            for (int i = order.length - 1; i >= 0; i--) {
                if ((writes & sameKey & 1 << order[i]) != 0) {
                    return order[i];
                }
            }
            return INIT;
        }

        private boolean isArbitrated(int[] causality) {
            int[] visible = new int[n];
            for (int i = 0; i < n; i++) {
                visible[i] = causality[i] & writes;
            }
            return new Newest(causality, visible, reads, (read, write) -> from[read] == write).exists();
        }
    }

    /** Models that speak of the writes each read sees: all choices of them. */
    private final class Visible {
        private final int[] seen = new int[n];

        boolean exists() {
            return choose(0);
        }

        private boolean choose(int i) {
            if (i == n) {
                return isOrdered();
            }
            if ((reads >> i & 1) == 0) {
                return choose(i + 1);
            }
            int all = writes & ~(1 << i);
            for (int subset = all; ; subset = subset - 1 & all) {
                seen[i] = subset;
                if (isPossible(i) && choose(i + 1)) {
                    return true;
                }
                if (subset == 0) {
                    return false;
                }
            }
        }

        /** Cheap tests that cut the search; every one is part of the definition. */
        private boolean isPossible(int r) {
            if (((finals >> r & 1) == 1 && seen[r] != writes) || !mayGiveItsValue(r)) {
                return false;
            }
            for (int other = 0; other <= r; other++) {
                if ((reads >> other & 1) == 1 && !(agrees(other, r) && agrees(r, other))) {
                    return false;
                }
            }
            int[] order = before.clone();
            for (int i = 0; i <= r; i++) {
                order[i] |= seen[i];
            }
            return closure(order) != null;
        }

        private boolean mayGiveItsValue(int r) {
            int sameKey = seen[r] & keyMask[r];
            for (int w = 0; w < n; w++) {
                if ((sameKey >> w & 1) == 1 && accepts(ops.get(r), value(w))) {
                    return true;
                }
            }
            return sameKey == 0 && accepts(ops.get(r), initial);
        }

        /** Returns whether what {@code first} and {@code second} see keeps the promise, {@code first} before. */
        private boolean agrees(int first, int second) {
            boolean isSession = (before[second] >> first & 1) == 1;
            int v1 = seen[first];
            int v2 = seen[second];
            boolean grows = !isSession || (v1 & ~v2) == 0;
            return switch (model) {
                case READ_YOUR_WRITES -> (before[second] & writes & ~v2) == 0;
                case MONOTONIC_READS -> grows;
                case MONOTONIC_WRITES -> grows && forEach(v2, w -> (before[w] & writes & ~v2) == 0);
                case WRITES_FOLLOW_READS ->
                    grows && forEach(v2, w -> ((before[w] >> first & 1) == 0 && w != first) || (v1 & ~v2) == 0);
                default -> true;
            };
        }

        private boolean isOrdered() {
            int[] order = demanded();
            if (model == Model.EVENTUAL) {
                return isOrdered(order, reads);
            }
            return forEachProcess(mine -> isOrdered(order, mine));
        }

        private boolean isOrdered(int[] order, int mine) {
            Fits fits = (read, write) -> accepts(ops.get(read), value(write));
            return new Newest(order, seen, mine, fits).exists();
        }

        /** What arbitration must contain. */
        private int[] demanded() {
            int[] order = new int[n];
            for (int w = 0; w < n; w++) {
                if ((writes >> w & 1) == 0) {
                    continue;
                }
                switch (model) {
                    case READ_YOUR_WRITES, MONOTONIC_READS -> order[w] = before[w] & writes & keyMask[w];
                    case MONOTONIC_WRITES -> order[w] = before[w] & writes;
                    case WRITES_FOLLOW_READS -> {
                        for (int r = 0; r < n; r++) {
                            if ((reads >> r & 1) == 1 && ((before[w] >> r & 1) == 1 || r == w)) {
                                order[w] |= seen[r] & ~(1 << w);
                            }
                        }
                    }
                    default -> {}
                }
            }
            return order;
        }
    }

    private interface Fits {
        /** Returns whether {@code read} may give what {@code write} wrote. */
        boolean test(int read, int write);
    }

    /** A total order of the writes, tried from the newest down. */
    private final class Newest {
        private final int[] order;
        private final int[] seen;
        private final int checked;
        private final Fits fits;

        Newest(int[] order, int[] seen, int checked, Fits fits) {
            this.order = order;
            this.seen = seen;
            this.checked = checked & reads;
            this.fits = fits;
        }

        boolean exists() {
            return place(writes, checked);
        }

        private boolean place(int older, int open) {
            if (older == 0) {
                return forEach(open, r -> fits.test(r, INIT));
            }
            for (int w = 0; w < n; w++) {
                int write = w;
                if ((older >> w & 1) == 0 || !forEach(older, other -> (order[other] >> write & 1) == 0)) {
                    continue;
                }
                int decided = 0;
                for (int r = 0; r < n; r++) {
                    if ((open >> r & 1) == 1 && (seen[r] & keyMask[r] & 1 << w) != 0) {
                        decided |= 1 << r;
                    }
                }
                if (forEach(decided, r -> fits.test(r, write)) && place(older & ~(1 << w), open & ~decided)) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean forEach(int set, IntPredicate holds) {
        for (int i = 0; i < n; i++) {
            if ((set >> i & 1) == 1 && !holds.test(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether {@code holds} for the reads of every process. */
    private boolean forEachProcess(IntPredicate holds) {
        int done = 0;
        for (int i = 0; i < n; i++) {
            if ((done >> i & 1) == 1) {
                continue;
            }
            int mine = 0;
            for (int j = i; j < n; j++) {
                mine |= ops.get(j).process().equals(ops.get(i).process()) ? 1 << j : 0;
            }
            done |= mine;
            if (!holds.test(mine & reads)) {
                return false;
            }
        }
        return true;
    }
}
