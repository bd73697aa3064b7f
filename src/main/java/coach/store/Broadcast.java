package coach.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What stores have in common that broadcast every write to all replicas and keep a write back until what has to come
 * before it is there. They differ in what that is, and in what becomes of two independent writes to one key. A
 * compare-and-set compares with what its own replica holds, so two may win at two replicas.
 */
sealed interface Broadcast extends Protocol<Broadcast.Replica> permits Fifo, Causal, CausalPlus {
    /** How long a replica waits before it sends again what was not confirmed, in microseconds. */
    long AGAIN_MICROS = 1_000_000;

    /**
     * What a replica holds.
     *
     * @param heard by replica, the counter of the last of its writes that is applied here
     * @param early writes kept back, by replica and counter
     * @param waiting requests that wait for a write their session has seen elsewhere
     */
    record Replica(Versions versions, List<Long> heard, List<Written> early, List<Request> waiting, Outbox outbox) {
        Replica sending(Outbox other) {
            return new Replica(versions, heard, early, waiting, other);
        }

        Replica keeping(List<Written> writes) {
            return new Replica(versions, heard, List.copyOf(writes), waiting, outbox);
        }

        Replica making(List<Request> requests) {
            return new Replica(versions, heard, early, List.copyOf(requests), outbox);
        }

        Replica applied(Versions now, Written write) {
            var more = new ArrayList<>(heard);
            more.set(write.origin(), write.counter());
            return new Replica(now, List.copyOf(more), early, waiting, outbox);
        }
    }

    /** Writes that were not confirmed, sent again. */
    record Again(List<Written> writes) implements Message {
        @Override
        public String label() {
            return String.join(
                    ", ", writes.stream().map(write -> write.label() + " again").toList());
        }
    }

    /** Says which of the receiver's writes are applied: all up to a counter. */
    record Applied(long counter) implements Message {
        @Override
        public String label() {
            return "got it";
        }
    }

    /** Reminds of sending again. */
    record SendAgain() implements Timer {
        @Override
        public boolean isOwed() {
            return true;
        }
    }

    /**
     * Returns whether writes are sent again until they are confirmed; needed where messages get lost, wasteful
     * elsewhere.
     */
    boolean isRepairing();

    /** Returns the counter of the next write a replica takes from a client. */
    long next(Replica replica, int node);

    /** Returns, by replica, which of its writes has to be everywhere before the one a client makes now. */
    List<Long> needs(Replica replica, Token token);

    /** Returns what a replica holds after a write. */
    Versions after(Versions held, Written write);

    /** Returns whether a replica has all that a client's session has seen. */
    default boolean isReady(Replica replica, Token token) {
        return true;
    }

    /** Returns what a client carries that has now read or written {@code version}. */
    default Token seen(Request request, Version version, Setup setup) {
        return Token.NONE;
    }

    @Override
    default Replica start(int node, Setup setup) {
        return new Replica(
                Versions.NONE,
                Collections.nCopies(setup.nodes(), 0L),
                List.of(),
                List.of(),
                Outbox.empty(setup.nodes()));
    }

    @Override
    default void request(Turn<Replica> turn, Request request) {
        Replica replica = turn.state();
        if (isReady(replica, request.token())) {
            serve(turn, request);
        } else {
            var more = new ArrayList<>(replica.waiting());
            more.add(request);
            turn.become(replica.making(more));
            turn.note("does not yet have what the client has seen elsewhere, and waits");
        }
    }

    private void serve(Turn<Replica> turn, Request request) {
        Replica replica = turn.state();
        Version held = replica.versions().of(request.key(), turn.setup());
        if (request.isRead()) {
            turn.answer(request, held.value(), seen(request, held, turn.setup()));
        } else if (request.losesTo(held.value())) {
            turn.answer(new Answer(request.id(), false, held.value(), seen(request, held, turn.setup())));
        } else {
            Version version =
                    new Version(request.over(held.value()), new Stamp(next(replica, turn.node()), turn.node()));
            write(turn, request, version);
            turn.answer(request, null, seen(request, version, turn.setup()));
        }
    }

