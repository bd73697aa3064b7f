package coach.consistency;

import java.util.List;

/**
 * Puts the orders of single keys together into one order of all. Linearizability is local (Herlihy and Wing, ACM TOPLAS
 * 1990): each operation gets the earliest instant its key's order leaves it, and instants decide between keys.
 */
final class Merge {
    private Merge() {}

    /** Returns one order of all operations, as indexes into the history; {@code orders} hold positions of the lanes. */
    static Ints of(List<Lane> lanes, List<int[]> orders) {
        int size = 0;
        for (int[] order : orders) {
            size += order.length;
        }
        var ops = new int[size];
        var instants = new long[size];
        int n = 0;
        for (int k = 0; k < orders.size(); k++) {
            Lane lane = lanes.get(k);
            long instant = Long.MIN_VALUE;
            for (int position : orders.get(k)) {
                instant = Math.max(instant, lane.invoke[position]);
                instants[n] = instant;
                ops[n++] = lane.op[position];
            }
        }
        Sorting.byKey(instants, ops);
        return Ints.first(ops, size);
    }
}
