package coach.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.Model;
import coach.consistency.Models;
import coach.history.History;
import coach.history.Ink;
import coach.store.Run;
import coach.yaml.Bank;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeciderTest {
    private static final Claims CLAIMS = Standard.claims(() -> Bank.builtIn().scenarios().stream()
            .map(summary -> Bank.builtIn().scenario(summary.id()).value())
            .toList());

    /** What the interview teaches about consistency, as true sentences and turned false. */
    @ParameterizedTest
    @CsvFileSource(resources = "/coach/claim/taught.csv", delimiter = '|')
    void everySentenceThatIsTaughtIsDecidedRight(String verdict, String sentence) {
        Hearing hearing = CLAIMS.hear(sentence.strip());
        assertEquals(verdict.strip(), hearing.verdict().id(), () -> HearingText.of(hearing, Ink.UNICODE, 80));
        hearing.decision().ifPresent(decision -> {
            assertFalse(decision.because().isBlank());
            boolean isShown = decision.witness().isPresent() || decision.shown().isPresent();
            assertTrue(
                    isShown || decision.isExhaustive() || decision.executions() > 0, () -> sentence + " is not shown");
        });
    }

    @Test
    void theTableThatIsRunIsTheOneThatFollowsFromTheDefinitions() {
        for (TruthTable.Row row : Standard.table().rows()) {
            row.cells().forEach((phenomenon, cells) -> {
                for (TruthTable.Cell cell : cells) {
                    String where = row.model().id() + " " + phenomenon.id() + ": " + cell;
                    assertTrue(cell.defined().isPresent(), where);
                    assertTrue(cell.canShow().isPresent(), where);
                    boolean isRunBeyond =
                            cell.run().orElse(false) && !cell.defined().get();
                    assertFalse(isRunBeyond, () -> "the store breaks its model: " + where);
                    assertEquals(cell.defined(), cell.canShow(), where);
                }
            });
        }
    }

    @Test
    void aWitnessIsAHistoryThatTheClaimIsAbout() {
        for (Model model : Model.values()) {
            for (Phenomenon phenomenon : Phenomenon.values()) {
                var claim = new Claim.Behaviour(new Subject.OfModel(model), phenomenon, Claim.Modality.CAN);
                Optional<Run> witness = CLAIMS.decide(claim).witness();
                witness.ifPresent(run -> {
                    History history = run.history();
                    assertTrue(
                            Models.check(history, weakest(model), coach.consistency.Budget.unlimited())
                                    instanceof coach.consistency.Verdict.Allowed,
                            () -> claim + ": " + history);
                });
            }
        }
    }

    /** A claim about causal consistency is also run on a convergent store; both keep at least this. */
    private static Model weakest(Model model) {
        return model == Model.CAUSAL ? Model.WEAK_CAUSAL : model;
    }

    @Test
    void everyDecisionIsSaidAndDrawnWithinEightyColumns() {
        for (Claim claim : Drill.vocabulary()) {
            var reading = new Reading(claim.words(), Optional.of(claim), true, List.of(), "", List.of());
            var hearing = new Hearing(reading, Optional.of(CLAIMS.decide(claim)));
            for (Ink ink : Ink.values()) {
                String text = HearingText.of(hearing, ink, 80);
                for (String line : text.split("\n", -1)) {
                    assertTrue(coach.history.Cells.width(line) <= 80, () -> claim.words() + "\n" + text);
                }
            }
            assertTrue(HearingJson.of(hearing, true).endsWith("}\n"), claim::words);
        }
    }

    @Test
    void aStoryIsRunOnNoStoreThatShowsWhatTheModelForbids() {
        for (var summary : Bank.builtIn().scenarios()) {
            for (Model model : Model.values()) {
                var claim = new Claim.Fitness(summary.id(), Claim.Fitness.Verdict.ENOUGH, model);
                Trial trial = CLAIMS.decide(claim).trials().get(0);
                boolean isForbidden = trial.isAllowed().equals(Optional.of(false));
                assertFalse(isForbidden && trial.exploration().witness().isPresent(), claim::words);
            }
        }
    }

    @Test
    void theOppositeClaimGetsTheOppositeVerdict() {
        for (Claim claim : Drill.vocabulary()) {
            if (claim instanceof Claim.Behaviour can && can.modality() == Claim.Modality.CAN) {
                var never = new Claim.Behaviour(can.subject(), can.phenomenon(), Claim.Modality.NEVER);
                assertEquals(
                        CLAIMS.decide(can).verdict().opposite(),
                        CLAIMS.decide(never).verdict(),
                        claim::words);
            }
        }
    }

    @Test
    void neverIsOnlySaidWhereEveryExecutionWasLookedAtOrTheDefinitionForbidsIt() {
        for (Claim claim : Drill.vocabulary()) {
            Decision decision = CLAIMS.decide(claim);
            for (Trial trial : decision.trials()) {
                if (trial.canShow().equals(Optional.of(false))) {
                    assertTrue(
                            trial.exploration().isExhaustive()
                                    || trial.isAllowed().equals(Optional.of(false)),
                            claim::words);
                }
            }
        }
    }

    @Test
    void aDrillAsksDifferentThingsWithMixedAnswersTheSameForASeed() {
        List<Claim> first = Drill.of(CLAIMS, 7, 10);
        assertEquals(first, Drill.of(CLAIMS, 7, 10));
        assertEquals(10, first.stream().distinct().count());
        long supported = first.stream()
                .filter(claim -> CLAIMS.decide(claim).verdict() == Verdict.SUPPORTED)
                .count();
        assertTrue(supported >= 2 && supported <= 5, () -> supported + " supported");
    }
}
