package coach.store;

import coach.history.Op;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a {@link Load}.
 *
 * @param <S> the state of a node
 */
final class LoadRun<S> implements Timeline.Audience {
    private static final long NEVER = Long.MAX_VALUE;

    private final Load load;
    private final int nodes;
    private final SplittableRandom random;
    private final Timeline<S> timeline;
    private final Delay think;
    private final Person[] people;
    private final Map<Integer, Asked> open = new HashMap<>();
    private final Freshness[] keys;
    private final Times reads = new Times();
    private final Times writes = new Times();
    private Share stale = Share.NONE;
    private Cost.Side minority = Cost.Side.NONE;
    private Cost.Side majority = Cost.Side.NONE;
    private int asked;

    /** One client: what its session carries. */
    private static final class Person {
        Token token = Token.NONE;
    }

    /**
     * A request that is not answered yet.
     *
     * @param freshest when the newest write that was acknowledged before was issued; -1 for none
     */
    private record Asked(int person, boolean isRead, int key, long at, long freshest) {}

    /** When the writes of a key were acknowledged. A value is its write's number. */
    private static final class Freshness {
        final Map<Integer, Long> acknowledged = new HashMap<>();
        long freshest = -1;

        boolean isStale(String value, long freshestBefore) {
            if (value.isEmpty()) {
                return freshestBefore >= 0;
            }
            return acknowledged.getOrDefault(Integer.valueOf(value), NEVER) < freshestBefore;
        }
    }

    /** Times that grow. */
    private static final class Times {
        private long[] micros = new long[1024];
        private int count;

        void add(long time) {
            micros = count < micros.length ? micros : Arrays.copyOf(micros, 2 * count);
            micros[count++] = time;
        }

        Latency latency() {
            return Latency.of(micros, count);
        }
    }

    LoadRun(Protocol<S> protocol, Setup setup, Network network, Load load, long seed) {
        this.load = load;
        nodes = setup.nodes();
        random = new SplittableRandom(seed);
        timeline = new Timeline<>(protocol, new Setup(nodes, ""), network, random.split(), this, Witnessing.NOBODY);
        think = Delay.exponential((double) load.think());
        people = new Person[nodes * load.clients()];
        Arrays.setAll(people, i -> new Person());
        keys = new Freshness[load.keys()];
        Arrays.setAll(keys, i -> new Freshness());
    }

    Cost cost() {
        timeline.start();
        for (int person = 0; person < people.length; person++) {
            pause(person);
        }
        while (timeline.advance(load.calm())) {}
        if (load.cut() > 0) {
            timeline.fault(new Fault(Fault.Kind.PARTITION, groups(), -1, Step.NONE, true));
            while (timeline.advance(load.calm() + load.cut() + load.patience())) {}
        }
        return new Cost(reads.latency(), writes.latency(), stale, minority, majority, timeline.events());
    }

    private List<List<Integer>> groups() {
        int kept = nodes - load.minority();
        return List.of(
                IntStream.range(0, kept).boxed().toList(),
                IntStream.range(kept, nodes).boxed().toList());
    }

    /** Plans a client's next request. Codes of calls: clients first, then requests that lose patience. */
    private void pause(int person) {
        timeline.call(1 + think.micros(random), person);
    }

    @Override
    public void called(int code) {
        if (code < people.length) {
            issue(code);
        } else {
            Asked late = open.remove(code - people.length);
            if (late != null) {
                count(late, false);
                pause(late.person());
            }
        }
    }

    private void issue(int person) {
        int request = asked++;
        Person who = people[person];
        Op.Kind kind = load.kind(random.nextInt(100));
        boolean isRead = kind == Op.Kind.READ;
        int key = random.nextInt(load.keys());
        open.put(request, new Asked(person, isRead, key, timeline.now(), keys[key].freshest));
        timeline.call(load.patience(), people.length + request);
        @Nullable String value = isRead ? null : String.valueOf(request);
        timeline.request(person / load.clients(), new Request(request, kind, "k" + key, value, null, who.token));
    }

    @Override
    public void answered(int node, Answer answer) {
        Asked known = open.remove(answer.request());
        if (known == null) {
            return;
        }
        long now = timeline.now();
        Freshness key = keys[known.key()];
        if (!known.isRead()) {
            key.acknowledged.put(answer.request(), now);
            key.freshest = Math.max(key.freshest, known.at());
        }
        if (known.at() < load.calm()) {
            (known.isRead() ? reads : writes).add(now - known.at());
            if (known.isRead()) {
                stale = stale.with(key.isStale(String.valueOf(answer.value()), known.freshest()));
            }
        }
        count(known, true);
        Person who = people[known.person()];
        who.token = answer.token();
        pause(known.person());
    }

    private void count(Asked request, boolean isAnswered) {
        boolean isDuring = request.at() >= load.calm() && request.at() < load.calm() + load.cut();
        if (isDuring && request.person() / load.clients() >= nodes - load.minority()) {
            minority = minority.with(request.isRead(), isAnswered);
        } else if (isDuring) {
            majority = majority.with(request.isRead(), isAnswered);
        }
    }
}
