package coach.consistency;

import java.util.Arrays;

/**
 * Sorts items by a number each, keeping the order of equal ones. Radix sort from the lowest digit, in linear time;
 * digits in which all keys agree cost one look each.
 */
final class Sorting {
    private static final int SMALL = 32;
    private static final int NARROW = 4096;

    private Sorting() {}

    /** Sorts {@code items} by {@code keys[i]}, the key of {@code items[i]}; both arrays are reordered. */
    static void byKey(long[] keys, int[] items) {
        if (isSorted(keys)) {
            return;
        }
        if (keys.length <= SMALL) {
            insert(keys, items);
        } else {
            radix(keys, items, keys.length < NARROW ? 8 : 11);
        }
    }

    private static boolean isSorted(long[] keys) {
        for (int i = 1; i < keys.length; i++) {
            if (keys[i - 1] > keys[i]) {
                return false;
            }
        }
        return true;
    }

    private static void insert(long[] keys, int[] items) {
        for (int i = 1; i < keys.length; i++) {
            long key = keys[i];
            int item = items[i];
            int j = i;
            for (; j > 0 && keys[j - 1] > key; j--) {
                keys[j] = keys[j - 1];
                items[j] = items[j - 1];
            }
            keys[j] = key;
            items[j] = item;
        }
    }

    private static void radix(long[] keys, int[] items, int bits) {
        long all = -1;
        long some = 0;
        for (long key : keys) {
            all &= key;
            some |= key;
        }
        long differing = all ^ some;
        long[] fromKeys = keys;
        int[] fromItems = items;
        long[] toKeys = new long[keys.length];
        int[] toItems = new int[items.length];
        int[] starts = new int[(1 << bits) + 1];
        for (int shift = 0; shift < Long.SIZE; shift += bits) {
            if ((differing >>> shift & (1L << bits) - 1) == 0) {
                continue;
            }
            scatter(fromKeys, fromItems, toKeys, toItems, starts, shift, bits);
            long[] keysBefore = fromKeys;
            fromKeys = toKeys;
            toKeys = keysBefore;
            int[] itemsBefore = fromItems;
            fromItems = toItems;
            toItems = itemsBefore;
        }
        if (fromKeys != keys) {
            System.arraycopy(fromKeys, 0, keys, 0, keys.length);
            System.arraycopy(fromItems, 0, items, 0, items.length);
        }
    }

    private static void scatter(
            long[] fromKeys, int[] fromItems, long[] toKeys, int[] toItems, int[] starts, int shift, int bits) {
        int mask = (1 << bits) - 1;
        Arrays.fill(starts, 0);
        for (long key : fromKeys) {
            starts[digit(key, shift, mask) + 1]++;
        }
        for (int d = 0; d < mask; d++) {
            starts[d + 1] += starts[d];
        }
        for (int i = 0; i < fromKeys.length; i++) {
            int at = starts[digit(fromKeys[i], shift, mask)]++;
            toKeys[at] = fromKeys[i];
            toItems[at] = fromItems[i];
        }
    }

    private static int digit(long key, int shift, int mask) {
        // The sign bit is turned round so that negative keys come first.
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & mask;
    }
}
