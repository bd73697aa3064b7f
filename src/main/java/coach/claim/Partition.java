package coach.claim;

import coach.store.Fault;
import coach.store.Step;
import java.util.List;

/** The network split that availability is tried under: three replicas, the last one cut off from the start. */
final class Partition {
    static final int NODES = 3;
    static final int MAJORITY_NODE = 0;
    static final int MINORITY_NODE = 2;

    /** It begins at once and never heals: who waits for the heal waits for ever. */
    static final List<Fault> FAULTS =
            List.of(new Fault(Fault.Kind.PARTITION, List.of(List.of(0, 1), List.of(2)), -1, Step.NONE, true));

    private Partition() {}
}
