package coach.progress;

import java.util.List;
import java.util.OptionalInt;

/**
 * How far two judges agree beyond chance: Cohen's kappa with quadratic weights (Cohen, Psychological Bulletin 70(4),
 * 1968), so that two steps apart weigh four times as much as one. Counted in whole numbers.
 */
public final class Kappa {
    private Kappa() {}

    /**
     * One thing that both judged.
     *
     * @param first a category from 0
     * @param second a category from 0
     */
    public record Pair(int first, int second) {}

    /**
     * Returns kappa in hundredths, rounded half up: 100 is full agreement, 0 what chance would give, negative worse.
     * Empty where chance alone explains everything: no pairs, or both judges always said the same one thing.
     *
     * @param categories how many there are
     */
    public static OptionalInt of(List<Pair> pairs, int categories) {
        long[] first = new long[categories];
        long[] second = new long[categories];
        long observed = 0;
        for (Pair pair : pairs) {
            first[pair.first()]++;
            second[pair.second()]++;
            observed += square(pair.first() - pair.second());
        }
        long expected = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                expected += square(i - j) * first[i] * second[j];
            }
        }
        if (expected == 0) {
            return OptionalInt.empty();
        }
        long hundredths = 100 * (expected - pairs.size() * observed);
        return OptionalInt.of(Math.toIntExact(Math.floorDiv(2 * hundredths + expected, 2 * expected)));
    }

    private static long square(int distance) {
        return (long) distance * distance;
    }
}
