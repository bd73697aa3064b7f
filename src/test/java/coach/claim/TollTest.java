package coach.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.Model;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TollTest {
    @Test
    void readsOfALinearizableStoreWaitForAnotherContinentAndThoseOfACausalOneDoNot() {
        String words = Toll.of(Model.LINEARIZABLE, Model.CAUSAL);
        Matcher reads = Pattern.compile("reads take (\\d+) ms instead of 0 ms").matcher(words);
        assertTrue(reads.find(), words);
        assertTrue(Integer.parseInt(reads.group(1)) >= 80, words);
        assertTrue(words.contains("writes answered is 0.0% instead of 100.0%"), words);
    }

    @Test
    void sequentialReadsCostNothingMore() {
        String words = Toll.of(Model.SEQUENTIAL, Model.CAUSAL);
        assertTrue(!words.contains("reads take") && words.contains("writes take"), words);
    }

    @Test
    void aModelCostsNoMoreThanItself() {
        assertEquals(
                "Measured on three continents (seed 1): no latency and no share of answers differs.",
                Toll.of(Model.CAUSAL, Model.CAUSAL));
    }
}
