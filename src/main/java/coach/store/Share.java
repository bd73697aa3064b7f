package coach.store;

import java.util.Locale;

/**
 * How many of so many.
 *
 * @param part of {@code whole}
 */
public record Share(long part, long whole) {
    /** None of none. */
    public static final Share NONE = new Share(0, 0);

    /** Returns the same with one more, which does or does not belong to the part. */
    Share with(boolean isPart) {
        return new Share(isPart ? part + 1 : part, whole + 1);
    }

    /** Returns the share in tenths of a percent, rounded down; 0 of nothing. */
    public int perMille() {
        return whole == 0 ? 0 : (int) (part * 1_000 / whole);
    }

    /** Returns it as a percentage: {@code 99.8%}; {@code -} of nothing. */
    public String text() {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%d.%d%%", perMille() / 10, perMille() % 10);
    }
}
