package coach.store;

/**
 * The cluster a protocol runs in.
 *
 * @param nodes how many replicas there are, numbered from 0
 * @param initial what every key holds at first
 */
public record Setup(int nodes, String initial) {
    /** Returns the smallest number of nodes that is more than half. */
    public int majority() {
        return nodes / 2 + 1;
    }
}
