package coach.consistency;

import coach.history.Op;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which writes each read can have read. Candidates are places in a list of writes in the order of their times, or of
 * the history where it has none; the place {@link #INITIAL} stands for the initial value.
 */
final class Candidates {
    /** The place of the initial value: before all writes. */
    static final int INITIAL = -1;

    /** Stands for no place. */
    static final int NOWHERE = -2;

    private final Registers registers;
    private final boolean isTimed;
    private final Map<Integer, BitSet> excluded = new HashMap<>();

    Candidates(Registers registers) {
        this.registers = registers;
        List<Op> ops = registers.history.ops();
        this.isTimed = ops.stream().allMatch(op -> op.invoke() != Op.NO_TIME);
        if (isTimed) {
            sortGroups(registers.writers, registers.writersFrom);
            sortGroups(registers.keyWriters, registers.keyWritersFrom);
        }
    }

    private void sortGroups(int[] members, int[] from) {
        for (int g = 0; g + 1 < from.length; g++) {
            if (from[g + 1] - from[g] > 1) {
                List<Op> ops = registers.history.ops();
                int[] sorted = Arrays.stream(members, from[g], from[g + 1])
                        .boxed()
                        .sorted((a, b) ->
                                Long.compare(ops.get(a).invoke(), ops.get(b).invoke()))
                        .mapToInt(i -> i)
                        .toArray();
                System.arraycopy(sorted, 0, members, from[g], sorted.length);
            }
        }
    }

    /** Returns the operation at a place of {@code read}'s list, {@link Witness#INIT} for the initial value. */
    int at(int read, int place) {
        return place == INITIAL ? Witness.INIT : list(read)[first(read) + place];
    }

    private int[] list(int read) {
        return registers.is(read, Registers.DIFFERS) ? registers.keyWriters : registers.writers;
    }

    private int first(int read) {
        return registers.is(read, Registers.DIFFERS)
                ? registers.keyWritersFrom[registers.key[read]]
                : registers.wanted[read] == Registers.NONE ? 0 : registers.writersFrom[registers.wanted[read]];
    }

    /** Returns how many places {@code read}'s list has, that of the initial value not counted. */
    int length(int read) {
        if (registers.is(read, Registers.DIFFERS)) {
            return registers.keyWritersFrom[registers.key[read] + 1] - first(read);
        }
        return registers.wanted[read] == Registers.NONE
                ? 0
                : registers.writersFrom[registers.wanted[read] + 1] - first(read);
    }

    /** Returns whether {@code read} may have read what is at a place. */
    boolean fits(int read, int place) {
        BitSet out = excluded.get(read);
        boolean isOut = out != null && out.get(place - INITIAL);
        return !isOut && (place == INITIAL ? registers.fitsInitial(read) : registers.fits(read, at(read, place)));
    }

    /** Takes a place out for good. */
    void exclude(int read, int place) {
        excluded.computeIfAbsent(read, key -> new BitSet()).set(place - INITIAL);
    }

    /** Returns how many candidates {@code read} has, counted up to two. */
    int count(int read) {
        int count = 0;
        for (int place = INITIAL; place < length(read) && count < 2; place++) {
            count += fits(read, place) ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the place of the candidate nearest in time to {@code read} among those that {@code isOpen}, or
     * {@link #NOWHERE}: the latest that was issued before the read was answered, then those around it.
     */
    int nearest(int read, IntPredicate isOpen) {
        int length = length(read);
        int middle = latestBefore(read, length);
        for (int distance = 0; distance <= length + 1; distance++) {
            for (int place : new int[] {middle - distance, middle + distance}) {
                if (place >= INITIAL && place < length && isOpen.test(place) && fits(read, place)) {
                    return place;
                }
            }
        }
        return NOWHERE;
    }

    /** Returns the place at which {@code write} is a candidate of {@code read}, or {@link #NOWHERE}. */
    int placeOf(int read, int write) {
        return nearest(read, place -> at(read, place) == write);
    }

    /** Returns whether the history has times. */
    boolean isTimed() {
        return isTimed;
    }

    private int latestBefore(int read, int length) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isIssuedBefore(at(read, middle), read)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private boolean isIssuedBefore(int write, int read) {
        List<Op> ops = registers.history.ops();
        return isTimed ? ops.get(write).invoke() <= ops.get(read).complete() : write < read;
    }
}
