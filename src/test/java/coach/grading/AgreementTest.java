package coach.grading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How well the engine agrees with a person on the labelled answers; floors near what is reached. */
class AgreementTest {
    private static final Measurement ALL = Measurement.of(Labelled.NAMES);

    @Test
    void agreesWithThePersonWhoLabelled() {
        assertTrue(ALL.precision() >= 0.88 && ALL.f1() >= 0.75 && ALL.kappa() >= 0.70, ALL.render() + ALL.errors());
    }

    @Test
    void givesNothingForKeyWordsAndOtherSubjects() {
        assertTrue(ALL.falseHits("stuffed") <= 0.01, ALL.render());
        assertTrue(ALL.falseHits("offtopic") <= 0.0, ALL.render());
        assertTrue(ALL.falseHits("negated") <= 0.03, ALL.render());
    }
}
