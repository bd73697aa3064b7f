package coach.store;

import coach.consistency.Model;
import java.util.List;
import java.util.Optional;

/** The catalogue of stores. */
public final class Stores {
    private static final List<Protocol<?>> ALL = List.of(
            new Gossip(List.of()),
            Quorum.MAJORITY,
            new Dns(),
            new Fifo(),
            new Causal(),
            new CausalPlus(),
            new TotalOrder(),
            new MajorityRegister(),
            new Leader(Leader.Reads.QUORUM));

    private Stores() {}

    /** Returns one store of each kind, with its usual settings, weakest first. */
    public static List<Protocol<?>> all() {
        return ALL;
    }

    /** Returns the store with that id, with its usual settings. */
    public static Optional<Protocol<?>> of(String id) {
        return ALL.stream().filter(store -> store.id().equals(id)).findFirst();
    }

    /** Returns the stores whose cost is measured: one for each model of the spectrum, and quorums, weakest first. */
    public static List<Protocol<?>> measured() {
        return List.of(
                new Gossip(List.of()),
                Quorum.ONE,
                Quorum.MAJORITY,
                new Causal(),
                new CausalPlus(),
                new TotalOrder(),
                new MajorityRegister(),
                new Leader(Leader.Reads.QUORUM));
    }

    /**
     * Returns the store that stands for a model: it keeps what the model promises to clients that stay with one
     * replica, and as little more as a published store does.
     *
     * <p>Eventual consistency and the first two session guarantees are all kept by {@link Gossip}; the guarantees on
     * the order of writes need {@link Fifo}, and writes-follow-reads {@link Causal}.
     */
    public static Protocol<?> canonical(Model model) {
        return switch (model) {
            case EVENTUAL, READ_YOUR_WRITES, MONOTONIC_READS -> new Gossip(List.of());
            case MONOTONIC_WRITES, PRAM -> new Fifo();
            case WRITES_FOLLOW_READS, WEAK_CAUSAL, CAUSAL -> new Causal();
            case CAUSAL_CONVERGENCE -> new CausalPlus();
            case SEQUENTIAL -> new TotalOrder();
            case LINEARIZABLE -> new MajorityRegister();
        };
    }
}
