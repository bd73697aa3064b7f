package coach.consistency;

import java.util.Arrays;

/** Turns what a frontier saw take effect into one order of all operations of the lane that take effect. */
final class Replay {
    private final Lane lane;
    private final Moments moments;
    private final Trail.Taken taken;
    private final int epochs;
    /** By position: its place in the order, twice the epoch, and 1 more for what comes after the epoch has begun. */
    private final long[] places;

    private final int[] ordered;
    private int size;

    private Replay(Moments moments, Trail.Taken taken) {
        this.lane = moments.lane;
        this.moments = moments;
        this.taken = taken;
        epochs = taken.positions().size() + 1;
        places = new long[lane.size()];
        ordered = new int[lane.size()];
    }

    /** Returns the order, as positions. */
    static Ints order(Moments moments, Trail.Taken taken) {
        var replay = new Replay(moments, taken);
        replay.placeSeen();
        replay.placeUnseen();
        replay.placeReads();
        return replay.sorted();
    }

    private int valueIn(int epoch) {
        return epoch == 0 ? 0 : lane.value[taken.positions().at(epoch - 1)];
    }

    /** Returns the moment just before which an epoch ends; epoch 0 is that of the initial value. */
    private int endOf(int epoch) {
        return epoch + 1 < epochs ? taken.moments().at(epoch) : Moments.NEVER;
    }

    private int startOf(int epoch) {
        return epoch == 0 ? Lane.NONE : taken.moments().at(epoch - 1);
    }

    private void put(int position, int epoch, int part) {
        // Three parts an epoch: writes that its beginning hides, the write that begins it, and its reads.
        places[size] = 3L * epoch + part;
        ordered[size++] = position;
    }

    private void placeSeen() {
        for (int e = 1; e < epochs; e++) {
            put(taken.positions().at(e - 1), e, 1);
        }
    }

    /** Puts each write that nobody saw just before a plain write that took effect during its life. */
    private void placeUnseen() {
        var isSeen = new boolean[lane.size()];
        for (int position : taken.positions()) {
            isSeen[position] = true;
        }
        int[] hiding = new int[epochs];
        int n = 0;
        for (int e = 1; e < epochs; e++) {
            if (lane.kind(taken.positions().at(e - 1)) == Lane.Kind.WRITE) {
                hiding[n++] = e;
            }
        }
        for (int i = 0; i < lane.size(); i++) {
            if (lane.kind(i) == Lane.Kind.WRITE && !lane.isUnknown[i] && !isSeen[i]) {
                put(i, hiding[firstAfter(moments.invoked[i], hiding, n)], 0);
            }
        }
    }

    private int firstAfter(int moment, int[] among, int size) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startOf(among[middle]) > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Puts each read into the first epoch of its value that it meets, in order of invocation. */
    private void placeReads() {
        int[] starts = new int[lane.values.size() + 1];
        for (int e = 0; e < epochs; e++) {
            starts[valueIn(e) + 1]++;
        }
        for (int v = 1; v < starts.length; v++) {
            starts[v] += starts[v - 1];
        }
        int[] fill = starts.clone();
        int[] byValue = new int[epochs];
        for (int e = 0; e < epochs; e++) {
            byValue[fill[valueIn(e)]++] = e;
        }
        // Moments ascend, so a pointer a value is enough.
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        int open = 0;
        for (int m = 0; m < moments.what.length; m++) {
            int i = moments.position(m);
            if (moments.isCompletion(m)) {
                continue;
            }
            while (endOf(open) <= m) {
                open++;
            }
            if (lane.kind(i) == Lane.Kind.READ) {
                int v = lane.value[i];
                while (endOf(byValue[next[v]]) <= m) {
                    next[v]++;
                }
                put(i, byValue[next[v]], 2);
            } else if (lane.kind(i) == Lane.Kind.DIFFERENT) {
                int e = open;
                while (valueIn(e) == lane.expected[i]) {
                    e++;
                }
                put(i, e, 2);
            }
        }
    }

    private Ints sorted() {
        long[] keys = Arrays.copyOf(places, size);
        int[] order = Arrays.copyOf(ordered, size);
        Sorting.byKey(keys, order);
        return Ints.first(order, size);
    }
}
