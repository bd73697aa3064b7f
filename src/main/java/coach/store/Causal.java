package coach.store;

import coach.consistency.Model;
import java.util.List;

/**
 * Causal memory: every replica answers at once from what it has; a write carries a vector clock of all that its replica
 * had applied, and is kept back elsewhere until the same is applied there. Ahamad, Neiger, Burns, Kohli and Hutto,
 * Causal Memory, Distributed Computing 9(1), 1995; the broadcast is that of Birman, Schiper and Stephenson, Lightweight
 * Causal and Atomic Group Multicast, TOCS 9(3), 1991. Independent writes are applied as they arrive, so that replicas
 * may differ for ever. Its promise is to clients that stay with one replica.
 */
public record Causal(boolean isRepairing) implements Broadcast {
    /** Writes are sent once. */
    public Causal() {
        this(false);
    }

    @Override
    public String id() {
        return "causal";
    }

    @Override
    public String title() {
        return "causal broadcast, applied on arrival";
    }

    @Override
    public Model promises() {
        return Model.CAUSAL;
    }

    @Override
    public long next(Replica replica, int node) {
        return replica.heard().get(node) + 1;
    }

    @Override
    public List<Long> needs(Replica replica, Token token) {
        return replica.heard();
    }

    @Override
    public Versions after(Versions held, Written write) {
        return held.with(write.key(), write.version());
    }
}
