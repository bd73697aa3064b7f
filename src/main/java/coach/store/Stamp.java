package coach.store;

/**
 * A time stamp that orders all writes: a counter, and the node that gave it where counters are equal. Lamport, Time,
 * Clocks, and the Ordering of Events in a Distributed System, CACM 21(7), 1978.
 */
public record Stamp(long counter, int node) implements Comparable<Stamp> {
    /** Before all others: that of the initial value. */
    public static final Stamp ZERO = new Stamp(0, -1);

    @Override
    public int compareTo(Stamp other) {
        int byCounter = Long.compare(counter, other.counter);
        return byCounter != 0 ? byCounter : Integer.compare(node, other.node);
    }
}
