package coach.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KappaTest {
    private static List<Kappa.Pair> pairs(String text) {
        return Stream.of(text.split(" ", -1))
                .map(pair -> new Kappa.Pair(pair.charAt(0) - '1', pair.charAt(1) - '1'))
                .toList();
    }

    @Test
    void fullAgreementIsOneAndOppositesAreMinusOne() {
        assertEquals(OptionalInt.of(100), Kappa.of(pairs("11 22 33 44 55"), 5));
        assertEquals(OptionalInt.of(-100), Kappa.of(pairs("15 51"), 5));
    }

    @Test
    void oneStepApartCostsAQuarterOfTwo() {
        // By hand: 2 2 2 against 2 1 3 of each; 1 - 6 x 1 / (2 + 24 + 4 + 6 + 16 + 2), and 1 - 6 x 4 / 48.
        assertEquals(OptionalInt.of(89), Kappa.of(pairs("11 11 22 23 33 33"), 3));
        assertEquals(OptionalInt.of(50), Kappa.of(pairs("11 11 22 22 33 31"), 3));
    }

    @Test
    void chanceAloneIsNoAgreement() {
        assertEquals(OptionalInt.of(0), Kappa.of(pairs("11 12 21 22"), 2));
        assertEquals(OptionalInt.empty(), Kappa.of(List.of(), 5));
        assertEquals(OptionalInt.empty(), Kappa.of(pairs("33 33 33"), 5));
    }

    /** The definition with real numbers, over random tables. */
    @Test
    void agreesWithTheDefinition() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var pairs = new ArrayList<Kappa.Pair>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                pairs.add(new Kappa.Pair(random.nextInt(5), random.nextInt(5)));
            }
            double[][] table = new double[5][5];
            pairs.forEach(pair -> table[pair.first()][pair.second()] += 1.0 / pairs.size());
            double observed = 0;
            double expected = 0;
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    double row = 0;
                    double column = 0;
                    for (int k = 0; k < 5; k++) {
                        row += table[i][k];
                        column += table[k][j];
                    }
                    observed += (i - j) * (i - j) * table[i][j];
                    expected += (i - j) * (i - j) * row * column;
                }
            }
            OptionalInt kappa = Kappa.of(pairs, 5);
            String where = "seed " + seed + ": " + pairs;
            assertEquals(expected > 1e-9, kappa.isPresent(), where);
            if (kappa.isPresent()) {
                assertTrue(Math.abs(100 * (1 - observed / expected) - kappa.getAsInt()) <= 0.5 + 1e-6, where);
            }
        }
    }
}
