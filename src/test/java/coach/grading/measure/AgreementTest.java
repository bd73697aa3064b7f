package coach.grading.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.grading.Ground;
import coach.grading.guard.Guard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well the engine agrees with a person on the labelled answers; floors near what is reached. */
class AgreementTest {
    private static final int DECISIONS_MIN = 20;
    private static final List<Measurement> ALL = Tuning.measured(Guard.all());
    private static final Tally SUM = Measurement.sum(ALL);

    private static String shown() {
        var text = new StringBuilder(SUM + "\n" + SUM.falseHits() + "\n");
        ALL.forEach(each -> each.differences().forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    @Test
    void agreesWithThePersonWhoLabelled() {
        assertEquals(600, SUM.decisions());
        assertTrue(SUM.precision() >= 0.93 && SUM.f1() >= 0.90 && SUM.kappa() >= 0.88, AgreementTest::shown);
        assertTrue(SUM.evidence() >= 0.94, AgreementTest::shown);
    }

    @Test
    void givesNothingForKeyWordsNegationsFalsehoodsAndOtherSubjects() {
        assertTrue(SUM.falseHits("stuffed") <= 0.01, AgreementTest::shown);
        assertTrue(SUM.falseHits("negated") <= 0.03, AgreementTest::shown);
        assertTrue(SUM.falseHits("wrong") <= 0.07, AgreementTest::shown);
        assertEquals(0.0, SUM.falseHits("off-topic"), AgreementTest::shown);
    }

    @Test
    void guardsAreWorthWhatTheyCost() {
        Tally bare = Measurement.sum(Tuning.measured(java.util.Set.of()));
        assertTrue(bare.falseHits("stuffed") >= 0.5, bare::toString);
        assertTrue(bare.f1() <= SUM.f1() - 0.1, bare::toString);
        Tally open = Measurement.sum(Tuning.measured(Guard.without(Guard.NEGATION)));
        assertTrue(open.falseHits("negated") >= 0.1, open::toString);
    }

    @Test
    void confidenceIsWhatWasMeasured() {
        HitRates rates = Measurement.rates(ALL);
        for (Ground ground : Ground.values()) {
            if (rates.decisions(ground) >= DECISIONS_MIN) {
                int measured = rates.percent(ground);
                assertTrue(
                        Math.abs(measured - ground.percent()) <= 5,
                        ground + " is met in " + measured + " %, in use is " + ground.percent() + " %");
            }
        }
    }
}
