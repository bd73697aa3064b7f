package coach.store;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.Op;
import coach.store.BoundedStaleness.Delays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundedStalenessTest {
    private static final int TRIALS = 200_000;

    private static double fresh(BoundedStaleness quorum, Delays delays, long after, int trials) {
        return quorum.fresh(delays, after, trials, 1).part() / (double) trials;
    }

    @Test
    void theClosedFormGivesThePapersFigures() {
        var one = new BoundedStaleness(3, 1, 1);
        assertEquals(2 / 3.0, one.missing(1), 1e-12);
        assertEquals(4 / 9.0, one.missing(2), 1e-12);
        assertEquals(8 / 27.0, one.missing(3), 1e-12);
        assertEquals(0.0173, one.missing(10), 1e-4);
        assertEquals(1 / 3.0, new BoundedStaleness(3, 1, 2).missing(1), 1e-12);
        assertEquals(1 / 27.0, new BoundedStaleness(3, 2, 1).missing(3), 1e-12);
        assertEquals(0.0, new BoundedStaleness(3, 2, 2).missing(1));
        assertThrows(IllegalArgumentException.class, () -> new BoundedStaleness(3, 4, 1));
    }

    @Test
    void theProductionFitsGiveThePapersFigures() {
        var one = new BoundedStaleness(3, 1, 1);
        assertEquals(0.974, fresh(one, Delays.solidState(), 0, TRIALS), 0.003);
        assertEquals(0.439, fresh(one, Delays.disk(), 0, TRIALS), 0.008);
        assertEquals(0.925, fresh(one, Delays.disk(), 10_000, TRIALS), 0.004);
        assertEquals(0.893, fresh(one, Delays.yammer(), 0, TRIALS), 0.008);
    }

    /** With exponential delays of write and read alone, one replica: fresh with probability 1 - e^-t / 2. */
    @Test
    void theSimulationMeetsAnExactResultWithinThreeStandardErrors() {
        Delay instant = Delay.fixed(0);
        Delay slow = Delay.exponential(1_000);
        var delays = new Delays(slow, instant, slow, instant);
        int trials = 1_000_000;
        // Two replicas, W = 1, R = 2 always overlap; R = 1 reads the quickest, which is the writer's own half the time.
        assertEquals(1.0, fresh(new BoundedStaleness(2, 2, 1), delays, 0, trials));
        // The other replica lags by an exponential time, and is asked after the least of two exponential times.
        for (long after : new long[] {0, 500, 2_000}) {
            double expected = 1 - 0.5 * StrictMath.exp(-after / 1_000.0) * 2 / 3;
            double error = StrictMath.sqrt(expected * (1 - expected) / trials);
            assertEquals(
                    expected, fresh(new BoundedStaleness(2, 1, 1), delays, after, trials), 3 * error, after + " us");
        }
    }

    @Test
    void moreRepliesMoreTimeAndFewerReplicasMakeReadsFresher() {
        for (Delays delays : new Delays[] {Delays.solidState(), Delays.disk(), Delays.yammer()}) {
            double error = 3 * StrictMath.sqrt(0.25 / 10_000) * StrictMath.sqrt(2);
            for (int n = 2; n <= 3; n++) {
                for (int r = 1; r < n; r++) {
                    for (int w = 1; w < n; w++) {
                        double here = fresh(new BoundedStaleness(n, r, w), delays, 1_000, 10_000);
                        var what = n + " " + r + " " + w;
                        assertTrue(
                                fresh(new BoundedStaleness(n, r + 1, w), delays, 1_000, 10_000) > here - error, what);
                        assertTrue(
                                fresh(new BoundedStaleness(n, r, w + 1), delays, 1_000, 10_000) > here - error, what);
                        assertTrue(fresh(new BoundedStaleness(n, r, w), delays, 5_000, 10_000) > here - error, what);
                        assertTrue(r + w <= n || here == 1.0, what);
                        assertTrue(new BoundedStaleness(n + 1, r, w).missing(2)
                                >= new BoundedStaleness(n, r, w).missing(2));
                    }
                }
            }
        }
    }

    @Test
    void messagesAgreeWithTheModelWithinAPercentagePoint() {
        int trials = 10_000;
        for (long after : new long[] {0, 200, 1_000}) {
            for (var quorum : new BoundedStaleness[] {
                new BoundedStaleness(3, 1, 1), new BoundedStaleness(3, 2, 1), new BoundedStaleness(3, 1, 2)
            }) {
                int fresh = 0;
                for (long seed = 0; seed < trials; seed++) {
                    fresh += isFresh(quorum, after, seed) ? 1 : 0;
                }
                double expected = fresh(quorum, Delays.solidState(), after, TRIALS);
                assertEquals(expected, fresh / (double) trials, 0.01, quorum + " after " + after + " us");
            }
        }
    }

    private static boolean isFresh(BoundedStaleness quorum, long after, long seed) {
        int nodes = quorum.nodes() + 1;
        Network network = Network.uniform(
                "ssd", "ssd", nodes, new Network.Link(Delays.solidState().write(), 0, 0), 1);
        var seen = new boolean[1];
        var client = new Timeline.Audience() {
            private @Nullable Timeline<PartialQuorum.Node> timeline;

            @Override
            public void called(int code) {
                requireNonNull(timeline)
                        .request(0, new Request(PartialQuorum.READ, Op.Kind.READ, "x", null, null, Token.NONE));
            }

            @Override
            public void answered(int node, Answer answer) {
                if (answer.request() == PartialQuorum.WRITE) {
                    requireNonNull(timeline).call(after, 0);
                } else {
                    seen[0] = answer.isDone();
                }
            }
        };
        var store = new PartialQuorum(quorum.reads(), quorum.writes());
        var timeline = new Timeline<>(
                store, new Setup(nodes, ""), network, new SplittableRandom(seed), client, Witnessing.NOBODY);
        client.timeline = timeline;
        timeline.request(0, new Request(PartialQuorum.WRITE, Op.Kind.WRITE, "x", "1", null, Token.NONE));
        while (timeline.advance(Long.MAX_VALUE)) {}
        return seen[0];
    }
}
