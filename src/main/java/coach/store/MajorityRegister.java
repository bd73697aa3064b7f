package coach.store;

import coach.consistency.Model;
import coach.history.Op;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Registers on majorities. A write asks a majority for the newest stamp and stores a newer one on a majority; a read
 * asks a majority, and before it answers stores the newest version it saw on a majority, so that no later read sees an
 * older one. Attiya, Bar-Noy and Dolev, Sharing Memory Robustly in Message-Passing Systems, JACM 42(1), 1995; for
 * several writers Lynch and Shvartsman, Robust Emulation of Shared Memory Using Dynamic Quorum-Acknowledged Broadcasts,
 * FTCS 1997. A read whose majority agreed has nothing to write back.
 *
 * <p>Compare-and-set and append are not served: registers cannot solve consensus between two (Herlihy, Wait-Free
 * Synchronization, TOPLAS 13(1), 1991). {@link Leader} serves them.
 *
 * @param writesBack false where a read answers with what it saw: then a later read may see an older version
 * @param patience after how many microseconds a node asks again those that have not answered; 0 for never
 */
public record MajorityRegister(boolean writesBack, long patience) implements Protocol<MajorityRegister.Replica> {
    private static final long SECOND = 1_000_000;

    /** The store that keeps its promise. */
    public MajorityRegister() {
        this(true, SECOND);
    }

    /**
     * What a node holds.
     *
     * @param open by request, the operations of its own clients
     * @param isWatching whether it has asked to be reminded of them
     */
    public record Replica(Versions versions, SortedMap<Integer, Open> open, boolean isWatching) {
        private Replica open(int request, @Nullable Open now) {
            var others = new TreeMap<>(open);
            if (now == null) {
                others.remove(request);
            } else {
                others.put(request, now);
            }
            return new Replica(versions, Collections.unmodifiableSortedMap(others), isWatching);
        }

        private Replica merge(String key, Version version) {
            return new Replica(versions.merge(key, version), open, isWatching);
        }

        private Replica watching(boolean is) {
            return new Replica(versions, open, is);
        }

        private boolean isOpen(int request, boolean isStoring) {
            Open found = open.get(request);
            return found != null && found.isStoring == isStoring;
        }
    }

    /**
     * An operation between its request and its answer.
     *
     * @param request the client's request
     * @param isStoring whether it is in its second round
     * @param newest the newest version seen, or that is being stored
     * @param agrees whether all who answered hold the newest
     * @param heard who has answered in this round, as bits
     */
    public record Open(Request request, boolean isStoring, Version newest, boolean agrees, long heard) {
        private boolean isWith(int nodes) {
            return Long.bitCount(heard) >= nodes;
        }
    }

    private record Watch() implements Timer {}

    private record Ask(int request, String key) implements Message {
        @Override
        public String label() {
            return key + "?";
        }
    }

    private record Held(int request, Version version) implements Message {
        @Override
        public String label() {
            return "has " + version.value();
        }
    }

    private record Store(int request, String key, Version version) implements Message {
        @Override
        public String label() {
            return key + "=" + version.value();
        }
    }

    private record Stored(int request) implements Message {
        @Override
        public String label() {
            return "ok";
        }
    }

    @Override
    public String id() {
        return "majority";
    }

    @Override
    public String title() {
        return writesBack ? "registers on majorities" : "registers on majorities, reads without write-back";
    }

    @Override
    public Model promises() {
        return writesBack ? Model.LINEARIZABLE : Model.EVENTUAL;
    }

    @Override
    public boolean serves(Op.Kind kind) {
        return kind == Op.Kind.READ || kind == Op.Kind.WRITE;
    }

    @Override
    public Replica start(int node, Setup setup) {
        return new Replica(Versions.NONE, Collections.emptySortedMap(), false);
    }

    @Override
    public void request(Turn<Replica> turn, Request request) {
        if (!serves(request.kind())) {
            turn.note("cannot do that: registers on majorities only read and write");
            return;
        }
        Version held = turn.state().versions().of(request.key(), turn.setup());
        watch(turn);
        go(turn, new Open(request, false, held, true, 1L << turn.node()));
        turn.broadcast(new Ask(request.id(), request.key()));
    }

