package coach.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.question.Estimate;
import coach.question.Part;
import coach.question.Polarity;
import coach.question.Question;
import coach.question.Slip;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradingRulesTest {

    private static List<String> complaints(Question question) {
        return GradingRules.check(question, Questions.lexicon()).stream()
                .map(complaint -> complaint.path() + ": " + complaint.message())
                .toList();
    }

    private static List<String> complaints(Part... parts) {
        return complaints(Questions.of(Map.of(), List.of(), List.of(), List.of(Questions.said("c", parts))));
    }

    private static Part part(String say, String not, String match, String wrong) {
        return new Part(
                "p",
                "says it",
                List.of(say),
                not.isEmpty() ? List.of() : List.of(not),
                List.of(match),
                wrong.isEmpty() ? List.of() : List.of(wrong),
                Polarity.PLAIN,
                "");
    }

    @Test
    void aGoodQuestionHasNoComplaints() {
        assertEquals(
                List.of(),
                complaints(part(
                        "We put a cache in front of the store.",
                        "The store is in front of the users.",
                        "@cache & front ~8",
                        "no cache")));
    }

    @Test
    void everyRuleSaysWhereItIsBroken() {
        String p = "data[0].evidence[0].";
        assertEquals(
                List.of(p + "match[0]: unknown word group '@cahce', at character 1"),
                complaints(part("a cache in front", "", "@cahce & front", "")));
        assertEquals(
                List.of(p + "wrong[0]: an empty group, at character 7"),
                complaints(part("Put a cache in front.", "", "@cache & front", "cache &")));
        assertEquals(
                List.of(p + "say[0]: no pattern matches this sentence"),
                complaints(part("We put it before the store.", "", "@cache & front", "")));
        assertEquals(
                List.of(p + "say[0]: rejected: 'don't need' before 'cache'"),
                complaints(part("We don't need a cache in front.", "", "@cache & front", "")));
        assertEquals(
                List.of(p + "say[0]: rejected: 'cache front' stands in bare key words; say what it does here"),
                complaints(part("cache front", "", "@cache & front", "")));
        assertEquals(
                List.of(p + "say[0]: contradicted by 'front … store'"),
                complaints(part("We put a cache in front of the store.", "", "@cache & front", "front & store")));
        assertEquals(
                List.of(p + "not[0]: '@cache & front' matches this counter-example at 'cache … front'"),
                complaints(part("We put a cache in front.", "A cache is in front.", "@cache & front", "")));
        assertEquals(
                List.of(p + "match[0]: the word 'user' alone matches nearly every answer"),
                complaints(part("We know the user.", "", "user", "")));
        assertEquals(
                List.of(p + "match[0]: ~20 is wide for groups that all hold common words"),
                complaints(part("The user is in the store.", "", "user & store ~20", "")));
        assertEquals(
                List.of("data[0].evidence[1].id: a second part 'p' of c"),
                complaints(
                        part("We have a cache in front.", "", "@cache & front", ""),
                        part("The log is kept.", "", "log & kept", "")));
    }

    @Test
    void aSentenceMustNotEarnANeighbour() {
        Question question = Questions.of(
                Map.of(),
                List.of(),
                List.of(),
                List.of(
                        Questions.said("a", part("We put a cache in front.", "", "@cache & front", "")),
                        Questions.said("b", part("Something is in front.", "", "front & in", ""))));
        assertEquals(
                List.of("data[0].evidence[0].say[0]: this sentence also earns 'b' of the same topic"),
                complaints(question));
    }

    @Test
    void factsMustBeToldForTheirOwnQuestions() {
        Question question = Questions.of(
                Map.of(),
                List.of(
                        Questions.fact("dau", List.of("How many users do we have?"), List.of("scale")),
                        Questions.fact("load", List.of("How many users do we have?"), List.of("scale"))),
                List.of(),
                List.of());
        assertEquals(
                List.of(
                        "facts[0].ask[0]: 'How many users do we have?' does not clearly ask for this fact",
                        "facts[0].terms[0]: 'scale' does not clearly ask for this fact",
                        "facts[1].ask[0]: 'How many users do we have?' does not clearly ask for this fact",
                        "facts[1].terms[0]: 'scale' does not clearly ask for this fact"),
                complaints(question));
    }

    private static Estimate estimate(String formula, String expected, String slip) {
        return new Estimate(
                "e",
                Topic.SIZE,
                "data",
                1,
                Level.MID,
                "it",
                formula,
                expected,
                2,
                "",
                List.of("storage"),
                List.of(new Slip(slip, "slip")),
                "decides");
    }

    private static List<String> complaints(Estimate estimate) {
        return complaints(Questions.of(Map.of(), List.of(), List.of(estimate), List.of()));
    }

    @Test
    void estimatesMustAddUp() {
        assertEquals(List.of(), complaints(estimate("500M * 40 * 100 B/day", "2 TB/day", "2 GB/day")));
        assertEquals(
                List.of("estimates[0].expected: the formula gives 2 TB/day"),
                complaints(estimate("500M * 40 * 100 B/day", "3 TB/day", "3 GB/day")));
        assertEquals(
                List.of("estimates[0].expected: the formula gives 2 TB, which has other units"),
                complaints(estimate("500M * 40 * 100 B", "2 TB/day", "2 GB/day")));
        assertEquals(
                List.of("estimates[0].slips[0].value: this is accepted as right"),
                complaints(estimate("2 TB", "2 TB", "3 TB")));
        assertEquals(
                List.of("estimates[0].slips[0].value: this has other units than the expected result"),
                complaints(estimate("2 TB", "2 TB", "3")));
        assertEquals(
                List.of("estimates[0].formula: the formula ends where a number is expected, at character 7"),
                complaints(estimate("2 TB *", "2 TB", "2 GB")));
    }

    @Test
    void wordGroupsHoldPlainWords() {
        Question question =
                Questions.of(Map.of("big box", List.of("a|b"), "none", List.of()), List.of(), List.of(), List.of());
        assertEquals(
                List.of(
                        "words.big box: 'big box' is no name for a group",
                        "words.big box[0]: 'a|b' is no word or phrase",
                        "words.none: the group is empty"),
                complaints(question));
    }
}
