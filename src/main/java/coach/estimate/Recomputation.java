package coach.estimate;

import java.util.List;
import java.util.Optional;

/**
 * A computation in a candidate's prose, computed again: {@code 500M DAU x 40 msg x 100 B = 2 TB/day}.
 *
 * @param start its first character in the text
 * @param end the place after its last character
 * @param formula the left side, as typed
 * @param computed the right value of the left side
 * @param stated the result as typed
 * @param ratio how many times the right value is stated
 * @param suspicion the likely mistake where the two differ
 */
public record Recomputation(
        int start,
        int end,
        String formula,
        Quantity computed,
        Found stated,
        Rational ratio,
        Optional<Suspicion> suspicion) {
    private static final Rational ROUNDED = Rational.of(13, 10);

    /** Returns every computation in {@code text} whose two sides can be compared, in order. */
    public static List<Recomputation> in(String text) {
        return new RecomputationReader(text).all();
    }

    static boolean agrees(Rational ratio) {
        return ratio.compareTo(ROUNDED) <= 0 && ratio.compareTo(Rational.ONE.dividedBy(ROUNDED)) >= 0;
    }

    /** Whether both sides are the same but for rounding, a factor of 1.3. */
    public boolean agrees() {
        return agrees(ratio);
    }

    /** Returns one line for a person, without a line feed. */
    public String render() {
        String right = computedText();
        if (agrees()) {
            return "Computed again: %s = %s, as stated.".formatted(formula, right);
        }
        boolean isHigh = ratio.compareTo(Rational.ONE) > 0;
        Rational factor = isHigh ? ratio : Rational.ONE.dividedBy(ratio);
        String times = QuantityText.people(Quantity.of(factor), Period.SECOND);
        return "Computed again: %s = %s; stated is %s, %s times too %s%s."
                .formatted(
                        formula,
                        right,
                        stated.text(),
                        times,
                        isHigh ? "high" : "low",
                        suspicion.map(s -> "; " + s.text()).orElse(""));
    }

    private String computedText() {
        Period period = stated.period();
        return period == null ? computed.people() : computed.people(period);
    }
}
