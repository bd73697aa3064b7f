package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import coach.history.History;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearizabilityTest {
    private static final int SEEDS = 8_000;

    @ParameterizedTest
    @EnumSource(SmallHistories.Shape.class)
    void agreesWithEveryOrderTriedByHand(SmallHistories.Shape shape) {
        int allowed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            History history = SmallHistories.of(seed, shape);
            boolean expected = EveryOrder.allows(history);
            Verdict verdict = new Linearizability().check(history, Budget.unlimited());
            String about = shape + ", seed " + seed + ": " + history;
            if (verdict instanceof Verdict.Allowed yes && yes.witness() instanceof Witness.TotalOrder order) {
                assertTrue(expected, "allowed " + about);
                assertEquals("", Orders.flaw(history, order.ops()), about);
                allowed++;
            } else if (verdict instanceof Verdict.Violated no) {
                assertTrue(!expected, verdict + " " + about);
                assertFalse(EveryOrder.allows(history.only(no.because().ops())), no.because() + " of " + about);
            } else {
                fail(verdict + " " + about);
            }
        }
        assertTrue(allowed > SEEDS / 5 && allowed < SEEDS * 19 / 20, shape + ": " + allowed + " allowed");
    }
}
