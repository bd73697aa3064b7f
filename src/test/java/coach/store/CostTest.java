package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.Ink;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {
    private static final Setup THREE = new Setup(3, "");
    private static final long SECOND = 1_000_000;
    private static final Load LOAD = new Load(5, 3, 60, SECOND / 10, SECOND, 5 * SECOND, 10 * SECOND, 1);
    private static final List<Protocol<?>> STORES =
            List.of(new Gossip(List.of()), new TotalOrder(), new MajorityRegister(), new Leader(Leader.Reads.QUORUM));

    private static Network exact(double micros) {
        return Network.uniform("exact", "exact", 3, new Network.Link(Delay.fixed(micros), 0, 0), 1);
    }

    @Test
    void roundTripsAreCountedToTheMicrosecond() {
        Cost order = Load.measure(new TotalOrder(), THREE, exact(1_000), LOAD, 1);
        assertEquals(0, order.reads().max());
        assertEquals(2_000, order.writes().max());
        Cost register = Load.measure(new MajorityRegister(), THREE, exact(1_000), LOAD, 1);
        assertEquals(2_000, register.reads().p50());
        assertEquals(4_000, register.writes().p50());
        Cost leader = Load.measure(new Leader(Leader.Reads.QUORUM), THREE, exact(1_000), LOAD, 1);
        assertEquals(4_000, leader.writes().max(), "a follower's client: forward, replicate, back");
        assertEquals(4_000, leader.reads().p95());
        Cost lease = Load.measure(new Leader(Leader.Reads.LEASE), THREE, exact(1_000), LOAD, 1);
        assertEquals(2_000, lease.reads().max());
    }

    @Test
    void onlyWeakReadsAreStale() {
        for (Protocol<?> store : STORES) {
            Share stale = Load.measure(store, THREE, Network.wild(3, 50_000), LOAD.calmOnly(), 2)
                    .stale();
            boolean isStrong = store.promises() == coach.consistency.Model.LINEARIZABLE;
            assertEquals(isStrong, stale.part() == 0, store.id() + " " + stale);
        }
    }

    @Test
    void aMinorityIsServedOnlyByTheWeak() {
        for (Network network : List.of(Network.oneZone(3), Network.threeContinents(3))) {
            Cost gossip = Load.measure(STORES.get(0), THREE, network, LOAD, 3);
            assertEquals(1_000, gossip.minority().writes().perMille());
            assertEquals(1_000, gossip.majority().writes().perMille());
            Cost order = Load.measure(STORES.get(1), THREE, network, LOAD, 3);
            assertEquals(1_000, order.minority().reads().perMille());
            assertEquals(0, order.minority().writes().part());
            for (Protocol<?> store : STORES.subList(2, 4)) {
                Cost cost = Load.measure(store, THREE, network, LOAD, 3);
                assertEquals(
                        0,
                        cost.minority().reads().part()
                                + cost.minority().writes().part(),
                        store.id());
                assertTrue(cost.majority().writes().perMille() > 950, store.id() + " " + cost.majority());
                assertTrue(cost.minority().reads().whole() > 20, store.id() + " " + cost.minority());
            }
        }
    }

    @Test
    void theTableAndThePlotFitTheScreenAndComeOutTheSameAgain() {
        CostTable table = CostTable.measure(STORES, Network.profiles(3), LOAD, 4);
        assertEquals(table, CostTable.measure(STORES, Network.profiles(3), LOAD, 4));
        assertEquals(12, table.rows().size());
        for (String text : List.of(table.text(), table.plot(Ink.UNICODE), table.plot(Ink.ASCII))) {
            assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
        }
        assertTrue(table.plot(Ink.ASCII).chars().allMatch(c -> c < 128));
        assertTrue(table.rows().get(9).cost().writes().p50() > 40_000, "another continent");
    }

    @Test
    void percentilesAreNearestRanks() {
        assertEquals(new Latency(4, 2, 4, 4, 4), Latency.of(new long[] {4, 1, 3, 2, 99}, 4));
        assertEquals(new Latency(0, 0, 0, 0, 0), Latency.of(new long[0], 0));
        assertEquals("33.3%", new Share(1, 3).text());
    }
}
