package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coach.history.Notation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LitmusTest {
    private static final Budget BUDGET = new Budget(1_000_000);

    private static Litmus test(Map<Model, Litmus.Expected> expected) {
        return new Litmus("t", "", Notation.parse("w: w x 1 | r: r x 1; r x 0"), expected, "", "", "");
    }

    @Test
    void aWrongVerdictIsFoundAndExplained() {
        var wrong = test(Map.of(Model.CAUSAL, Litmus.Expected.ALLOWED, Model.EVENTUAL, Litmus.Expected.ALLOWED));
        assertEquals(List.of(Model.CAUSAL), wrong.differing(wrong.run(BUDGET)));
        String text = LitmusReport.of("f.yaml", List.of(wrong), false, BUDGET).text();
        assertEquals("""
                  EC   RYW  MR   MW   WFR  PRAM CC   CM   CCv  SC   LIN
                t +    +    -    -    -    -    -    -!   -    -    -
                + allowed   - forbidden   ? unknown   ! not as the file says
                t: causal is forbidden, the file says allowed. w wrote 1 to x. r read that, so r
                  must see w's 1 in x too; yet r then read 0 from x.
                f.yaml: 1 tests, 1 of 2 verdicts differ
                """, text);
    }

    @Test
    void whatIsNotSaidDoesNotDiffer() {
        var silent = test(Map.of());
        assertEquals(List.of(), silent.differing(silent.run(BUDGET)));
        assertFalse(LitmusReport.of("f", List.of(silent), false, BUDGET).differs());
    }
}
