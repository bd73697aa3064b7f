package coach.store;

import java.util.Arrays;

/**
 * How long operations took, in microseconds of simulated time.
 *
 * @param count how many were answered; all else is 0 where none was
 * @param p50 half of them took no longer
 * @param p95 95 in a hundred took no longer
 * @param p99 99 in a hundred took no longer
 */
public record Latency(long count, long p50, long p95, long p99, long max) {
    /** Returns the percentiles of the first {@code count} of some times, by the nearest rank. */
    static Latency of(long[] micros, int count) {
        if (count == 0) {
            return new Latency(0, 0, 0, 0, 0);
        }
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return new Latency(count, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), sorted[count - 1]);
    }

    private static long rank(long[] sorted, int percent) {
        return sorted[(int) (((long) sorted.length * percent + 99) / 100) - 1];
    }
}
