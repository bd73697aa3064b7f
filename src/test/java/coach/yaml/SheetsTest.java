package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.grading.Grader;
import coach.grading.Result;
import coach.grading.measure.LabelSet;
import coach.grading.measure.Measurement;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    @TempDir
    private Path dir;

    private void write(String rubric) throws IOException {
        Files.createDirectories(dir.resolve("rubric"));
        Files.writeString(dir.resolve("questions.yaml"), """
                questions:
                - id: mail
                  prompt: Design mail.
                  criteria:
                  - {id: m1, type: ask, text: Asks how many letters there are.}
                  - {id: m2, type: claim, text: Keeps letters on two disks.}
                  - {id: m3, type: quantity, text: The rate., range: [100, 400], unit: per second}
                """);
        Files.writeString(dir.resolve("rubric/mail.yaml"), rubric);
        Files.writeString(dir.resolve("rubric/lexicon.yaml"), "letters: letter | letters | mails\n");
    }

    private static final String RUBRIC = """
            m1:
              parts:
              - say: ["How many letters are there?"]
                match: ["how many & @letters ~6"]
            m2:
              parts:
              - say: [Letters are on two disks.]
                match: ["@letters & two disks ~8"]
                wrong: ["one disk & enough ~4"]
            m3:
              quantity: {range: [100, 400], unit: "per second", near: "letters|mails"}
            """;

    private Map<String, Result> results(String text) throws IOException {
        write(RUBRIC);
        LabelSet labels = Bank.builtIn().with(dir).labels("mail");
        return Measurement.results(Grader.of(labels.question(), Lexicons.builtIn()), text);
    }

    @Test
    void bareCriteriaGradeQuestionsStatementsAndNumbers() throws IOException {
        assertEquals(
                Map.of("m1", Result.MET, "m2", Result.MET, "m3", Result.MET),
                results("How many letters are there?\nWe keep letters on two disks.\nThat is 200 letters/s."));
    }

    @Test
    void aStatementIsNoQuestionAndANumberOutOfRangeIsNoEstimate() throws IOException {
        assertEquals(
                Map.of("m1", Result.MISSED, "m2", Result.MISSED, "m3", Result.MISSED),
                results("I know how many letters there are.\nOne disk is enough for letters.\nThat is 900 letters/s."));
    }

    @Test
    void aCriterionWithoutARuleIsToldByName() throws IOException {
        write("m1: {parts: []}\n");
        Bank bank = Bank.builtIn().with(dir);
        var refused = assertThrows(CoachException.class, () -> bank.question("mail"));

        assertTrue(refused.render().contains("m2"), refused::render);
    }
}
