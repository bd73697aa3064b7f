package coach.store;

import coach.consistency.Model;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Domain Name System: node 0 is the authority, the others are resolvers that keep an answer until its time to live
 * has run out. Mockapetris, RFC 1034 and 1035, 1987; changes are sent to the authority, as in RFC 2136.
 *
 * <p>A resolver's answer is older than what the authority holds by no more than the time to live and the time the
 * authority's reply took: the time to live begins when the reply arrives. In an exploration it may run out at any
 * moment. Without a kept answer a resolver that cannot reach the authority gives none. A compare-and-set is decided by
 * the authority, so that one wins.
 *
 * @param ttl how long a resolver keeps an answer, in microseconds
 * @param isRepairing whether a resolver asks again where no reply came; needed where messages get lost
 */
public record Dns(long ttl, boolean isRepairing) implements Protocol<Dns.Server> {
    /** Where the zone is kept. */
    public static final int AUTHORITY = 0;

    private static final long AGAIN_MICROS = 2_000_000;

    /** A time to live of five minutes, questions asked once. */
    public Dns() {
        this(300_000_000, false);
    }

    /**
     * The authority or a resolver.
     *
     * @param versions the authority's zone; nothing at a resolver
     * @param counter the authority's changes, or the questions a resolver has asked
     * @param cache the answers a resolver keeps, by key
     * @param open by number of the question, the request that waits for its reply
     * @param changed at the authority, the changes it has taken, by request: whether each was done
     */
    public record Server(
            Versions versions,
            long counter,
            Versions cache,
            SortedMap<Long, Request> open,
            SortedMap<Integer, Boolean> changed) {
        Server caching(Versions other) {
            return new Server(versions, counter, other, open, changed);
        }

        Server asking(long number, Request request) {
            return new Server(versions, number, cache, with(open, number, request), changed);
        }

        Server answering(long number) {
            var left = new TreeMap<>(open);
            left.remove(number);
            return new Server(versions, counter, cache, Collections.unmodifiableSortedMap(left), changed);
        }

        Server changing(Versions zone, Request request, boolean isDone) {
            return new Server(zone, counter + 1, cache, open, with(changed, request.id(), isDone));
        }

        private static <K extends Comparable<K>, V> SortedMap<K, V> with(SortedMap<K, V> map, K key, V value) {
            var more = new TreeMap<>(map);
            more.put(key, value);
            return Collections.unmodifiableSortedMap(more);
        }
    }

    /** A resolver's question or a change, for the authority. */
    public record Question(long number, Request request) implements Message {
        @Override
        public String label() {
            return request.isRead()
                    ? request.key() + "?"
                    : request.key()
                            + (request.expected() == null ? "=" : "=" + request.expected() + "→")
                            + request.value();
        }
    }

    /** The authority's reply; {@code version} is what the key holds now. */
    public record Reply(long number, String key, Version version, boolean isDone) implements Message {
        @Override
        public String label() {
            return key + "=" + version.value();
        }
    }

    /** The time to live of a kept answer. */
    public record Expiry(String key) implements Timer {
        @Override
        public boolean isOwed() {
            return true;
        }
    }

    /** Reminds of a question without a reply. */
    public record AskAgain(long number) implements Timer {}

    @Override
    public String id() {
        return "dns";
    }

    @Override
    public String title() {
        return "one authority, resolvers that keep answers for a while";
    }

    @Override
    public Model promises() {
        return Model.EVENTUAL;
    }

    @Override
    public Server start(int node, Setup setup) {
        return new Server(Versions.NONE, 0, Versions.NONE, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    @Override
    public void request(Turn<Server> turn, Request request) {
        Server server = turn.state();
        if (turn.node() == AUTHORITY) {
            boolean isDone = isDone(turn, request);
            Version now = turn.state().versions().of(request.key(), turn.setup());
            turn.answer(answer(request, now, isDone));
        } else if (request.isRead() && server.cache().byKey().containsKey(request.key())) {
            turn.note("answers from its cache");
            turn.answer(request, server.cache().of(request.key(), turn.setup()).value(), Token.NONE);
        } else {
            long number = server.counter() + 1;
            turn.become(server.asking(number, request));
            ask(turn, number, request);
        }
    }

    private void ask(Turn<Server> turn, long number, Request request) {
        turn.send(AUTHORITY, new Question(number, request));
        if (isRepairing) {
            turn.after(AGAIN_MICROS, new AskAgain(number));
        }
    }

    private static Answer answer(Request request, Version now, boolean isDone) {
        boolean isTold = request.isRead() || !isDone;
        return new Answer(request.id(), isDone, isTold ? now.value() : null, Token.NONE);
    }

    /** Makes a change at the authority, once however often it is asked for; returns whether it was done. */
    private static boolean isDone(Turn<Server> turn, Request request) {
        Server server = turn.state();
        if (request.isRead()) {
            return true;
        }
        Boolean before = server.changed().get(request.id());
        if (before != null) {
            return before;
        }
        Version held = server.versions().of(request.key(), turn.setup());
        boolean isDone = !request.losesTo(held.value());
        var version = new Version(request.over(held.value()), new Stamp(server.counter() + 1, AUTHORITY));
        Versions zone = isDone ? server.versions().with(request.key(), version) : server.versions();
        turn.become(server.changing(zone, request, isDone));
        return isDone;
    }

    @Override
    public void receive(Turn<Server> turn, int from, Message message) {
        if (message instanceof Question question) {
            String key = question.request().key();
            boolean isDone = isDone(turn, question.request());
            turn.send(
                    from,
                    new Reply(question.number(), key, turn.state().versions().of(key, turn.setup()), isDone));
        } else if (message instanceof Reply reply) {
            Server server = turn.state();
            Request request = server.open().get(reply.number());
            if (request != null) {
                turn.become(server.answering(reply.number()));
                turn.answer(answer(request, reply.version(), reply.isDone()));
                if (request.isRead()) {
                    keep(turn, reply);
                }
            }
        }
    }

    private void keep(Turn<Server> turn, Reply reply) {
        Server server = turn.state();
        if (!server.cache().byKey().containsKey(reply.key())) {
            turn.become(server.caching(server.cache().with(reply.key(), reply.version())));
            turn.after(ttl, new Expiry(reply.key()));
        }
    }

    @Override
    public void remind(Turn<Server> turn, Timer timer) {
        Server server = turn.state();
        if (timer instanceof Expiry expiry) {
            var left = new TreeMap<>(server.cache().byKey());
            left.remove(expiry.key());
            turn.become(server.caching(new Versions(Collections.unmodifiableSortedMap(left))));
            turn.note("forgets " + expiry.key());
        } else if (timer instanceof AskAgain again) {
            Request request = server.open().get(again.number());
            if (request != null) {
                ask(turn, again.number(), request);
            }
        }
    }

    /** The zone is on disk; what a resolver keeps is not, but for the number of its last question. */
    @Override
    public Server afterCrash(Server server, int node, Setup setup) {
        return new Server(
                server.versions(), server.counter(), Versions.NONE, Collections.emptySortedMap(), server.changed());
    }
}
