package coach.store;

import coach.consistency.Model;

/**
 * Last writer wins, spread by gossip: every replica answers at once from what it has; a write carries a time stamp,
 * goes to the others in the background, and the newest stamp wins wherever two meet. After Demers et al., Epidemic
 * Algorithms for Replicated Database Maintenance, PODC 1987, and Terry et al., Managing Update Conflicts in Bayou, SOSP
 * 1995.
 *
 * @param skews by node, how far its clock is ahead, in ticks; a node beyond the end has none
 */
public record Gossip(java.util.List<Long> skews) implements Protocol<Gossip.Replica> {
    public Gossip {
        skews = java.util.List.copyOf(skews);
    }

    /** What a replica holds, and the highest counter it has seen. */
    public record Replica(Versions versions, long counter) {}

    /** A write on its way to another replica. */
    public record Update(String key, Version version) implements Message {
        @Override
        public String label() {
            return key + "=" + version.value();
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
        return new Replica(Versions.NONE, node < skews.size() ? skews.get(node) : 0);
    }

    @Override
    public void request(Turn<Replica> turn, Request request) {
        Replica replica = turn.state();
        Version held = replica.versions().of(request.key(), turn.setup());
        if (request.isRead()) {
            turn.answer(request, held.value(), Token.NONE);
            return;
        }
        if (request.expected() != null && !request.expected().equals(held.value())) {
            turn.answer(new Answer(request.id(), false, held.value(), Token.NONE));
            return;
        }
        var stamp = new Stamp(replica.counter() + 1, turn.node());
        var version = new Version(String.valueOf(request.value()), stamp);
        turn.become(new Replica(replica.versions().merge(request.key(), version), stamp.counter()));
        turn.answer(request, null, Token.NONE);
        turn.broadcast(new Update(request.key(), version));
    }

    @Override
    public void receive(Turn<Replica> turn, int from, Message message) {
        Update update = (Update) message;
        Replica replica = turn.state();
        turn.become(new Replica(
                replica.versions().merge(update.key(), update.version()),
                skews.isEmpty()
                        ? Math.max(replica.counter(), update.version().stamp().counter())
                        : replica.counter()));
    }

    @Override
    public void remind(Turn<Replica> turn, Timer timer) {
        throw new IllegalStateException("nothing was asked for");
    }
}
