package coach.store;

import coach.consistency.Model;
import java.util.List;

/**
 * First in, first out: every replica answers at once from what it has, and applies the writes of each other replica in
 * the order they were made there, whatever else comes in between. Lipton and Sandberg, PRAM: A Scalable Shared Memory,
 * Princeton CS-TR-180-88, 1988. Replicas may apply two replicas' writes to one key in different orders, and then differ
 * for ever. Its promise is to clients that stay with one replica.
 */
public record Fifo(boolean isRepairing) implements Broadcast {
    /** Writes are sent once. */
    public Fifo() {
        this(false);
    }

    @Override
    public String id() {
        return "fifo";
    }

    @Override
    public String title() {
        return "each replica's writes in order";
    }

    @Override
    public Model promises() {
        return Model.PRAM;
    }

    @Override
    public long next(Replica replica, int node) {
        return replica.heard().get(node) + 1;
    }

    @Override
    public List<Long> needs(Replica replica, Token token) {
        return List.of();
    }

    @Override
    public Versions after(Versions held, Written write) {
        return held.with(write.key(), write.version());
    }
}
