package coach.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.encoder.SharedEncoder;
import coach.question.Fact;
import coach.question.Question;
import coach.yaml.Bank;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
    private static final Calibration FIRST = new Calibration(Calibration.FIRST_WAYS);
    private static final FactMatcher CHAT =
            FactMatcher.of(Bank.builtIn().question("chat").value(), Questions.lexicon(), SharedEncoder::vectors);

    @Test
    void theWeightsAreThoseThatTheLabelledQuestionsGive() {
        List<Calibration.Case> cases = FIRST.cases(Calibration.forTuning());
        assertEquals(Odds.NEAREST, Calibration.fit(cases, each -> each.isFirstRight() ? 1 : 0));
        assertEquals(Odds.THREE, Calibration.fit(cases, each -> each.isAmongThree() ? 1 : 0));
    }

    /** Each bank judged by weights that were fitted to the other eight. */
    @Test
    void carriesOverToABankThatWasNotTunedOn() {
        Calibration.Tally tally = Calibration.leaveOneBankOut(
                FIRST.cases(Calibration.forTuning()), Refinement.questions(Calibration.FIRST_WAYS));
        assertTrue(tally.precision() >= 950 && tally.told() >= 400, tally.toString());
        assertTrue(tally.amongThree() >= 940, tally.toString());
        assertEquals(0, tally.toldNothing(), tally.toString());
    }

    @Test
    void understandsQuestionsThatWereKeptForTheLastMeasurement() {
        Calibration.Tally tally = FIRST.tally(Calibration.kept());
        assertTrue(tally.precision() >= 950 && tally.told() >= 400, tally.toString());
        assertTrue(tally.amongThree() >= 950, tally.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whats the DAU | dau",
                "do we need blue ticks | receipts",
                "how many nines? | availability",
                "RPO? | loss",
                "can my mom see if I'm online | presence",
                "msgs per sec at peak? | messages-per-user",
                "is it one to one only, or groups as well? | groups",
                "how many users and how many messages per user? | dau messages-per-user",
                "group chat and GDPR? | groups regulation"
            })
    void tellsAsAPersonWould(String question, String facts) {
        FactMatch match = CHAT.match(question);
        assertInstanceOf(FactMatch.Told.class, match, question);
        assertEquals(
                facts, String.join(" ", match.facts().stream().map(Fact::id).toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "which cloud provider are we on?",
        "Which programming language should I use?",
        "how many engineers are on the team?",
        "is there an admin panel?",
        "what's the weather like today?"
    })
    void knowsNothingOfTheProject(String question) {
        assertInstanceOf(FactMatch.Unknown.class, CHAT.match(question), question);
    }

    @Test
    void offersThreeWhereSeveralMayBeMeant() {
        FactMatch match = CHAT.match("how big is it?");
        assertInstanceOf(FactMatch.Offered.class, match);
        assertEquals(3, match.facts().size());
        assertTrue(match.facts().stream().anyMatch(fact -> fact.id().equals("dau")), match.toString());
    }

    @Test
    void everyTermAndEveryWayOfAnAuthorIsNotMistaken() {
        for (String bank : List.of("chat", "dns")) {
            Question question = Bank.builtIn().question(bank).value();
            FactMatcher matcher = FactMatcher.of(question, Questions.lexicon(), SharedEncoder::vectors);
            for (Fact fact : question.facts()) {
                for (String ask : fact.ask()) {
                    FactMatch match = matcher.match(ask);
                    assertTrue(match.facts().contains(fact), ask + " -> " + match);
                }
            }
        }
    }

    @Test
    void jargonIsWrittenOut() {
        var jargon = new Jargon();
        assertEquals("what's the daily active users", jargon.plain("whats the DAU"));
        assertEquals("messages per second? people", jargon.plain("msgs per sec? ppl"));
        assertEquals("latency at p99, casual dault", jargon.plain("P99, casual dault"));
        assertEquals("do we need read receipts?", jargon.plain("do we need Blue Ticks?"));
    }

    @Test
    void gradingIsByWordsWhateverUnderstandsTheInterview() {
        Question question = Bank.builtIn().question("chat").value();
        FactMatcher words = FactMatcher.of(question, Questions.lexicon());
        for (Refinement each : Refinement.ofBank()) {
            if (each.bank().equals("chat")) {
                assertEquals(words.asked(each.text()), CHAT.asked(each.text()), each.text());
            }
        }
    }
}
