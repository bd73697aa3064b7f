package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenStoresTest {
    private static final int SEEDS = 100;

    @ParameterizedTest
    @EnumSource(value = Zoo.Breed.class, mode = EnumSource.Mode.EXCLUDE, names = "CORRECT")
    void everyBrokenStoreIsCaught(Zoo.Breed breed) {
        OptionalLong caught = LongStream.range(0, SEEDS)
                .filter(seed -> check(Zoo.run(breed, seed)) instanceof Verdict.Violated)
                .findFirst();
        assertTrue(caught.isPresent(), breed + " was not caught by " + SEEDS + " seeds");
        History history = Zoo.run(breed, caught.getAsLong());
        if (check(history) instanceof Verdict.Violated no) {
            var core = no.because().ops();
            assertFalse(EveryOrder.allows(history.only(core)), breed + ", seed " + caught + ": " + no);
            assertTrue(core.size() <= 12, breed + ", seed " + caught + ": " + core);
        }
    }

    @Test
    void theCorrectStoreIsNeverBlamed() {
        for (long seed = 0; seed < 2_000; seed++) {
            History history = Zoo.run(Zoo.Breed.CORRECT, seed);
            Verdict verdict = check(history);
            assertTrue(verdict instanceof Verdict.Allowed, "seed " + seed + ": " + verdict);
            if (verdict instanceof Verdict.Allowed yes && yes.witness() instanceof Witness.TotalOrder order) {
                assertEquals("", Orders.flaw(history, order.ops()), "seed " + seed);
            }
        }
    }

    private static Verdict check(History history) {
        return new Linearizability().check(history, Budget.unlimited());
    }
}
