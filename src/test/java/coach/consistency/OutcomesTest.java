package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final Budget BUDGET = new Budget(1_000_000);

    private static List<String> allowed(String program, Model model) {
        return Outcomes.of(Notation.parse(program), BUDGET).allowedBy(model).stream()
                .map(outcome -> Notation.print(outcome.history()))
                .toList();
    }

    @Test
    void storeBufferingHasThreeOutcomesUnderOneOrderAndFourUnderCausalMemory() {
        String program = "p: w x 1; r y _ | q: w y 1; r x _";
        assertEquals(
                List.of(
                        "p: w x 1; r y 0 | q: w y 1; r x 1",
                        "p: w x 1; r y 1 | q: w y 1; r x 0",
                        "p: w x 1; r y 1 | q: w y 1; r x 1"),
                allowed(program, Model.SEQUENTIAL));
        assertEquals(4, allowed(program, Model.CAUSAL).size());
        assertEquals(
                List.of("p: w x 1; r y 0 | q: w y 1; r x 0"),
                Outcomes.of(Notation.parse(program), BUDGET).between(Model.CAUSAL, Model.SEQUENTIAL).stream()
                        .map(outcome -> Notation.print(outcome.history()))
                        .toList());
    }

    @Test
    void aSwapMayWinOrLose() {
        assertEquals(
                List.of("a: cas x 0 1 | b: cas x 0 2 fail", "a: cas x 0 1 fail | b: cas x 0 2"),
                allowed("a: cas x 0 1 | b: cas x 0 2", Model.LINEARIZABLE));
        assertTrue(allowed("a: cas x 0 1 | b: cas x 0 2", Model.CAUSAL).contains("a: cas x 0 1 | b: cas x 0 2"));
    }

    @Test
    void appendsGrowInEitherOrder() {
        assertEquals(
                List.of(
                        "initial \"\" | a: a x A | b: a x B | r: r x \"\"",
                        "initial \"\" | a: a x A | b: a x B | r: r x A",
                        "initial \"\" | a: a x A | b: a x B | r: r x AB",
                        "initial \"\" | a: a x A | b: a x B | r: r x B",
                        "initial \"\" | a: a x A | b: a x B | r: r x BA"),
                allowed("initial \"\" | a: a x A | b: a x B | r: r x _", Model.LINEARIZABLE));
    }

    @Test
    void aStrongerModelAllowsNoMore() {
        for (String program : List.of(
                "p: w x 1; w y 1 | q: r y _; r x _",
                "a: w x 1; r x _ | b: w x 2; r x _",
                "p: w x 1 | q: r x _; w y 1 | s: r y _; r x _",
                "a: w x 1 | b: w x 2 | f: r x _ !; r x _ !",
                "a: w x 1 @0,10 | b: w x 2 @5,15 | r: r x _ @12,20; r x _ @21,30")) {
            Outcomes outcomes = Outcomes.of(Notation.parse(program), BUDGET);
            for (Implication edge : Lattice.EDGES) {
                assertEquals(List.of(), outcomes.between(edge.stronger(), edge.weaker()), edge + " of " + program);
            }
        }
    }

    @Test
    void aProgramWithTooManyOutcomesIsRefused() {
        String reads = "; r x _".repeat(13);
        assertFalse(Outcomes.canList(Notation.parse("p: w x 1" + reads)));
        assertEquals(
                List.of(),
                Outcomes.of(Notation.parse("p: w x 1" + reads), BUDGET).outcomes());
    }
}
