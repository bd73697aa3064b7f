package coach.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.question.Fact;
import coach.question.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactMatcherTest {
    private static final Question QUESTION = Questions.of(
            Map.of(),
            List.of(
                    Questions.fact(
                            "dau",
                            List.of("How many daily active users do we have?", "How big is the user base?"),
                            List.of("DAU", "MAU")),
                    Questions.fact(
                            "retention",
                            List.of("How long do we keep messages?", "Is the history stored for ever?"),
                            List.of("retention", "TTL")),
                    Questions.fact(
                            "groups",
                            List.of("Do we support group chat?", "How many members can a group have?"),
                            List.of("group size")),
                    Questions.fact(
                            "availability",
                            List.of("What is the availability target?", "How much downtime is allowed?"),
                            List.of("SLA", "uptime"))),
            List.of(),
            List.of());

    private static final FactMatcher MATCHER = FactMatcher.of(QUESTION, Questions.lexicon());

    private static String ids(FactMatch match) {
        return String.join(" ", match.facts().stream().map(Fact::id).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAU? | dau",
                "what's the SLA? | availability",
                "How many active users are there per day? | dau",
                "for how long are messages stored? | retention",
                "Is group chat supported? | groups",
                "DAU and retention? | dau retention",
                "What's the uptime target, and is there a TTL? | availability retention",
                "How much downtime is allowed? | availability"
            })
    void tellsWhatIsClearlyAskedFor(String question, String facts) {
        FactMatch match = MATCHER.match(question);
        assertInstanceOf(FactMatch.Told.class, match, question);
        assertEquals(facts, ids(match));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what's the budget for this project?",
                "Which programming language should I use?",
                "Do we need voice calls?",
                "???",
                "''"
            })
    void doesNotTellWhatNobodyKnows(String question) {
        assertInstanceOf(FactMatch.Unknown.class, MATCHER.match(question), question);
    }

    @Test
    void everyWayOfItsAuthorIsToldAtOnce() {
        for (Fact fact : QUESTION.facts()) {
            for (String ask : fact.ask()) {
                assertEquals(new FactMatch.Told(List.of(fact)), MATCHER.match(ask), ask);
            }
        }
    }

    @Test
    void anotherWayOfComparingCanBePutIn() {
        FactMatcher constant = FactMatcher.of(QUESTION, question -> new int[] {10, 700, 20, 300});
        assertEquals("retention", ids(constant.match("anything")));
        FactMatcher unsure = FactMatcher.of(QUESTION, question -> new int[] {10, 500, 20, 300});
        assertEquals("retention availability groups", ids(unsure.match("anything")));
        assertInstanceOf(FactMatch.Offered.class, unsure.match("anything"));
    }

    /** The labelled refining questions; each fact there has two to four ways to ask, and no terms. */
    @Test
    void agreesWithTheLabelledQuestions() {
        int told = 0;
        int right = 0;
        int toldNothing = 0;
        int answerable = 0;
        int amongThree = 0;
        for (String name : Labelled.NAMES) {
            Labelled labelled = Labelled.load(name);
            FactMatcher matcher = FactMatcher.of(labelled.question(), Labelled.lexicon());
            for (Labelled.Refining refining : Labelled.refining(name)) {
                FactMatch match = matcher.match(refining.text());
                List<String> ids = match.facts().stream().map(Fact::id).toList();
                boolean isNone = refining.facts().equals(List.of("none"));
                if (match instanceof FactMatch.Told) {
                    told++;
                    right += refining.facts().containsAll(ids) ? 1 : 0;
                    toldNothing += isNone ? 1 : 0;
                }
                answerable += isNone ? 0 : 1;
                amongThree += !isNone && ids.stream().anyMatch(refining.facts()::contains) ? 1 : 0;
            }
        }
        String figures = "told %d, right %d, of nothing %d; among three %d of %d"
                .formatted(told, right, toldNothing, amongThree, answerable);
        assertTrue(right * 100 >= told * 93 && told >= 22, figures);
        assertEquals(0, toldNothing, figures);
        assertTrue(amongThree * 100 >= answerable * 90, figures);
    }
}
