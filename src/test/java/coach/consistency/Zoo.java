package coach.consistency;

import coach.history.History;
import coach.history.Op;
import coach.history.Op.Kind;
import coach.history.Op.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A store in simulated time that four clients use, correct or broken in one subtle way. Each operation is issued,
 * touches the store at one or two instants, and is answered.
 */
final class Zoo {
    /** What is wrong with the store. */
    enum Breed {
        /** Nothing. */
        CORRECT,
        /** A compare-and-set compares at one instant and writes at another. */
        LOST_UPDATE,
        /** A compare-and-set checks a version counter of one bit before it writes. */
        WRAPPED_VERSION,
        /** Reads ask any replica, and replicas lag behind. */
        LAGGING_REPLICAS,
        /** Reads ask a lagging replica unless their client wrote lately. */
        OWN_WRITES_ONLY,
        /** A compare-and-set writes first, compares, and takes the value back. */
        DIRTY_SWAP,
        /** A write that is answered as failed was visible for a while. */
        DIRTY_WRITE,
        /** For a while each half of the clients has a store of its own. */
        SPLIT_BRAIN,
        /** A write is answered before it is done. */
        EARLY_ANSWER,
        /** The last writer wins, by clocks that differ. */
        SKEWED_CLOCKS,
        /** An append reads at one instant and writes at another. */
        TORN_APPEND,
        /** A crash forgets what was answered since the last flush. */
        FORGETFUL,
        /** A write is sent twice, and the copy arrives much later. */
        LATE_COPY,
        /** A client answers its own reads from a cache for a while. */
        STALE_CACHE
    }

    private static final int CLIENTS = 4;
    private static final int OPS_EACH = 12;

    private record Event(long at, int number, Runnable action) {}

    private record Cached(String value, long until) {}

