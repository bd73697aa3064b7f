package coach.consistency;

import java.util.Arrays;

/** Which operations are in flight at the moment looked at, by place; the same for every configuration. */
final class InFlight {
    /** By place: the position of the operation there, or {@link Lane#NONE}. */
    final int[] at;
    /** The places of plain writes, of reads and failed compare-and-sets, and of compare-and-sets that may succeed. */
    final long[] writes;

    final long[] reads;
    final long[] swaps;

    InFlight(int slots, int words) {
        at = new int[slots];
        writes = new long[words];
        reads = new long[words];
        swaps = new long[words];
        Arrays.fill(at, Lane.NONE);
    }

    void add(Lane lane, int position, int slot) {
        at[slot] = position;
        of(lane.kind(position))[slot >> 6] |= 1L << slot;
    }

    void remove(Lane lane, int slot) {
        of(lane.kind(at[slot]))[slot >> 6] &= ~(1L << slot);
        at[slot] = Lane.NONE;
    }

    private long[] of(Lane.Kind kind) {
        return switch (kind) {
            case WRITE, APPEND -> writes;
            case READ, DIFFERENT -> reads;
            case CAS -> swaps;
        };
    }
}
