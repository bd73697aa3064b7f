package coach.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random formulas against a second evaluator that keeps numerators and denominators and never reduces them. */
class FormulaOracleTest {

    /** A fraction that is not reduced, and a formula with that value. */
    private record Sample(String text, BigInteger value, BigInteger over) {}

    private static Sample sample(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            long number = random.nextLong(1, 100_000);
            boolean isThousands = random.nextBoolean();
            return new Sample(
                    number + (isThousands ? "k" : ""),
                    BigInteger.valueOf(isThousands ? number * 1_000 : number),
                    BigInteger.ONE);
        }
        Sample a = sample(random, depth - 1);
        Sample b = sample(random, depth - 1);
        String left = "(" + a.text + ")";
        String right = "(" + b.text + ")";
        return switch (random.nextInt(4)) {
            case 0 -> new Sample(left + " + " + right, cross(a, b).add(cross(b, a)), a.over.multiply(b.over));
            case 1 -> new Sample(left + " - " + right, cross(a, b).subtract(cross(b, a)), a.over.multiply(b.over));
            case 2 -> new Sample(left + " * " + right, a.value.multiply(b.value), a.over.multiply(b.over));
            default ->
                b.value.signum() == 0
                        ? a
                        : new Sample(left + " / " + right, a.value.multiply(b.over), a.over.multiply(b.value));
        };
    }

    private static BigInteger cross(Sample a, Sample b) {
        return a.value.multiply(b.over);
    }

    @Test
    void agreesWithFractionsThatAreNeverReduced() {
        for (long seed = 0; seed < 3_000; seed++) {
            Sample sample = sample(new SplittableRandom(seed), 5);
            Rational value = Quantity.parse(sample.text).amount();
            assertEquals(
                    sample.value.multiply(value.over()),
                    value.value().multiply(sample.over),
                    sample.text + ", seed " + seed);
        }
    }

    @Test
    void productsBindTighterThanSumsAndBothGoFromTheLeft() {
        assertEquals(Rational.of(7), Quantity.parse("1 + 2 * 3").amount());
        assertEquals(Rational.of(-4), Quantity.parse("1 - 2 - 3").amount());
        assertEquals(Rational.of(1, 6), Quantity.parse("1 / 2 / 3").amount());
        assertEquals(Rational.of(18), Quantity.parse("2 * 3^2").amount());
    }
}
