package coach.store;

import coach.consistency.Model;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Last writer wins, spread by gossip: every replica answers at once from what it has; a write carries a time stamp,
 * goes to the others in the background, and the newest stamp wins wherever two meet. What got lost is found by
 * anti-entropy: two replicas exchange all they hold until both hold the same. After Demers et al., Epidemic Algorithms
 * for Replicated Database Maintenance, PODC 1987, and Terry et al., Managing Update Conflicts in Bayou, SOSP 1995.
 *
 * <p>A client that stays with one replica reads its own writes and never goes back, as stamps only grow there; one that
 * is sent to any replica may miss what it wrote and lose what it has seen. A compare-and-set compares with what its own
 * replica holds, so two may win at two replicas.
 *
 * <p>Without skews a stamp is a Lamport clock, so what a replica has seen is older than what it writes next. With skews
 * a stamp is what the replica's own clock shows and nothing else, as in stores that trust clocks: a write by a clock
 * that is behind loses to older ones.
 *
 * @param skews by node, how far its clock is ahead, in the unit of {@link Turn#clock}; a node beyond the end is right
 *     on time
 * @param isRepairing whether replicas exchange what they hold for as long as a writer does not know that everybody has
 *     its write; needed where messages get lost, wasteful elsewhere
 */
public record Gossip(List<Long> skews, boolean isRepairing) implements Protocol<Gossip.Replica> {
    private static final long EXCHANGE_MICROS = 1_000_000;

    public Gossip {
        skews = List.copyOf(skews);
    }

    /** Gossip without anti-entropy. */
    public Gossip(List<Long> skews) {
        this(skews, false);
    }

    /**
     * What a replica holds.
     *
     * @param counter the highest counter it has given or, where clocks are logical, seen
     * @param behind the replicas that may lack something it wrote
     * @param isReminded whether it has asked to be reminded of the next exchange
     */
    public record Replica(Versions versions, long counter, SortedSet<Integer> behind, boolean isReminded) {
        Replica holding(Versions others, long seen) {
            return new Replica(versions.merge(others), Math.max(counter, seen), behind, isReminded);
        }

        Replica ifReminded(boolean is) {
            return new Replica(versions, counter, behind, is);
        }

        Replica without(int node) {
            var left = new TreeSet<>(behind);
            left.remove(node);
            return new Replica(versions, counter, Collections.unmodifiableSortedSet(left), isReminded);
        }
    }

    /** A write on its way to another replica. */
    public record Update(String key, Version version) implements Message {
        @Override
        public String label() {
            return key + "=" + version.value();
        }
    }

    /** All that a replica holds, sent to another that is to do the same. */
    public record Offer(Versions versions) implements Message {
        @Override
        public String label() {
            return "all I have: " + versions.label();
        }
    }

    /** All that a replica holds after it has taken an offer. */
    public record Reply(Versions versions) implements Message {
        @Override
        public String label() {
            return "what I have now: " + versions.label();
        }
    }

    /** Reminds of the next exchange. */
    public record Exchange() implements Timer {
        @Override
        public boolean isOwed() {
            return true;
        }
    }

    @Override
    public String id() {
        return "gossip";
    }

    @Override
    public String title() {
        return "last writer wins with gossip";
    }

    @Override
    public Model promises() {
        return Model.EVENTUAL;
    }

    @Override
    public Replica start(int node, Setup setup) {
        return new Replica(Versions.NONE, 0, Collections.emptySortedSet(), false);
    }

    @Override
    public void request(Turn<Replica> turn, Request request) {
        Replica replica = turn.state();
        Version held = replica.versions().of(request.key(), turn.setup());
        if (request.isRead()) {
            turn.answer(request, held.value(), Token.NONE);
        } else if (request.losesTo(held.value())) {
            turn.answer(new Answer(request.id(), false, held.value(), Token.NONE));
        } else {
            var stamp = new Stamp(now(turn), turn.node());
            var version = new Version(request.over(held.value()), stamp);
            if (held.stamp().compareTo(stamp) > 0) {
                turn.note("has a newer stamp on " + request.key() + "=" + held.value());
            }
            write(turn, request.key(), version);
            turn.answer(request, null, Token.NONE);
        }
    }

    private void write(Turn<Replica> turn, String key, Version version) {
        Replica replica = turn.state();
        SortedSet<Integer> behind = isRepairing ? others(turn) : replica.behind();
        turn.become(new Replica(
                replica.versions().merge(key, version), version.stamp().counter(), behind, replica.isReminded()));
        turn.broadcast(new Update(key, version));
        if (isRepairing && !replica.isReminded()) {
            remindOfExchange(turn);
        }
    }

    private long now(Turn<Replica> turn) {
        long next = turn.state().counter() + 1;
        if (skews.isEmpty()) {
            return next;
        }
        long skew = turn.node() < skews.size() ? skews.get(turn.node()) : 0;
        return Math.max(next, turn.clock() + skew);
    }

    private static SortedSet<Integer> others(Turn<Replica> turn) {
        var others = new TreeSet<Integer>();
        for (int node = 0; node < turn.setup().nodes(); node++) {
            if (node != turn.node()) {
                others.add(node);
            }
        }
        return Collections.unmodifiableSortedSet(others);
    }

    @Override
    public void receive(Turn<Replica> turn, int from, Message message) {
        if (message instanceof Update update) {
            take(turn, Versions.NONE.with(update.key(), update.version()));
        } else if (message instanceof Offer offer) {
            take(turn, offer.versions());
            turn.send(from, new Reply(turn.state().versions()));
        } else if (message instanceof Reply reply) {
            take(turn, reply.versions());
            if (reply.versions().covers(turn.state().versions())) {
                turn.become(turn.state().without(from));
            }
        }
    }

    /** An update that is older than what is held changes nothing. */
    @Override
    public boolean isMoot(Replica sender, Replica receiver, Message message) {
        if (!(message instanceof Update update)) {
            return false;
        }
        Version held = receiver.versions().byKey().get(update.key());
        return held != null && held.stamp().compareTo(update.version().stamp()) >= 0;
    }

    private void take(Turn<Replica> turn, Versions others) {
        long seen = 0;
        for (Version version : others.byKey().values()) {
            seen = skews.isEmpty() ? Math.max(seen, version.stamp().counter()) : 0;
        }
        turn.become(turn.state().holding(others, seen));
    }

    @Override
    public void remind(Turn<Replica> turn, Timer timer) {
        Replica replica = turn.state();
        replica.behind().forEach(node -> turn.send(node, new Offer(replica.versions())));
        if (replica.behind().isEmpty()) {
            turn.become(replica.ifReminded(false));
        } else {
            remindOfExchange(turn);
        }
    }

    private static void remindOfExchange(Turn<Replica> turn) {
        turn.become(turn.state().ifReminded(true));
        turn.after(EXCHANGE_MICROS, new Exchange());
    }

    @Override
    public void restarted(Turn<Replica> turn) {
        if (turn.state().isReminded()) {
            remindOfExchange(turn);
        }
    }
}
