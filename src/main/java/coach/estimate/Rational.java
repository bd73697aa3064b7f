package coach.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms.
 *
 * @param over the denominator, positive
 */
public record Rational(BigInteger value, BigInteger over) implements Comparable<Rational> {
    /** Nothing. */
    public static final Rational ZERO = of(0);

    /** One. */
    public static final Rational ONE = of(1);

    public Rational {
        if (over.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger common = value.gcd(over);
        BigInteger divisor = over.signum() < 0 ? common.negate() : common;
        value = value.divide(divisor);
        over = over.divide(divisor);
    }

    /** Returns {@code value} as a fraction. */
    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** Returns {@code value / over}. */
    public static Rational of(long value, long over) {
        return new Rational(BigInteger.valueOf(value), BigInteger.valueOf(over));
    }

    /** Returns a decimal number exactly. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() >= 0
                ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Rational(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /** Returns this plus {@code other}. */
    public Rational plus(Rational other) {
        return new Rational(value.multiply(other.over).add(other.value.multiply(over)), over.multiply(other.over));
    }

    /** Returns this less {@code other}. */
    public Rational minus(Rational other) {
        return plus(new Rational(other.value.negate(), other.over));
    }

    /** Returns this times {@code other}. */
    public Rational times(Rational other) {
        return new Rational(value.multiply(other.value), over.multiply(other.over));
    }

    /**
     * Returns this divided by {@code other}.
     *
     * @throws ArithmeticException where {@code other} is zero
     */
    public Rational dividedBy(Rational other) {
        return new Rational(value.multiply(other.over), over.multiply(other.value));
    }

    /** Returns this to the power of {@code exponent}, which may be negative. */
    public Rational power(int exponent) {
        return exponent >= 0 ? new Rational(value.pow(exponent), over.pow(exponent)) : ONE.dividedBy(power(-exponent));
    }

    /** Returns the distance from zero. */
    public Rational abs() {
        return new Rational(value.abs(), over);
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    /** Returns a decimal number rounded to {@code digits} significant digits, half up. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(value)
                .divide(new BigDecimal(over), new MathContext(digits, java.math.RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Rational other) {
        return value.multiply(other.over).compareTo(other.value.multiply(over));
    }

    @Override
    public String toString() {
        return over.equals(BigInteger.ONE) ? value.toString() : value + "/" + over;
    }
}
