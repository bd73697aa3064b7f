package coach.grading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How well the engine agrees with a person on the labelled answers; floors near what is reached. */
class AgreementTest {
    private static final Measurement ALL = Measurement.of(Labelled.NAMES);

    @Test
    void agreesWithThePersonWhoLabelled() {
        assertTrue(ALL.precision() >= 0.91 && ALL.f1() >= 0.87 && ALL.kappa() >= 0.84, ALL.render() + ALL.errors());
    }

    @Test
    void givesNothingForKeyWordsAndOtherSubjects() {
        assertTrue(ALL.falseHits("stuffed") <= 0.01, ALL.render());
        assertTrue(ALL.falseHits("offtopic") <= 0.0, ALL.render());
        assertTrue(ALL.falseHits("negated") <= 0.02, ALL.render());
        assertTrue(ALL.falseHits("wrong") <= 0.12, ALL.render());
    }

    @Test
    @EnabledIfSystemProperty(named = "grading.report", matches = "true")
    void writesTheReport() throws IOException {
        String report = ALL.render() + "\n" + Attacks.table(Labelled.NAMES) + "\n" + ALL.errors();
        Files.writeString(Path.of("target", "grading-report.txt"), report);
    }
}
