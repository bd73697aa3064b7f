package coach.grading;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The weighted mean of scores, in whole numbers. */
final class Mean {
    private Mean() {}

    /** Returns the mean of those {@code items} that are {@code judged}, rounded half up; 0 where there is none. */
    static <T> int of(List<T> items, Predicate<T> judged, ToIntFunction<T> weight, ToIntFunction<T> score) {
        int weights = 0;
        int sum = 0;
        for (T item : items) {
            if (judged.test(item)) {
                weights += weight.applyAsInt(item);
                sum += weight.applyAsInt(item) * score.applyAsInt(item);
            }
        }
        return weights == 0 ? 0 : (2 * sum + weights) / (2 * weights);
    }
}
