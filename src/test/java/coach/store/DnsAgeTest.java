package coach.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A resolver's answer is old, but no older than the time to live and the reply's way; in real delays. */
class DnsAgeTest {
    private static final int RUNS = 500;
    private static final long TTL = 1_000;
    private static final long DELAY_MAX = 100;
    private static final long END = 20_000;

    private record Event(long at, int number, Runnable action) {}

    private record Change(long at, String value) {}

    /** One authority, one resolver, one key; changes and reads at random instants. */
    private static final class Zone {
        private final Dns dns = new Dns(TTL, false);
        private final Setup setup = new Setup(2, "0");
        private final List<Dns.Server> servers = new ArrayList<>(List.of(dns.start(0, setup), dns.start(1, setup)));
        private final PriorityQueue<Event> queue =
                new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingInt(Event::number));
        private final List<Change> changes = new ArrayList<>(List.of(new Change(0, "0")));
        private final SplittableRandom random;
        private final long seed;
        private long now;
        private int events;
        private int requests;
        private long oldest;

        Zone(long seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
        }

        private void at(long when, Runnable action) {
            queue.add(new Event(when, events++, action));
        }

        private void settle(Turn<Dns.Server> turn) {
            servers.set(turn.node(), turn.state());
            for (Turn.Sent sent : turn.sent()) {
                at(now + random.nextLong(DELAY_MAX), () -> {
                    var next = new Turn<>(sent.to(), setup, now, servers.get(sent.to()));
                    dns.receive(next, turn.node(), sent.message());
                    settle(next);
                });
            }
            for (Turn.Asked asked : turn.timers()) {
                at(now + asked.delay(), () -> {
                    var next = new Turn<>(turn.node(), setup, now, servers.get(turn.node()));
                    dns.remind(next, asked.timer());
                    settle(next);
                });
            }
            if (turn.node() == 1) {
                turn.answers().forEach(answer -> check(String.valueOf(answer.value())));
            }
        }

        /** Looks how long ago the value was replaced at the authority. */
        private void check(String value) {
            for (int i = 0; i + 1 < changes.size(); i++) {
                if (changes.get(i).value().equals(value)) {
                    long age = now - changes.get(i + 1).at();
                    assertTrue(
                            age <= TTL + DELAY_MAX, () -> "seed " + seed + ": " + value + " replaced " + age + " ago");
                    oldest = Math.max(oldest, age);
                }
            }
        }

        private void issue(int node, Op.Kind kind, String value) {
            var turn = new Turn<>(node, setup, now, servers.get(node));
            dns.request(turn, new Request(requests++, kind, "x", value, null, Token.NONE));
            settle(turn);
        }

        long run() {
            for (int i = 1; i <= 10; i++) {
                String value = String.valueOf(i);
                at(random.nextLong(END), () -> {
                    changes.add(new Change(now, value));
                    issue(Dns.AUTHORITY, Op.Kind.WRITE, value);
                });
            }
            for (int i = 0; i < 100; i++) {
                at(random.nextLong(END), () -> issue(1, Op.Kind.READ, ""));
            }
            while (!queue.isEmpty()) {
                Event event = queue.remove();
                now = event.at();
                event.action().run();
            }
            return oldest;
        }
    }

    @Test
    void anAnswerIsNoOlderThanItsTimeToLiveAndTheReplysWay() {
        long oldest = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            oldest = Math.max(oldest, new Zone(seed).run());
        }
        assertTrue(oldest > TTL * 9 / 10, "the oldest answer was only " + oldest);
    }
}
