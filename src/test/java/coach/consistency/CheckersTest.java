package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every checker but the one for linearizability against brute force, with every witness and every reason checked. How
 * many histories: {@code -Dhistories=100000} for each model.
 */
class CheckersTest {
    private static final long HISTORIES = Long.getLong("histories", 100_000);

    private static final Map<Model, Checker> CHECKERS = new EnumMap<>(Map.of(
            Model.EVENTUAL, Eventual::check,
            Model.READ_YOUR_WRITES, Sessions::checkReadYourWrites,
            Model.MONOTONIC_READS, Sessions::checkMonotonicReads,
            Model.MONOTONIC_WRITES, Sessions::checkMonotonicWrites,
            Model.WRITES_FOLLOW_READS, Sessions::checkWritesFollowReads,
            Model.PRAM, Pram::check,
            Model.WEAK_CAUSAL, Causal::checkWeak,
            Model.CAUSAL, Causal::checkMemory,
            Model.CAUSAL_CONVERGENCE, Causal::checkConvergence,
            Model.SEQUENTIAL, Sequential::check));

    private static Checker checker(Model model) {
        return Objects.requireNonNull(CHECKERS.get(model));
    }

    private static boolean isAllowed(Model model, History history) {
        Verdict verdict = checker(model).check(history, Budget.unlimited());
        assertFalse(verdict instanceof Verdict.Undecided, () -> model + " is undecided: " + verdict);
        return verdict instanceof Verdict.Allowed;
    }

    /** Brute force tries all sets of visible writes for these, so their histories are smaller. */
    private static boolean isOfVisibility(Model model) {
        return model.compareTo(Model.PRAM) < 0;
    }

    @ParameterizedTest
    @EnumSource(names = "LINEARIZABLE", mode = EnumSource.Mode.EXCLUDE)
    void agreesWithBruteForceAndSaysWhy(Model model) {
        long allowed = LongStream.range(0, HISTORIES)
                .parallel()
                .filter(seed -> {
                    History history = RandomHistories.of(seed, 4, isOfVisibility(model) ? 7 : 8);
                    Verdict verdict = checker(model).check(history, Budget.unlimited());
                    boolean expected = BruteForce.allows(model, history);
                    assertEquals(expected ? "allowed" : "violated", verdict.word(), () -> model + " at seed " + seed);
                    try {
                        if (verdict instanceof Verdict.Allowed yes) {
                            Witnesses.check(model, history, yes.witness());
                        } else if (verdict instanceof Verdict.Violated no) {
                            Reasons.check(history, no.because());
                            History core = Reasons.core(history, no.because());
                            assertFalse(BruteForce.allows(model, core), () -> "not the whole reason: " + no);
                        }
                    } catch (AssertionError wrong) {
                        throw new AssertionError(model + " at seed " + seed + ": " + verdict, wrong);
                    }
                    return expected;
                })
                .count();
        assertTrue(allowed > HISTORIES / 4 && allowed < HISTORIES * 9 / 10, () -> allowed + " are allowed");
    }

    @Test
    void strongerModelsAllowNothingThatWeakerOnesForbid() {
        LongStream.range(0, HISTORIES / 10).parallel().forEach(seed -> {
            History history = RandomHistories.of(seed, 6, 16);
            var allowed = new EnumMap<Model, Boolean>(Model.class);
            CHECKERS.keySet().forEach(model -> allowed.put(model, isAllowed(model, history)));
            for (Implication edge : Lattice.EDGES) {
                boolean isBroken =
                        allowed.getOrDefault(edge.stronger(), false) && !allowed.getOrDefault(edge.weaker(), true);
                assertFalse(isBroken, () -> edge.stronger() + " without " + edge.weaker() + " at seed " + seed);
            }
        });
    }
}
