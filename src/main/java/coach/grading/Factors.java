package coach.grading;

import coach.estimate.Quantity;
import coach.estimate.Rational;

/** How far a stated figure is off, as people say it. */
final class Factors {
    private Factors() {}

    /** Returns "about 10 times too high" for a ratio of 10, "about 10 times too low" for a tenth. */
    static String text(Rational ratio) {
        if (ratio.signum() <= 0) {
            return "not above zero";
        }
        boolean isHigh = ratio.compareTo(Rational.ONE) >= 0;
        Rational factor = isHigh ? ratio : Rational.ONE.dividedBy(ratio);
        return "about " + Quantity.of(factor).people() + " times too " + (isHigh ? "high" : "low");
    }
}
