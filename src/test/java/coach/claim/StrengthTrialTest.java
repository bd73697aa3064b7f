package coach.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.claim.Claim.Strength.Relation;
import coach.consistency.Lattice;
import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrengthTrialTest {
    /** Programs that lack a separator would make a model imply another that it does not imply. */
    @Test
    void whatTheProgramsSetApartIsWhatTheLatticeDoesNotImply() {
        var wrong = new ArrayList<String>();
        for (Model one : Model.values()) {
            for (Model other : Model.values()) {
                if (one != Model.CAUSAL && other != Model.CAUSAL) {
                    Decision decision =
                            new StrengthTrial(new Claim.Strength(one, Relation.IMPLIES, other, true)).decide();
                    if (decision.verdict() != Verdict.of(Lattice.implies(one, other))) {
                        wrong.add(one.id() + " " + other.id() + " " + decision.verdict());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