    private final Breed breed;
    private final SplittableRandom random;
    private final PriorityQueue<Event> queue =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingInt(Event::number));
    private final Map<String, String> primary = new HashMap<>();
    private final Map<String, String> replica = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Long> stamps = new HashMap<>();
    private final Map<String, Cached> caches = new HashMap<>();
    private final Map<String, String> flushed = new HashMap<>();
    private final long[] wroteAt = new long[CLIENTS];
    private final List<Op> ops = new ArrayList<>();
    private final long splitFrom;
    private final boolean isUncertain;
    private long now;
    private int events;
    private int tokens;

    private Zoo(Breed breed, long seed) {
        this.breed = breed;
        random = new SplittableRandom(seed);
        splitFrom = 60L + random.nextInt(60);
        isUncertain = random.nextBoolean();
    }

    /** The history of one run. */
    static History run(Breed breed, long seed) {
        var zoo = new Zoo(breed, seed);
        for (int c = 0; c < CLIENTS; c++) {
            zoo.issue(c, OPS_EACH);
        }
        if (breed == Breed.FORGETFUL) {
            zoo.at(70, zoo::flush);
            zoo.at(130, zoo::crash);
        }
        while (!zoo.queue.isEmpty()) {
            Event event = zoo.queue.remove();
            zoo.now = event.at();
            event.action().run();
        }
        return zoo.history();
    }

    private History history() {
        ops.sort(Comparator.comparingLong(Op::invoke).thenComparing(Op::process));
        var numbered = new ArrayList<Op>();
        for (Op op : ops) {
            numbered.add(op.at(numbered.size()));
        }
        return new History(initial(), numbered);
    }

    private String initial() {
        return breed == Breed.TORN_APPEND ? "" : "0";
    }

    private void at(long time, Runnable action) {
        queue.add(new Event(time, events++, action));
    }

    private int few() {
        return 1 + random.nextInt(6);
    }

    private void flush() {
        flushed.putAll(primary);
    }

    private void crash() {
        primary.clear();
        primary.putAll(flushed);
    }

    private void issue(int client, int left) {
        if (left == 0) {
            return;
        }
        at(now + few(), () -> begin(client, left));
    }

    private void begin(int client, int left) {
        long invoke = now;
        String key = random.nextInt(4) == 0 ? "y" : "x";
        Kind kind = kind();
        String value = breed == Breed.TORN_APPEND ? "<" + ++tokens + ">" : String.valueOf(1 + random.nextInt(4));
        var store = side(client);
        at(now + few(), () -> {
            String first = store.getOrDefault(key, initial());
            String expected = random.nextInt(3) > 0 ? first : String.valueOf(random.nextInt(5));
            int version = versions.getOrDefault(key, 0);
            if (breed == Breed.DIRTY_SWAP && kind == Kind.CAS) {
                store.put(key, value);
            }
            Answer early = actsAtOnce(kind) ? act(client, store, kind, key, value, expected) : null;
            at(now + few(), () -> {
                Answer answer = early == null ? late(client, store, kind, key, value, expected, first, version) : early;
                at(now + few(), () -> answer(client, left, invoke, kind, key, value, expected, answer));
            });
        });
    }

    private record Answer(Outcome outcome, String value) {}

    private Kind kind() {
        int dice = random.nextInt(10);
        if (dice < 5) {
            return Kind.READ;
        }
        return breed == Breed.TORN_APPEND ? Kind.APPEND : dice < 8 ? Kind.WRITE : Kind.CAS;
    }

    private boolean isSplit() {
        return breed == Breed.SPLIT_BRAIN && now >= splitFrom && now < splitFrom + 60;
    }

    private Map<String, String> side(int client) {
        return isSplit() && client % 2 == 1 ? replica : primary;
    }

    private boolean actsAtOnce(Kind kind) {
        return switch (breed) {
            case LOST_UPDATE, WRAPPED_VERSION, DIRTY_SWAP -> kind != Kind.CAS;
            case TORN_APPEND -> kind != Kind.APPEND;
            case DIRTY_WRITE -> kind != Kind.WRITE;
            default -> true;
        };
    }

    private Answer act(int client, Map<String, String> store, Kind kind, String key, String value, String expected) {
        return switch (kind) {
            case READ -> new Answer(Outcome.OK, read(client, store, key));
            case WRITE -> {
                write(client, store, key, value);
                yield new Answer(Outcome.OK, value);
            }
            case CAS -> {
                boolean wins = store.getOrDefault(key, initial()).equals(expected);
                if (wins) {
                    write(client, store, key, value);
                }
                yield new Answer(wins ? Outcome.OK : Outcome.FAIL, value);
            }
            case APPEND -> throw new IllegalStateException("appends are torn here");
        };
    }

    private Answer late(
            int client,
            Map<String, String> store,
            Kind kind,
            String key,
            String value,
            String expected,
            String first,
            int version) {
        if (kind == Kind.APPEND) {
            store.put(key, first + value);
            return new Answer(Outcome.OK, value);
        }
        if (kind == Kind.WRITE) {
            String before = store.getOrDefault(key, initial());
            store.put(key, value);
            boolean fails = random.nextInt(4) == 0;
            if (fails) {
                at(now + few(), () -> store.put(key, before));
            }
            return new Answer(fails ? Outcome.FAIL : Outcome.OK, value);
        }
        boolean wins = first.equals(expected);
        if (breed == Breed.WRAPPED_VERSION) {
            wins &= (versions.getOrDefault(key, 0) - version) % 2 == 0;
        }
        if (breed == Breed.DIRTY_SWAP && !wins) {
            store.put(key, first);
        } else if (wins) {
            write(client, store, key, value);
        }
        return new Answer(wins ? Outcome.OK : Outcome.FAIL, value);
    }

    private String read(int client, Map<String, String> store, String key) {
        Cached cached = caches.get(client + key);
        if (breed == Breed.STALE_CACHE && cached != null && cached.until() > now) {
            return cached.value();
        }
        boolean isLagging = (breed == Breed.LAGGING_REPLICAS && random.nextBoolean())
                || (breed == Breed.OWN_WRITES_ONLY && now > wroteAt[client] + 20);
        String value = (isLagging ? replica : store).getOrDefault(key, initial());
        caches.put(client + key, new Cached(value, now + 20));
        return value;
    }

    private void write(int client, Map<String, String> store, String key, String value) {
        versions.merge(key, 1, Integer::sum);
        wroteAt[client] = now;
        caches.remove(client + key);
        if (breed == Breed.SKEWED_CLOCKS) {
            long stamp = now + 7L * client;
            if (stamp < stamps.getOrDefault(key, 0L)) {
                return;
            }
            stamps.put(key, stamp);
        }
        if (breed == Breed.EARLY_ANSWER) {
            at(now + 3L * few(), () -> store.put(key, value));
            return;
        }
        store.put(key, value);
        if (breed == Breed.LATE_COPY && random.nextInt(4) == 0) {
            at(now + 30, () -> store.put(key, value));
        }
        if (breed == Breed.LAGGING_REPLICAS || breed == Breed.OWN_WRITES_ONLY) {
            at(now + 3L * few(), () -> replica.put(key, value));
        } else if (!isSplit()) {
            replica.put(key, value);
        }
    }

    private void answer(
            int client, int left, long invoke, Kind kind, String key, String value, String expected, Answer answer) {
        boolean isLost = isUncertain && kind != Kind.READ && answer.outcome() == Outcome.OK && random.nextInt(6) == 0;
        ops.add(new Op(
                0,
                "c" + client,
                kind,
                key,
                kind == Kind.READ ? answer.value() : value,
                kind == Kind.CAS ? expected : null,
                isLost ? Outcome.UNKNOWN : answer.outcome(),
                false,
                invoke,
                isLost ? Op.NEVER : now));
        issue(client, left - 1);
    }
}
