package coach.consistency;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** An unmodifiable list of operation indexes over an array, so that a million of them cost four megabytes. */
public final class Ints extends AbstractList<Integer> implements RandomAccess {
    private final int[] values;

    private Ints(int[] values) {
        this.values = values;
    }

    /** Returns a list of a copy of {@code values}. */
    public static Ints of(int... values) {
        return new Ints(values.clone());
    }

    /** Returns a list of the first {@code length} of {@code values}, copied. */
    public static Ints first(int[] values, int length) {
        return new Ints(Arrays.copyOf(values, length));
    }

    /** Returns the value at {@code i} without boxing it. */
    public int at(int i) {
        return values[i];
    }

    @Override
    public Integer get(int i) {
        return values[i];
    }

    @Override
    public int size() {
        return values.length;
    }
}
