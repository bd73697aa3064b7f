package coach.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Times of any unit, made whole numbers without rounding: where some have a fraction, all are multiplied by the power
 * of ten that makes every one whole.
 */
final class Times {
    private static final int DIGITS_MAX = 18;

    private final Map<Integer, BigDecimal> fractions = new TreeMap<>();
    private long[] whole = new long[64];
    private int size;
    private int decimals;

    /** Adds a time, or {@code otherwise} where the text gives none, and returns what is wrong with it, or null. */
    @Nullable String add(@Nullable String text, long otherwise) {
        if (size == whole.length) {
            whole = Arrays.copyOf(whole, 2 * size);
        }
        whole[size] = otherwise;
        if (text == null || text.equals(Entry.NEVER)) {
            whole[size++] = text == null ? otherwise : Op.NEVER;
            return null;
        }
        try {
            BigDecimal exact = text.length() <= DIGITS_MAX && !text.isEmpty() && Words.isDigits(text)
                    ? null
                    : new BigDecimal(text);
            if (exact == null) {
                whole[size] = Long.parseLong(text);
            } else if (exact.scale() > DIGITS_MAX || exact.precision() - exact.scale() > DIGITS_MAX + 1) {
                return "the time '" + text + "' has too many digits";
            } else {
                fractions.put(size, exact);
                decimals = Math.max(decimals, exact.stripTrailingZeros().scale());
            }
            return null;
        } catch (NumberFormatException e) {
            return "expected a number of any unit, found '" + text + "'";
        } finally {
            size++;
        }
    }

    /** Returns how many decimal digits the most exact time has, at least 0. */
    int decimals() {
        return decimals;
    }

    /**
     * Returns the time added as number {@code i}, from 0; throws {@link ArithmeticException} where no long can hold it.
     */
    long at(int i) {
        BigDecimal exact = fractions.get(i);
        if (exact == null) {
            long time = whole[i];
            boolean isMark = time == Op.NO_TIME || time == Op.NEVER;
            return decimals == 0 || isMark
                    ? time
                    : BigDecimal.valueOf(time).scaleByPowerOfTen(decimals).longValueExact();
        }
        long time = exact.scaleByPowerOfTen(decimals).longValueExact();
        if (time == Op.NO_TIME || time == Op.NEVER) {
            throw new ArithmeticException("stands for something else");
        }
        return time;
    }
}
