package coach.claim;

import coach.store.Fault;
import coach.store.Step;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The network split that availability is tried under: of some replicas, the last ones, fewer than half, are cut off
 * from the start.
 *
 * @param nodes how many replicas there are, at least 1
 */
record Partition(int nodes) {
    /** As many as most models are tried on. */
    static final int NODES = 3;

    /** A node on the larger side. */
    int majorityNode() {
        return 0;
    }

    /** A node on the smaller side. */
    int minorityNode() {
        return nodes - 1;
    }

    /** Returns how many replicas are on the smaller side. */
    int cutOff() {
        return nodes == 1 ? 0 : Math.max(1, (nodes - 1) / 2);
    }

    /** Returns the split; it begins at once and never heals: who waits for the heal waits for ever. */
    List<Fault> faults() {
        List<Integer> larger = IntStream.range(0, nodes - cutOff()).boxed().toList();
        List<Integer> smaller = IntStream.range(nodes - cutOff(), nodes).boxed().toList();
        return List.of(new Fault(Fault.Kind.PARTITION, List.of(larger, smaller), -1, Step.NONE, true));
    }

    /** Returns the split in words, to stand before a colon. */
    String words() {
        return nodes == NODES
                ? "Three replicas, one cut off for good"
                : nodes + " replicas, " + cutOff() + " of them cut off for good";
    }
}
