package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Outcomes;
import coach.history.Notation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalOrderLitmusTest {
    /** What the sequencer decides suits every interleaving: no outcome of the model is missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: w x 1; r y _ | b: w y 1; r x _",
                "a: w x 1; w y 1 | b: r y _; r x _",
                "a: w x 1 | b: r x _; w y 1 | c: r y _; r x _",
                "a: w x 1 | b: w y 1 | c: r x _; r y _ | d: r y _; r x _",
                "a: w x 1; w y 2 | b: w y 1; w x 2 | f: r x _ !; r y _ !",
                "a: w x 1 | b: r x _; r x _",
                "a: w x 1 | b: w x 2 | c: r x _; r x _",
                "a: w x 1; r x _ | b: w x 2; r x _",
                "a: r x _; w y 1 | b: r y _; w x 1",
                "a: cas x 0 1 | b: cas x 0 2; r x _"
            })
    void totalOrderShowsExactlyWhatSequentialConsistencyAllows(String program) {
        Set<String> allowed =
                Outcomes.of(Notation.parse(program), new Budget(1_000_000)).allowedBy(Model.SEQUENTIAL).stream()
                        .map(outcome -> Notation.print(outcome.history()))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(allowed, Laws.outcomes(new TotalOrder(), Cases.of(program), Limits.of(Laws.SITUATIONS)));
    }
}
