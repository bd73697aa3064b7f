package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import coach.history.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatticeTest {
    private static final Budget BUDGET = new Budget(1_000_000);

    @Test
    void everySeparatorIsAllowedByTheWeakerModelAndForbiddenByTheStronger() {
        for (Implication edge : Lattice.EDGES) {
            History history = Notation.parse(edge.separator());
            assertEquals("allowed", Models.check(history, edge.weaker(), BUDGET).word(), edge.toString());
            assertEquals(
                    "violated", Models.check(history, edge.stronger(), BUDGET).word(), edge.toString());
        }
    }

    @Test
    void noEdgeFollowsFromOthers() {
        for (Implication edge : Lattice.EDGES) {
            boolean isLong = Lattice.weaker(edge.stronger()).stream()
                    .anyMatch(between -> between != edge.stronger()
                            && between != edge.weaker()
                            && Lattice.implies(between, edge.weaker()));
            assertFalse(isLong, edge.toString());
        }
    }

    @Test
    void whatIsCommonlyDrawnWrongIsNotImplied() {
        assertFalse(Lattice.implies(Model.CAUSAL_CONVERGENCE, Model.PRAM));
        assertFalse(Lattice.implies(Model.CAUSAL_CONVERGENCE, Model.CAUSAL));
        assertFalse(Lattice.implies(Model.CAUSAL, Model.CAUSAL_CONVERGENCE));
        assertFalse(Lattice.implies(Model.CAUSAL, Model.EVENTUAL));
        assertFalse(Lattice.implies(Model.PRAM, Model.WRITES_FOLLOW_READS));
        assertFalse(Lattice.implies(Model.WEAK_CAUSAL, Model.MONOTONIC_READS));
        assertFalse(Lattice.implies(Model.WRITES_FOLLOW_READS, Model.MONOTONIC_READS));
    }

    @Test
    void closureStrongestAndWeakestFollowTheEdges() {
        assertEquals(EnumSet.allOf(Model.class), Lattice.weaker(Model.LINEARIZABLE));
        assertEquals(
                Set.of(Model.PRAM, Model.CAUSAL, Model.SEQUENTIAL, Model.LINEARIZABLE), Lattice.stronger(Model.PRAM));
        assertEquals(
                List.of(Model.CAUSAL, Model.CAUSAL_CONVERGENCE),
                Lattice.strongest(List.of(Model.EVENTUAL, Model.PRAM, Model.CAUSAL, Model.CAUSAL_CONVERGENCE)));
        assertEquals(
                List.of(Model.WEAK_CAUSAL),
                Lattice.weakest(List.of(Model.LINEARIZABLE, Model.CAUSAL, Model.WEAK_CAUSAL)));
    }

    @Test
    void theDocumentationIsWhatTheProgramSays() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/models.md"));
        assertEquals(ModelsPage.markdown(), page, "write what ModelsPage.markdown() returns to models.md");
        assertTrue(page.lines().allMatch(line -> line.length() <= 80));
    }

    @Test
    void everyChoiceHasAnExampleThatCanBeRead() {
        for (Choice choice : Choices.ALL) {
            assertFalse(Notation.parse(choice.example()).ops().isEmpty(), choice.question());
        }
    }

    @Test
    void aFindingImpliedByAnotherIsWhatItsOwnCheckSays() {
        for (Implication edge : Lattice.EDGES) {
            History history = Notation.parse(edge.separator());
            Models.checkAll(history, List.of(Model.values()), BUDGET, () -> 0)
                    .forEach((model, finding) -> assertEquals(
                            Models.check(history, model, BUDGET).word(),
                            finding.verdict().word(),
                            model + " of " + edge.separator()));
        }
    }
}
