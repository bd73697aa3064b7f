package coach.store;

import coach.consistency.Model;
import java.util.List;

/**
 * Quorums: the node a client talks to coordinates its request. It sends a write to all homes of the key, the first
 * {@code replicas} nodes, and answers once {@code writes} of them hold it; it asks all homes for a read and answers
 * with the newest of the first {@code reads} versions. DeCandia et al., Dynamo: Amazon's Highly Available Key-value
 * Store, SOSP 2007; Lakshman and Malik, Cassandra: A Decentralized Structured Storage System, LADIS 2009, whose levels
 * ONE, QUORUM and ALL are 1, 2 and 3 of 3 for reads and writes alike. A write carries the time its coordinator's clock
 * shows, and the newest wins.
 *
 * <p>With {@code reads + writes > replicas}, clocks that agree and no stand-ins, a read that begins after a write was
 * answered never misses it. Two reads during a write may still see it and then not see it, unless reads write back what
 * they found. A compare-and-set reads and then writes, so two may win. A request that cannot reach enough homes stays
 * unanswered.
 *
 * @param replicas N, how many nodes keep a key; all nodes where there are fewer
 * @param reads R, how many versions a read waits for
 * @param writes W, how many nodes have to hold a write before it is answered
 * @param skews by node, how far its clock is ahead, in the unit of {@link Turn#clock}; a node beyond the end is right
 *     on time
 */
