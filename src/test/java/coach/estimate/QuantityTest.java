package coach.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    private static final List<String> NAMES = List.of("B", "s", "$", "message", "user");

    static Quantity random(SplittableRandom random) {
        long over = random.nextInt(4) == 0 ? random.nextLong(1, 100_000) : 1;
        Quantity quantity = Quantity.of(Rational.of(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), over));
        for (String name : NAMES) {
            var one = new Quantity(Rational.ONE, Dimension.of(name));
            quantity = quantity.times(one.power(random.nextInt(-2, 3)));
        }
        return quantity;
    }

    @Test
    void whatIsPrintedExactlyIsReadBack() {
        for (long seed = 0; seed < 3_000; seed++) {
            Quantity quantity = random(new SplittableRandom(seed));
            assertEquals(quantity, Quantity.parse(quantity.toString()), quantity + ", seed " + seed);
        }
    }

    @Test
    void whatPeopleReadIsTheSameButForRounding() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new SplittableRandom(seed);
            Quantity amount =
                    Quantity.of(Rational.of(random.nextLong(1, 1_000_000_000_000L), random.nextLong(1, 1_000)));
            String unit = List.of(
                            "B",
                            "B/day",
                            "B/s",
                            "messages/s",
                            "users",
                            "messages/user/day",
                            "$/month",
                            "s",
                            "",
                            "B/year")
                    .get(random.nextInt(10));
            Quantity quantity = unit.isEmpty() ? amount : amount.times(Quantity.parse("1 " + unit));
            Period period = List.of(Period.values()).get(random.nextInt(Period.values().length));
            String text = quantity.people(period);
            assertTrue(
                    Quantity.parse(text).isWithin(Rational.of(1_006, 1_000), quantity),
                    quantity + " as '" + text + "', seed " + seed);
        }
    }

    @Test
    void multiplyingMultipliesAmountsAndUnits() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            Quantity a = random(random);
            Quantity b = random(random);
            Quantity product = Quantity.parse("(" + a + ") * (" + b + ")");
            assertEquals(a.amount().times(b.amount()), product.amount(), "seed " + seed);
            assertEquals(a.dimension().times(b.dimension()), product.dimension(), "seed " + seed);
            if (b.amount().signum() != 0) {
                assertEquals(a, product.dividedBy(b), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500M users/day * 40 messages/user * 100 B | 2 TB/day",
                "2 TB/day * 365 * 5 | 3.65 PB/day",
                "4 TB/day * 365 day/year * 5 year | 7.3 PB",
                "20G / 86400 s | 231k/s",
                "500M users * 40 messages/user/day | 20G messages/day",
                "231k messages/s * 3 | 693k messages/s",
                "1.5k qps | 1.5k queries/s",
                "(2 + 3) GiB | 5.37 GB",
                "62^7 | 3.52T",
                "30% * 500 million users | 150M users",
                "86_400 s | 1 day",
                "86,400 s | 1 day",
                "1 Gbps * 1 day | 10.8 TB",
                "20B messages/day | 20G messages/day",
                "100 x 5 kB | 500 KB",
                "100 \u00d7 5 kB | 500 KB",
                "5e8 users | 500M users",
                "$5 per GB per month * 20 TB | $100k/month",
                "12 ms * 3 | 36 ms",
                "8 Mbit | 1 MB",
                "8 Mb | 1 MB",
                "1 mb | 1 MB",
                "1 KiB | 1.02 KB",
                "three | "
            })
    void computesAsPeopleDo(String formula, String result) {
        if (result == null) {
            assertThrows(CoachException.class, () -> Formula.parse(formula));
        } else {
            assertEquals(result, Formula.parse(formula).result());
        }
    }

    @Test
    void showsEachStep() {
        assertEquals(
                List.of("500M users/day * 40 messages/user = 20G messages/day", "20G messages/day * 100 B = 2 TB/day"),
                Formula.parse("500M users/day * 40 messages/user * 100 B").steps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 TB + 3 users | 6 | cannot add 2 TB and 3 users",
                "3 * | 4 | the formula ends where a number is expected",
                "1,5 TB | 1 | '1,5' is not a number",
                "(1 + 2 | 1 | this parenthesis is not closed",
                "4 / 0 | 3 | division by zero",
                "4 ) 5 | 3 | ')' was not expected here",
                "2 ^ 0.5 | 3 | the exponent is not a whole number up to 200",
                "9^200^200 | 2 | the exponent is not a whole number up to 200"
            })
    void saysWhereAFormulaIsWrong(String formula, int column, String message) {
        var thrown = assertThrows(CoachException.class, () -> Formula.parse(formula));
        assertEquals(message, thrown.diagnostics().get(0).message());
        assertEquals(column, thrown.diagnostics().get(0).span().column());
    }

    @Test
    void hostileFormulasEndQuickly() {
        for (String formula : List.of(
                "(".repeat(1_999),
                "1".repeat(1_999),
                "2^".repeat(900) + "2",
                "1e99*".repeat(300) + "1",
                "-".repeat(1_999))) {
            assertThrows(CoachException.class, () -> Formula.parse(formula), formula.substring(0, 10));
        }
    }

    @Test
    void comparesByFactorWhateverIsCounted() {
        Quantity rate = Quantity.parse("231k messages/s");
        assertTrue(Quantity.parse("20 billion/day").isWithin(Rational.of(2), rate));
        assertTrue(Quantity.parse("400k writes/s").isWithin(Rational.of(2), rate));
        assertFalse(Quantity.parse("500k writes/s").isWithin(Rational.of(2), rate));
        assertFalse(Quantity.parse("231 KB/s").isWithin(Rational.of(2), rate));
    }
}
