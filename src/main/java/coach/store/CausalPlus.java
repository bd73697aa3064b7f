package coach.store;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Causal consistency that converges: a write depends on what its client has seen, is kept back elsewhere until that is
 * applied there, and of two independent writes to one key the one with the newer Lamport stamp wins everywhere. Lloyd,
 * Freedman, Kaminsky and Andersen, Don't Settle for Eventual (COPS), SOSP 2011.
 *
 * <p>A session carries what it has seen, so its client may go to any replica: one that does not have it yet lets the
 * client wait. COPS lists dependencies as keys with versions; here, as in Du et al., Orbe, SoCC 2013, they are one
 * number per replica, which waits for no less. A client without a session must stay with one replica, and its writes
 * depend on all that the replica has.
 */
public record CausalPlus(boolean isRepairing) implements Broadcast {
    /** Writes are sent once. */
    public CausalPlus() {
        this(false);
    }

    /**
     * What a session has seen.
     *
     * @param counters by replica, the counter of the newest of its writes that was read or made; 0 for none
     */
    public record Seen(List<Long> counters) implements Token {
        public Seen {
            counters = List.copyOf(counters);
        }
    }

    @Override
    public String id() {
        return "causal-plus";
    }

    @Override
    public String title() {
        return "causal dependencies with last writer wins";
    }

    @Override
    public Model promises() {
        return Model.CAUSAL_CONVERGENCE;
    }

    @Override
    public long next(Replica replica, int node) {
        return Collections.max(replica.heard()) + 1;
    }

    @Override
    public List<Long> needs(Replica replica, Token token) {
        return token instanceof Seen seen ? seen.counters() : replica.heard();
    }

    @Override
    public Versions after(Versions held, Written write) {
        return held.merge(write.key(), write.version());
    }

    @Override
    public boolean isReady(Replica replica, Token token) {
        return !(token instanceof Seen seen) || Written.areHeard(seen.counters(), replica.heard());
    }

    @Override
    public Token seen(Request request, Version version, Setup setup) {
        var counters = new ArrayList<>(
                request.token() instanceof Seen seen ? seen.counters() : Collections.nCopies(setup.nodes(), 0L));
        Stamp stamp = version.stamp();
        if (stamp.node() >= 0) {
            counters.set(stamp.node(), Math.max(counters.get(stamp.node()), stamp.counter()));
        }
        return new Seen(counters);
    }
}
