package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.question.FactCategory;
import coach.question.Polarity;
import coach.question.Question;
import coach.question.Requirement;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    private static final Path BANK = Path.of("src/test/resources/bank");

    private static String parcel() throws IOException {
        return Files.readString(BANK.resolve("questions/parcel.yaml"));
    }

    @Test
    void aQuestionIsReadAsItIsWritten() throws IOException {
        Question question = Questions.parse("parcel", parcel()).value();
        assertEquals(Question.Workclass.WRITE_HEAVY, question.kind());
        assertEquals(Map.of("scan", List.of("scan", "scans", "event")), question.words());
        assertEquals(FactCategory.NON_FUNCTIONAL, question.facts().get(6).category());
        assertEquals("4:1", question.workload().readWriteRatio().value());
        assertEquals(List.of("intake", "store|cache"), question.flows().get(0).path());
        assertEquals(Topic.READ_WRITE, question.data().get(2).topic());
        assertEquals("0..100", question.golden().get(0).bands().refine());
        assertEquals("", question.golden().get(0).answers().tradeoffs());
    }

    @Test
    void absentKeysHaveTheirDefaults() throws IOException {
        Question question = Questions.parse("parcel", parcel()).value();
        Requirement requirement = question.requirements().get(0);
        assertEquals(Level.MID, requirement.level());
        assertEquals("", requirement.evidence().get(0).id());
        assertEquals(Polarity.PLAIN, requirement.evidence().get(0).polarity());
        assertEquals(List.of(), requirement.evidence().get(0).not());
        assertEquals(2, question.estimates().get(0).within());
        assertNull(question.components().get(1).placement());
        assertEquals(Level.SENIOR, question.golden().get(0).level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "yes", "off", "0777", "0x1f", "22:30", "2026-01-01", "1e3", ".inf", "~", "null", "1_000"})
    void textStaysAsItWasTyped(String typed) throws IOException {
        String text = parcel().replace("title: Parcel tracking", "title: " + typed);
        assertEquals(typed, Questions.parse("parcel", text).value().title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ~", " null", " # nothing yet"})
    void nothingMayBeWrittenWhereNothingIsAllowed(String nothing) throws IOException {
        String text = parcel() + "rest:\n";
        assertThrows(CoachException.class, () -> Questions.parse("parcel", text));
        String without =
                parcel().replace("    role: Scan store\n", "    role: Scan store\n    placement:" + nothing + "\n");
        assertNull(
                Questions.parse("parcel", without).value().components().get(1).placement());
    }

    @Test
    void aTextOnRecordOutlivesRules() throws IOException {
        String text = parcel().replace("importance: 3", "importance: 9");
        assertThrows(CoachException.class, () -> Questions.parse("parcel", text));
        assertEquals(
                9, Questions.recorded("parcel", text).value().facts().get(0).importance());
        assertThrows(CoachException.class, () -> Questions.recorded("parcel", text.replace("title:", "titel:")));
    }

    @Test
    void aComplaintIsPlacedAtItsValueOrAtTheNearestAroundIt() throws IOException {
        var places = Questions.parse("parcel", parcel()).places();
        assertEquals(new Span(5, 8, 15), places.of("title"));
        assertEquals(new Span(12, 1, 5), places.of("facts"));
        assertEquals(new Span(13, 5, 2), places.of("facts[0]"));
        assertEquals(new Span(13, 9, 11), places.of("facts[0].id"));
        assertEquals(new Span(13, 5, 2), places.of("facts[0].level"));
        assertEquals(new Span(12, 1, 5), places.of("facts[99].id"));
        assertEquals(new Span(2, 1, 6), places.of("nothing.of.this"));
        var located = places.locate(List.of(new Complaint("kind", "b", ""), new Complaint("format", "a", "")));
        assertEquals(
                List.of("a", "b"), located.stream().map(each -> each.message()).toList());
    }

    @Test
    void aRubricIsReadAsItIsWritten() throws IOException {
        var rubric = Rubrics.parse("plain", Files.readString(BANK.resolve("rubrics/plain.yaml")))
                .value();
        assertEquals(Advice.NO, rubric.advice(44));
        assertEquals(13, rubric.budget(60).of(Activity.TRADEOFFS));
        assertEquals(75, rubric.dimension(Topic.PLANS).enough().at(Level.STAFF));
        assertEquals(Level.SENIOR, rubric.gates().get(0).level());
    }

    @Test
    void theProgramsOwnBankHasNoProblems() {
        var checked = Bank.builtIn().check(question -> List.of());
        assertEquals("", checked.problems().stream().map(each -> each.render()).reduce("", String::concat));
        assertEquals(
                "Four activities at mid, senior and staff level",
                Bank.builtIn().rubric("standard").value().title());
    }
}