    private void write(Turn<Replica> turn, Request request, Version version) {
        Replica replica = turn.state();
        long previous = replica.heard().get(turn.node());
        List<Long> needs = needs(replica, request.token());
        var write = new Written(previous, needs, causes(replica, turn.node(), needs), request.key(), version);
        turn.become(replica.applied(after(replica.versions(), write), write));
        turn.broadcast(write);
        if (isRepairing()) {
            Outbox outbox = replica.outbox().with(write);
            turn.become(turn.state().sending(outbox));
            if (!outbox.isReminded()) {
                remindOfSending(turn);
            }
        }
    }

    private static List<String> causes(Replica replica, int self, List<Long> needs) {
        var causes = new ArrayList<>(Collections.nCopies(replica.heard().size(), ""));
        replica.versions().byKey().forEach((key, version) -> {
            int node = version.stamp().node();
            long needed = node == self ? replica.heard().get(self) : needs.isEmpty() ? 0 : needs.get(node);
            if (version.stamp().counter() == needed) {
                causes.set(node, key + "=" + version.value());
            }
        });
        return List.copyOf(causes);
    }

    @Override
    default void receive(Turn<Replica> turn, int from, Message message) {
        if (message instanceof Written write) {
            take(turn, write);
        } else if (message instanceof Again again) {
            again.writes().forEach(write -> take(turn, write));
            turn.send(from, new Applied(turn.state().heard().get(from)));
        } else if (message instanceof Applied applied) {
            Replica replica = turn.state();
            turn.become(replica.sending(replica.outbox().confirm(from, applied.counter(), turn.node())));
        }
    }

    private void take(Turn<Replica> turn, Written write) {
        Replica replica = turn.state();
        if (write.counter() <= replica.heard().get(write.origin())
                || replica.early().contains(write)) {
            return;
        }
        if (!write.isReady(replica.heard())) {
            var more = new ArrayList<>(replica.early());
            more.add(write);
            more.sort(Comparator.comparingInt(Written::origin).thenComparingLong(Written::counter));
            turn.become(replica.keeping(more));
            turn.note("keeps " + write.label() + " back until " + write.missing(replica.heard()) + " is here");
            return;
        }
        turn.become(replica.applied(after(replica.versions(), write), write));
        release(turn);
    }

    /** Applies what was kept back and need wait no longer, and serves those who waited for it. */
    private void release(Turn<Replica> turn) {
        for (int i = 0; i < turn.state().early().size(); i++) {
            Replica replica = turn.state();
            Written write = replica.early().get(i);
            if (write.isReady(replica.heard())) {
                var left = new ArrayList<>(replica.early());
                left.remove(i);
                turn.become(
                        replica.applied(after(replica.versions(), write), write).keeping(left));
                turn.note("can now take " + write.label());
                i = -1;
            }
        }
        for (Request request : turn.state().waiting()) {
            if (isReady(turn.state(), request.token())) {
                var left = new ArrayList<>(turn.state().waiting());
                left.remove(request);
                turn.become(turn.state().making(left));
                serve(turn, request);
            }
        }
    }

    @Override
    default void remind(Turn<Replica> turn, Timer timer) {
        Outbox outbox = turn.state().outbox();
        for (int node = 0; node < turn.setup().nodes(); node++) {
            if (node != turn.node() && !outbox.missing(node).isEmpty()) {
                turn.send(node, new Again(outbox.missing(node)));
            }
        }
        if (outbox.writes().isEmpty()) {
            turn.become(turn.state().sending(outbox.ifReminded(false)));
        } else {
            remindOfSending(turn);
        }
    }

    private static void remindOfSending(Turn<Replica> turn) {
        turn.become(turn.state().sending(turn.state().outbox().ifReminded(true)));
        turn.after(AGAIN_MICROS, new SendAgain());
    }

    @Override
    default Replica afterCrash(Replica replica, int node, Setup setup) {
        return replica.making(List.of());
    }

    @Override
    default void restarted(Turn<Replica> turn) {
        if (turn.state().outbox().isReminded()) {
            remindOfSending(turn);
        }
    }
}
