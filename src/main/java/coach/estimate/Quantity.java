package coach.estimate;

import coach.text.CoachException;

/**
 * An exact amount of something, in bytes, seconds, dollars and counted things.
 *
 * @param amount how much, in these base units
 */
public record Quantity(Rational amount, Dimension dimension) {

    /** Returns a plain number. */
    public static Quantity of(Rational amount) {
        return new Quantity(amount, Dimension.NONE);
    }

    /**
     * Reads a quantity or a computation: {@code 2 TB/day}, {@code 500M users * 40 messages/user}.
     *
     * @throws CoachException with the place of each mistake
     */
    public static Quantity parse(String text) {
        return Formula.parse(text).value();
    }

    /** Returns the sum; of counted things that differ only the number is kept. */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.plus(other.amount), common(other));
    }

    /** Returns the difference. */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.minus(other.amount), common(other));
    }

    private Dimension common(Quantity other) {
        if (!isLike(other)) {
            throw new ArithmeticException("cannot add " + people() + " and " + other.people());
        }
        return dimension.equals(other.dimension) ? dimension : dimension.physical();
    }

    /** Returns the product. */
    public Quantity times(Quantity other) {
        return new Quantity(amount.times(other.amount), dimension.times(other.dimension));
    }

    /**
     * Returns the quotient.
     *
     * @throws ArithmeticException where {@code other} is zero
     */
    public Quantity dividedBy(Quantity other) {
        return new Quantity(amount.dividedBy(other.amount), dimension.dividedBy(other.dimension));
    }

    /** Returns the power. */
    public Quantity power(int exponent) {
        return new Quantity(amount.power(exponent), dimension.power(exponent));
    }

    /** Whether both can be compared: bytes, seconds and money have the same powers; counted things do not matter. */
    public boolean isLike(Quantity other) {
        return dimension.physical().equals(other.dimension.physical());
    }

    /**
     * Returns how many times as much as {@code other} this is; compare it with 1.
     *
     * @throws ArithmeticException where {@code other} is zero
     */
    public Rational ratio(Quantity other) {
        return amount.dividedBy(other.amount);
    }

    /** Whether this is at most {@code factor} times {@code other}, and at least its {@code factor}-th part. */
    public boolean isWithin(Rational factor, Quantity other) {
        if (!isLike(other) || amount.signum() <= 0 || other.amount.signum() <= 0) {
            return false;
        }
        Rational ratio = ratio(other);
        return ratio.compareTo(factor) <= 0 && ratio.compareTo(Rational.ONE.dividedBy(factor)) >= 0;
    }

    /** Returns it for people, rounded to three digits: "2 TB/day", "231k messages/s". */
    public String people() {
        return QuantityText.people(this, QuantityText.period(this));
    }

    /** Returns it for people, a rate per {@code period}. */
    public String people(Period period) {
        return QuantityText.people(this, period);
    }

    /** Returns it exactly, so that {@link #parse} gives it back. */
    @Override
    public String toString() {
        return QuantityText.exact(this);
    }
}