public record Quorum(int replicas, int reads, int writes, Repair repair, Handoff handoff, List<Long> skews)
        implements Protocol<QuorumNode> {
    /** How long a coordinator waits before it takes a home for unreachable, in microseconds. */
    static final long PATIENCE_MICROS = 500_000;

    private static final long DELIVER_MICROS = 2_000_000;

    /** What a read does about homes that are behind. */
    public enum Repair {
        /** Nothing. */
        NONE,
        /** They are sent what was read while the client is already answered, as in Dynamo. */
        BACKGROUND,
        /**
         * They are sent what was read, and the client is answered once {@code writes} of the homes hold it, as in
         * Attiya, Bar-Noy and Dolev, Sharing Memory Robustly in Message-Passing Systems, JACM 42(1), 1995. Cassandra
         * waits only for those that were asked.
         */
        BEFORE_ANSWER
    }

    /** What becomes of a write to a home that does not answer in time. */
    public enum Handoff {
        /** Nothing: it may never get there. */
        NONE,
        /** The coordinator keeps a hint and delivers it later; a hint is not one of {@code writes}, as in Cassandra. */
        HINTS,
        /**
         * Another node takes it with a hint whose it is, counts as one of {@code writes}, answers reads of it
         * meanwhile, and delivers it later: the sloppy quorum of Dynamo.
         */
        SLOPPY
    }

    /** Cassandra's ONE for reads and writes. */
    public static final Quorum ONE = strict(3, 1, 1);

    /** Cassandra's QUORUM for reads and writes. */
    public static final Quorum MAJORITY = strict(3, 2, 2);

    /** Cassandra's ALL for reads and writes. */
    public static final Quorum ALL = strict(3, 3, 3);

    public Quorum {
        if (reads < 1 || reads > replicas || writes < 1 || writes > replicas) {
            throw new IllegalArgumentException(reads + " and " + writes + " of " + replicas);
        }
        skews = List.copyOf(skews);
    }

    /** Returns quorums without repair and hints, by clocks that agree. */
    public static Quorum strict(int replicas, int reads, int writes) {
        return new Quorum(replicas, reads, writes, Repair.NONE, Handoff.NONE, List.of());
    }

    /** Returns the same with another way to repair. */
    public Quorum with(Repair other) {
        return new Quorum(replicas, reads, writes, other, handoff, skews);
    }

    /** Returns the same with another way to hand writes off. */
    public Quorum with(Handoff other) {
        return new Quorum(replicas, reads, writes, repair, other, skews);
    }

    /** Asks a home for its version. */
    public record Get(int id, String key) implements Message {
        @Override
        public String label() {
            return key + "?";
        }
    }

    /** What a home holds. */
    public record Got(int id, String key, Version version) implements Message {
        @Override
        public String label() {
            return key + "=" + version.value();
        }
    }

    /** A write for {@code home}; for a stand-in where it goes to another. */
    public record Put(int id, int home, String key, Version version) implements Message {
        @Override
        public String label() {
            return key + "=" + version.value();
        }
    }

    /** Says that the write for {@code home} is kept. */
    public record Kept(int id, int home) implements Message {
        @Override
        public String label() {
            return "kept";
        }
    }

    /** How long a coordinator waits for homes; what it does then must be done for a write, before all is delivered. */
    public record Patience(int id, boolean isOwed) implements Timer {}

    /** Reminds of hints to deliver. */
    public record Deliver() implements Timer {
        @Override
        public boolean isOwed() {
            return true;
        }
    }

    @Override
    public String id() {
        return "quorum";
    }

    @Override
    public String title() {
        String kind = handoff == Handoff.SLOPPY ? "sloppy quorums" : "quorums";
        return "%s of %d: reads %d, writes %d".formatted(kind, replicas, reads, writes);
    }

    @Override
    public Model promises() {
        return Model.EVENTUAL;
    }

    @Override
    public QuorumNode start(int node, Setup setup) {
        return QuorumNode.EMPTY;
    }

    @Override
    public void request(Turn<QuorumNode> turn, Request request) {
        new Coordination(this, turn).begin(request);
    }

    @Override
    public void receive(Turn<QuorumNode> turn, int from, Message message) {
        QuorumNode node = turn.state();
        if (message instanceof Get get) {
            Version held = isHome(turn.node(), turn.setup())
                    ? node.versions().of(get.key(), turn.setup())
                    : node.hinted(get.key());
            if (held != null) {
                turn.send(from, new Got(get.id(), get.key(), held));
            }
        } else if (message instanceof Put put) {
            if (put.home() == turn.node()) {
                turn.become(node.keeping(put.key(), put.version()));
            } else {
                hint(turn, put);
            }
            turn.send(from, new Kept(put.id(), put.home()));
        } else if (message instanceof Got got) {
            new Coordination(this, turn).got(from, got);
        } else if (message instanceof Kept kept) {
            turn.become(from == kept.home() ? node.delivered(kept.id(), from) : node);
            new Coordination(this, turn).kept(from, kept);
        }
    }

    /** Moot is all that concerns a request which is over, unless it brings a home something new. */
    @Override
    public boolean isMoot(QuorumNode sender, QuorumNode receiver, Message message) {
        if (message instanceof Get get) {
            return !sender.open().containsKey(get.id());
        }
        if (message instanceof Got got) {
            return !receiver.open().containsKey(got.id());
        }
        if (message instanceof Kept kept) {
            return !receiver.isConcerned(kept.id());
        }
        return message instanceof Put put && receiver.isAhead(put) && !sender.isConcerned(put.id());
    }

    /** Keeps a write for a home that is not reached, until it is. */
    static void hint(Turn<QuorumNode> turn, Put put) {
        turn.become(turn.state().hinting(put));
        turn.note("keeps " + put.label() + " for a replica that cannot be reached");
        if (!turn.state().isReminded()) {
            remindOfHints(turn);
        }
    }

    private static void remindOfHints(Turn<QuorumNode> turn) {
        turn.become(turn.state().ifReminded(true));
        turn.after(DELIVER_MICROS, new Deliver());
    }

    @Override
    public void remind(Turn<QuorumNode> turn, Timer timer) {
        if (timer instanceof Patience patience) {
            new Coordination(this, turn).wait(patience);
        } else {
            turn.state().hints().forEach(put -> turn.send(put.home(), put));
            if (turn.state().hints().isEmpty()) {
                turn.become(turn.state().ifReminded(false));
            } else {
                remindOfHints(turn);
            }
        }
    }

    /** Versions and hints are on disk; requests under way are not. */
    @Override
    public QuorumNode afterCrash(QuorumNode node, int number, Setup setup) {
        return node.withoutRequests();
    }

    @Override
    public void restarted(Turn<QuorumNode> turn) {
        if (turn.state().isReminded()) {
            remindOfHints(turn);
        }
    }

    int homes(Setup setup) {
        return Math.min(replicas, setup.nodes());
    }

    boolean isHome(int node, Setup setup) {
        return node < homes(setup);
    }

    int enough(int wanted, Setup setup) {
        return Math.min(wanted, setup.nodes());
    }

    long skew(int node) {
        return node < skews.size() ? skews.get(node) : 0;
    }
}