    private void watch(Turn<Replica> turn) {
        if (patience > 0 && !turn.state().isWatching()) {
            turn.after(patience, new Watch());
            turn.become(turn.state().watching(true));
        }
    }

    @Override
    public void receive(Turn<Replica> turn, int from, Message message) {
        if (message instanceof Ask ask) {
            turn.send(from, new Held(ask.request(), turn.state().versions().of(ask.key(), turn.setup())));
        } else if (message instanceof Store store) {
            turn.become(turn.state().merge(store.key(), store.version()));
            turn.send(from, new Stored(store.request()));
        } else if (message instanceof Held held && turn.state().isOpen(held.request(), false)) {
            Open open = open(turn, held.request());
            Version newest = open.newest().newer(held.version());
            boolean agrees =
                    open.agrees() && held.version().stamp().equals(open.newest().stamp());
            go(turn, new Open(open.request(), false, newest, agrees, open.heard() | 1L << from));
        } else if (message instanceof Stored stored && turn.state().isOpen(stored.request(), true)) {
            Open open = open(turn, stored.request());
            go(turn, new Open(open.request(), true, open.newest(), true, open.heard() | 1L << from));
        }
    }

    private static Open open(Turn<Replica> turn, int request) {
        Open found = turn.state().open().get(request);
        if (found == null) {
            throw new IllegalStateException("request " + request + " is not open");
        }
        return found;
    }

    /** Goes on with an operation as far as its majorities allow. */
    private void go(Turn<Replica> turn, Open open) {
        Request request = open.request();
        if (!open.isWith(turn.setup().majority())) {
            turn.become(turn.state().open(request.id(), open));
        } else if (open.isStoring()) {
            finish(turn, open);
        } else if (request.isRead() && (open.agrees() || !writesBack)) {
            finish(turn, open);
        } else {
            store(turn, request, request.isRead() ? open.newest() : fresh(turn, open));
        }
    }

    /** Returns the version a write stores: newer than all it saw, and than all others that were given here. */
    private static Version fresh(Turn<Replica> turn, Open open) {
        Version held = turn.state().versions().of(open.request().key(), turn.setup());
        long counter = open.newest().newer(held).stamp().counter();
        return new Version(String.valueOf(open.request().value()), new Stamp(counter + 1, turn.node()));
    }

    private void store(Turn<Replica> turn, Request request, Version version) {
        turn.become(turn.state().merge(request.key(), version));
        turn.broadcast(new Store(request.id(), request.key(), version));
        go(turn, new Open(request, true, version, true, 1L << turn.node()));
    }

    private static void finish(Turn<Replica> turn, Open open) {
        Request request = open.request();
        turn.become(turn.state().open(request.id(), null));
        turn.answer(request, request.isRead() ? open.newest().value() : null, Token.NONE);
    }

    @Override
    public void remind(Turn<Replica> turn, Timer timer) {
        turn.become(turn.state().watching(false));
        for (Open open : turn.state().open().values()) {
            Request request = open.request();
            Message again = open.isStoring()
                    ? new Store(request.id(), request.key(), open.newest())
                    : new Ask(request.id(), request.key());
            for (int node = 0; node < turn.setup().nodes(); node++) {
                if ((open.heard() & 1L << node) == 0) {
                    turn.send(node, again);
                }
            }
            watch(turn);
        }
    }

    @Override
    public Replica afterCrash(Replica state, int node, Setup setup) {
        return new Replica(state.versions(), Collections.emptySortedMap(), false);
    }

    @Override
    public boolean isMoot(Replica sender, Replica receiver, Message message) {
        if (message instanceof Ask ask) {
            return !sender.isOpen(ask.request(), false);
        }
        if (message instanceof Held held) {
            return !receiver.isOpen(held.request(), false);
        }
        if (message instanceof Stored stored) {
            return !receiver.isOpen(stored.request(), true);
        }
        return message instanceof Store store
                && !sender.isOpen(store.request(), true)
                && receiver.versions().merge(store.key(), store.version()).equals(receiver.versions());
    }
}
