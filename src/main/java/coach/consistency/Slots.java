package coach.consistency;

import java.util.Arrays;

/**
 * The writes of an execution by key and, within a key, by chain: a slot is all writes of one chain to one key, in
 * program order. So "the last write of this chain to this key in that past" is one search in a short array.
 */
final class Slots {
    /** Nodes that write, slot by slot. */
    private final int[] writes;

    /** Slot s is {@code writes[from[s]]} up to before {@code writes[from[s + 1]]}. */
    private final int[] from;

    /** The slots of key k are {@code keyFrom[k]} up to before {@code keyFrom[k + 1]}. */
    private final int[] keyFrom;

    private final int[] column;
    private final int[] columnOfChain;
    private final int columns;

    Slots(Execution e) {
        int[] keyOfNode = new int[e.size];
        this.columnOfChain = new int[e.chains()];
        int writers = 0;
        for (int c = 0; c < e.chains(); c++) {
            boolean writesAny = false;
            for (int v = e.chainFrom[c]; v < e.chainFrom[c + 1]; v++) {
                keyOfNode[v] = e.writes(v) ? e.key(v) : Registers.NONE;
                writesAny |= e.writes(v);
            }
            columnOfChain[c] = writesAny ? writers++ : -1;
        }
        this.columns = writers;
        int keys = e.registers.keys;
        int[] writesFrom = new int[keys + 1];
        this.writes = Registers.grouped(keyOfNode, writesFrom);
        this.keyFrom = new int[keys + 1];
        int[] starts = new int[writes.length + 1];
        int[] columnOf = new int[writes.length];
        int slots = 0;
        for (int k = 0; k < keys; k++) {
            keyFrom[k] = slots;
            for (int i = writesFrom[k]; i < writesFrom[k + 1]; i++) {
                if (i == writesFrom[k] || e.chain[writes[i]] != e.chain[writes[i - 1]]) {
                    columnOf[slots] = columnOfChain[e.chain[writes[i]]];
                    starts[slots++] = i;
                }
            }
        }
        keyFrom[keys] = slots;
        starts[slots] = writes.length;
        this.from = Arrays.copyOf(starts, slots + 1);
        this.column = Arrays.copyOf(columnOf, slots);
    }

    /** Returns how many chains write; their columns are numbered from 0. */
    int columns() {
        return columns;
    }

    /** Returns the column of a chain, -1 for one that never writes. */
    int columnOfChain(int chain) {
        return columnOfChain[chain];
    }

    /** Returns the first slot of a key. */
    int firstOf(int key) {
        return keyFrom[key];
    }

    /** Returns the slot after the last slot of a key. */
    int endOf(int key) {
        return keyFrom[key + 1];
    }

    /** Returns the column of the chain that {@code slot} belongs to. */
    int column(int slot) {
        return column[slot];
    }

    /** Returns the last write of {@code slot} with a node number below {@code limit}, or -1. */
    int lastBelow(int slot, int limit) {
        int i = firstAt(slot, limit) - 1;
        return i < from[slot] ? -1 : writes[i];
    }

    /** Returns the first write of {@code slot} with a node number of at least {@code least}, or -1. */
    int firstFrom(int slot, int least) {
        int i = firstAt(slot, least);
        return i == from[slot + 1] ? -1 : writes[i];
    }

    private int firstAt(int slot, int least) {
        int low = from[slot];
        int high = from[slot + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (writes[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
