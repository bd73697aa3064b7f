package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches for one order of all operations of all keys that keeps real time, each process's own order, and final reads
 * after all writes: Wing and Gong, JPDC 1993, with the memory of states already tried that Lowe added, CCPE 2017. Reads
 * are taken as soon as they fit. Exponential in what overlaps; for the few histories where nothing faster is exact.
 */
final class Interleaving {
    private static final int NONE = -1;

    private final List<Lane> lanes;
    private final Budget.Meter meter;
    private final int size;
    private final int[] laneOf;
    private final int[] position;
    private final long[] invoke;
    private final long[] complete;
    private final boolean[] isFinal;
    /** By operation: the one of its process that must come before it, or {@link #NONE}. */
    private final int[] before;

    private final int[] byCompletion;
    private final boolean[] isDone;
    private final int[] current;
    private final Set<State> tried = new HashSet<>();
    private int writesLeft;
    private int finalsDone;
    private int knownLeft;

    /** By depth: which operation was taken, what its key held before, and whether nothing else need be tried. */
    private final int[] taken;

    private final int[] heldBefore;
    private final boolean[] isForced;
    private int depth;

    /** What was done, and what each key holds; comparable by content. */
    private static final class State {
        private final long[] done;
        private final int[] current;

        private State(boolean[] isDone, int[] current) {
            done = new long[(isDone.length + 63) >> 6];
            for (int i = 0; i < isDone.length; i++) {
                done[i >> 6] |= isDone[i] ? 1L << i : 0;
            }
            this.current = current.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State that
                    && Arrays.equals(done, that.done)
                    && Arrays.equals(current, that.current);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(done) * 31 + Arrays.hashCode(current);
        }
    }

    private Interleaving(List<Lane> lanes, Budget.Meter meter) {
        this.lanes = lanes;
        this.meter = meter;
        size = lanes.stream().mapToInt(Lane::size).sum();
        laneOf = new int[size];
        position = new int[size];
        invoke = new long[size];
        complete = new long[size];
        isFinal = new boolean[size];
        before = new int[size];
        isDone = new boolean[size];
        current = new int[lanes.size()];
        taken = new int[size];
        heldBefore = new int[size];
        isForced = new boolean[size];
        byCompletion = new int[size];
        number();
    }

    /** A search that keeps real time, program order and final reads. */
    static Interleaving of(History history, List<Lane> lanes, Budget.Meter meter) {
        var search = new Interleaving(lanes, meter);
        search.bind(history);
        return search;
    }

    /** A search that keeps real time alone, for one key. */
    static Interleaving byTime(Lane lane, Budget.Meter meter) {
        return new Interleaving(List.of(lane), meter);
    }

    /** Numbers the operations by invocation. */
    private void number() {
        var places = new ArrayList<int[]>();
        var times = new long[size];
        for (int k = 0; k < lanes.size(); k++) {
            for (int p = 0; p < lanes.get(k).size(); p++) {
                times[places.size()] = lanes.get(k).invoke[p];
                places.add(new int[] {k, p});
            }
        }
        var order = new int[size];
        Arrays.setAll(order, i -> i);
        Sorting.byKey(times, order);
        for (int i = 0; i < size; i++) {
            laneOf[i] = places.get(order[i])[0];
            position[i] = places.get(order[i])[1];
            Lane lane = lanes.get(laneOf[i]);
            invoke[i] = lane.invoke[position[i]];
            complete[i] = lane.complete[position[i]];
            before[i] = NONE;
            knownLeft += isKnown(i) ? 1 : 0;
            writesLeft += isKnown(i) && kind(i) != Lane.Kind.READ && kind(i) != Lane.Kind.DIFFERENT ? 1 : 0;
        }
        Arrays.setAll(byCompletion, i -> i);
        Sorting.byKey(complete.clone(), byCompletion);
    }

    private void bind(History history) {
        var numberOf = new HashMap<Integer, Integer>();
        for (int i = 0; i < size; i++) {
            int op = lanes.get(laneOf[i]).op[position[i]];
            numberOf.put(op, i);
            isFinal[i] = history.ops().get(op).isFinal() && kind(i) == Lane.Kind.READ;
        }
        Map<String, Integer> latest = new HashMap<>();
        for (Op op : history.ops()) {
            Integer i = numberOf.get(op.index());
            if (i != null) {
                before[i] = latest.getOrDefault(op.process(), NONE);
                if (isKnown(i)) {
                    latest.put(op.process(), i);
                }
            }
        }
    }

