package coach.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.question.Golden;
import coach.question.GoldenKind;
import coach.question.Question;
import coach.rubric.Level;
import coach.rubric.Rubric;
import coach.text.CoachException;
import coach.yaml.Rubrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenRunTest {
    private static final Question QUESTION = Questions.of(
            Map.of(),
            List.of(Questions.fact("dau", List.of("How many users do we have?"), List.of("DAU"))),
            List.of(),
            List.of(Questions.said(
                    "cache",
                    Questions.part("cache", List.of("A cache is in front."), List.of("@cache & front"), List.of()))));

    private static Rubric rubric() throws IOException {
        return Rubrics.parse("standard.yaml", Files.readString(Path.of("rubrics/standard.yaml")))
                .value();
    }

    private static GoldenRun run(String refine, String data, String refineBand, String totalBand) throws IOException {
        var golden = new Golden(
                GoldenKind.TERSE_STRONG,
                Level.MID,
                new Golden.Answers(refine, data, "", ""),
                new Golden.Bands(refineBand, "0..100", "0..100", "0..100", totalBand));
        return GoldenRun.of(QUESTION, rubric(), Grader.of(QUESTION, Questions.lexicon()), golden, Drawings.NONE);
    }

    @Test
    void linesAreEntriesAndQuestionMarksMakeQuestions() {
        var golden = new Golden(
                GoldenKind.GOOD,
                Level.MID,
                new Golden.Answers("DAU?\n\n  It is fast. \n", "", "a -> b\nprose", ""),
                new Golden.Bands("0..100", "0..100", "0..100", "0..100", "0..100"));
        Drawings arrows = new Drawings() {
            @Override
            public boolean reads(String line) {
                return line.contains("->");
            }

            @Override
            public DrawnFacts facts(Question question, List<Answer> drawn) {
                return DrawnFacts.NONE;
            }
        };
        assertEquals(
                List.of(Kind.QUESTION, Kind.STATEMENT, Kind.DRAWING, Kind.STATEMENT),
                GoldenAnswers.of(golden, arrows).stream().map(Answer::kind).toList());
    }

    @Test
    void saysWhetherEachScoreIsInItsBand() throws IOException {
        GoldenRun good = run("DAU?", "We put a cache in front.", "100..100", "100..100");
        assertTrue(good.isInBand(), good.render());
        GoldenRun low = run("", "We put a cache in front.", "50..100", "0..100");
        assertEquals(false, low.isInBand());
        assertEquals("""
                terse-strong at mid: OUT OF BAND
                  refine       0  (50..100)  <-- out
                  data       100  (0..100)
                  components   0  (0..100)
                  tradeoffs    0  (0..100)
                  total       60  (0..100)
                    questions     missed   dau: Not found: the answer asks: How many users do we have?
                """, low.render());
    }

    @Test
    void aBandIsARange() {
        var thrown = assertThrows(CoachException.class, () -> run("", "", "0-10", "0..100"));
        assertEquals("'0-10' is no range of scores; write it as 70..100\n", thrown.render());
    }
}
