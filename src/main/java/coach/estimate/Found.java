package coach.estimate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that stands in prose.
 *
 * @param start its first character in the text
 * @param end the place after its last character
 * @param text as typed
 * @param quantity what it most likely says; the low end of a range
 * @param high the high end of a range; else the same
 * @param others what it may say too: 20B is 20 billion or 20 bytes
 * @param period the period of a rate as typed, or a day where DAU or "daily" imply it; null where there is none
 */
public record Found(
        int start,
        int end,
        String text,
        Quantity quantity,
        Quantity high,
        List<Quantity> others,
        @Nullable Period period) {
    public Found {
        others = List.copyOf(others);
    }

    /** Returns every quantity in {@code text}, in order. */
    public static List<Found> in(String text) {
        return new ProseReader(text).all();
    }

    /** Whether any reading of it, or a value inside its range, is at most {@code factor} away from {@code expected}. */
    public boolean isWithin(Rational factor, Quantity expected) {
        if (quantity.isWithin(factor, expected) || high.isWithin(factor, expected)) {
            return true;
        }
        boolean isInside = quantity.isLike(expected)
                && quantity.amount().compareTo(expected.amount()) <= 0
                && expected.amount().compareTo(high.amount()) <= 0;
        return isInside || others.stream().anyMatch(other -> other.isWithin(factor, expected));
    }

    /** Returns the reading that can be compared with {@code expected}; null where none can. */
    public @Nullable Quantity like(Quantity expected) {
        if (quantity.isLike(expected)) {
            return quantity;
        }
        return others.stream()
                .filter(other -> other.isLike(expected))
                .findFirst()
                .orElse(null);
    }
}