    private boolean isKnown(int i) {
        return !lanes.get(laneOf[i]).isUnknown[position[i]];
    }

    private Lane.Kind kind(int i) {
        return lanes.get(laneOf[i]).kind(position[i]);
    }

    private int value(int i) {
        return lanes.get(laneOf[i]).value[position[i]];
    }

    private int expected(int i) {
        return lanes.get(laneOf[i]).expected[position[i]];
    }

    /** Returns whether an order was found; undecided where the budget is over. */
    boolean run() {
        int from = 0;
        while (knownLeft > 0) {
            int next = from == 0 ? forced() : NONE;
            boolean isFree = next == NONE;
            next = isFree ? choice(from) : next;
            if (next == NONE) {
                if (depth == 0) {
                    return false;
                }
                from = back();
            } else {
                take(next, !isFree);
                from = tried.add(new State(isDone, current)) ? 0 : back();
            }
            if (!meter.spend(1)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the order found, as indexes into the history. */
    Ints order() {
        var ops = new int[depth];
        for (int d = 0; d < depth; d++) {
            ops[d] = lanes.get(laneOf[taken[d]]).op[position[taken[d]]];
        }
        return Ints.of(ops);
    }

    /** Returns a read that may be taken at once without losing any order, or {@link #NONE}. */
    private int forced() {
        long until = earliestEnd();
        for (int i = 0; i < size && invoke[i] <= until; i++) {
            boolean isRead = kind(i) == Lane.Kind.READ || kind(i) == Lane.Kind.DIFFERENT;
            if (isRead && !isFinal[i] && isEnabled(i)) {
                return i;
            }
        }
        return NONE;
    }

    private int choice(int from) {
        long until = earliestEnd();
        for (int i = from; i < size && invoke[i] <= until; i++) {
            if (isEnabled(i)) {
                return i;
            }
        }
        return NONE;
    }

    private long earliestEnd() {
        for (int i : byCompletion) {
            if (!isDone[i] && isKnown(i)) {
                return complete[i];
            }
        }
        return Long.MAX_VALUE;
    }

    private boolean isEnabled(int i) {
        if (isDone[i] || (before[i] != NONE && !isDone[before[i]]) || (!isKnown(i) && finalsDone > 0)) {
            return false;
        }
        int held = current[laneOf[i]];
        return switch (kind(i)) {
            case READ -> held == value(i) && !(isFinal[i] && writesLeft > 0);
            case DIFFERENT -> held != expected(i);
            case CAS -> held == expected(i);
            case WRITE, APPEND -> true;
        };
    }

    private void take(int i, boolean forced) {
        taken[depth] = i;
        heldBefore[depth] = current[laneOf[i]];
        isForced[depth++] = forced;
        count(i, -1);
        isDone[i] = true;
        current[laneOf[i]] = after(i);
    }

    private int after(int i) {
        int held = current[laneOf[i]];
        Names values = lanes.get(laneOf[i]).values;
        return switch (kind(i)) {
            case READ, DIFFERENT -> held;
            case WRITE, CAS -> value(i);
            case APPEND -> values.add(values.text(held) + values.text(value(i)));
        };
    }

    /** Takes back the latest choice, and all that it forced; returns from where to choose on. */
    private int back() {
        int i;
        do {
            i = taken[--depth];
            isDone[i] = false;
            current[laneOf[i]] = heldBefore[depth];
            count(i, 1);
        } while (isForced[depth] && depth > 0);
        return isForced[depth] ? size : i + 1;
    }

    private void count(int i, int by) {
        boolean isRead = kind(i) == Lane.Kind.READ || kind(i) == Lane.Kind.DIFFERENT;
        knownLeft += isKnown(i) ? by : 0;
        writesLeft += isKnown(i) && !isRead ? by : 0;
        finalsDone -= isFinal[i] ? by : 0;
    }
}
