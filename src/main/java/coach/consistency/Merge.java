package coach.consistency;

import java.util.List;

/**
 * Puts the orders of single keys together into one order of all. Linearizability is local (Herlihy and Wing, ACM TOPLAS
 * 1990): each operation gets the earliest instant its key's order leaves it, and instants decide between keys.
 */
final class Merge {
    private Merge() {}

    /** Returns one order of all operations, as indexes into the history; {@code orders} hold positions of the lanes. */
    static Ints of(List<Lane> lanes, List<Ints> orders) {
        int size = 0;
        for (Ints order : orders) {
            size += order.size();
        }
        var ops = new int[size];
        var instants = new long[size];
        int n = 0;
        for (int k = 0; k < orders.size(); k++) {
            Lane lane = lanes.get(k);
            long instant = Long.MIN_VALUE;
            Ints order = orders.get(k);
            for (int i = 0; i < order.size(); i++) {
                int position = order.at(i);
                instant = Math.max(instant, lane.invoke[position]);
                instants[n] = instant;
                ops[n++] = lane.op[position];
            }
        }
        Sorting.byKey(instants, ops);
        return Ints.first(ops, size);
    }
}
