package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a small part of a lane that no order explains either: first a window of time before the contradiction, then
 * operations are left out, many at once and then one by one, as long as the rest stays impossible (delta debugging,
 * Zeller and Hildebrandt, IEEE TSE 2002). A read never stays without a write of its value, as it would be impossible
 * for a reason that the whole does not have.
 */
final class Core {
    private static final long STEPS_MAX = 4_000_000;
    private static final int WIDTH = 1 << 12;
    private static final int WINDOW_FIRST = 8;

    private final Lane lane;
    private final Predicate<int[]> isImpossible;

    Core(Lane lane, Predicate<int[]> isImpossible) {
        this.lane = lane;
        this.isImpossible = isImpossible;
    }

    /** Returns the reason why the lane is impossible, which shows just before {@code moment}. */
    static Because of(Lane lane, Moments moments, int moment, Budget.Meter meter) {
        long states = meter.spent();
        var until = new int[lane.size()];
        int n = 0;
        for (int m = 0; m <= moment; m++) {
            if (!moments.isCompletion(m)) {
                until[n++] = moments.position(m);
            }
        }
        Budget.Meter ours = new Budget(
                        Math.min(STEPS_MAX, meter.rest().steps()), meter.rest().stop())
                .meter();
        var core = new Core(
                lane,
                positions -> new Frontier(new Moments(lane.only(positions)), ours, WIDTH).run() == Frontier.End.FAILS);
        return reason(lane, core.shrink(Arrays.copyOf(until, n)), states);
    }

    /** Names two zones or a cycle where the core is so simple, and else the core. */
    private static Because reason(Lane lane, int[] core, long states) {
        Lane rest = lane.only(core);
        if (hasOneWriterEach(lane, rest)
                && rest.isDifferentiated()
                && Zones.check(rest) instanceof LaneVerdict.Forbidden forbidden) {
            return forbidden.because();
        }
        List<Integer> ops = new ArrayList<>();
        for (int op : rest.op) {
            ops.add(op);
        }
        return new Because.NoOrder(ops, states);
    }

    /** Returns whether what is said of the values of {@code part} is true of them in the whole lane. */
    private static boolean hasOneWriterEach(Lane lane, Lane part) {
        var writers = new int[lane.values.size()];
        writers[0] = 1;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.isWrite(i)) {
                writers[lane.value[i]]++;
            }
        }
        for (int i = 0; i < part.size(); i++) {
            if ((part.value[i] != Lane.NONE && writers[part.value[i]] > 1)
                    || (part.expected[i] != Lane.NONE && writers[part.expected[i]] > 1)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a part of {@code positions}, which stand in order of invocation, in ascending order. */
    int[] shrink(int[] positions) {
        int[] core = window(positions);
        boolean isSmaller = true;
        for (int chunk = Math.max(1, core.length / 2); chunk > 1 || isSmaller; chunk = Math.max(1, chunk / 2)) {
            int before = core.length;
            for (int from = core.length - 1; from >= 0; from -= chunk) {
                core = without(core, Math.max(0, from - chunk + 1), Math.min(from + 1, core.length));
            }
            isSmaller = core.length < before;
        }
        Arrays.sort(core);
        return core;
    }

    private int[] without(int[] core, int from, int to) {
        if (from >= to) {
            return core;
        }
        var rest = new int[core.length - (to - from)];
        System.arraycopy(core, 0, rest, 0, from);
        System.arraycopy(core, to, rest, from, core.length - to);
        int[] sound = withoutOrphans(rest);
        return isImpossible(sound) ? sound : core;
    }

    private boolean isImpossible(int[] positions) {
        int[] ascending = positions.clone();
        Arrays.sort(ascending);
        return positions.length > 0 && isImpossible.test(ascending);
    }

    private int[] window(int[] positions) {
        for (int length = WINDOW_FIRST; length < positions.length; length *= 4) {
            int[] last = withoutOrphans(withSources(positions, positions.length - length));
            if (isImpossible(last)) {
                return last;
            }
        }
        return positions;
    }

    private int source(int position) {
        return lane.kind(position) == Lane.Kind.READ
                ? lane.value[position]
                : lane.kind(position) == Lane.Kind.CAS && !lane.isUnknown[position]
                        ? lane.expected[position]
                        : Lane.NONE;
    }

    /** Returns the positions from {@code start} on, and before them the latest write of each value they miss. */
    private int[] withSources(int[] positions, int start) {
        var isMissed = new boolean[lane.values.size()];
        for (int i = start; i < positions.length; i++) {
            if (source(positions[i]) != Lane.NONE) {
                isMissed[source(positions[i])] = true;
            }
        }
        var kept = new int[positions.length];
        int first = positions.length;
        for (int i = positions.length - 1; i >= 0; i--) {
            int p = positions[i];
            boolean isSource = i < start && lane.isWrite(p) && isMissed[lane.value[p]];
            if (i >= start || isSource) {
                kept[--first] = p;
            }
            if (isSource) {
                isMissed[lane.value[p]] = false;
                if (source(p) != Lane.NONE) {
                    isMissed[source(p)] = true;
                }
            }
        }
        return Arrays.copyOfRange(kept, first, positions.length);
    }

    private int[] withoutOrphans(int[] positions) {
        int[] rest = positions;
        while (true) {
            var isWritten = new boolean[lane.values.size()];
            isWritten[0] = true;
            for (int p : rest) {
                if (lane.isWrite(p)) {
                    isWritten[lane.value[p]] = true;
                }
            }
            int[] sound = Arrays.stream(rest)
                    .filter(p -> source(p) == Lane.NONE || isWritten[source(p)])
                    .toArray();
            if (sound.length == rest.length) {
                return sound;
            }
            rest = sound;
        }
    }
}
