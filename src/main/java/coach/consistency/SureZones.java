package coach.consistency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds two zones that cannot stand beside each other although values repeat. Where a read was issued when every write
 * of its value was over, and none began before its answer, the value has been current since the last of them was over,
 * whichever it was read from: a forward zone. Linear in the moments; a clash is proof, no clash is none.
 */
final class SureZones {
    private final Moments moments;
    private final Lane lane;
    /** By moment, counted from 1: until when the value is certain whose last write ended there, and who read it. */
    private final int[] until;

    private final int[] reader;
    /** By value: how many of its writes are in flight, when one last began, and when one last ended. */
    private final int[] inFlight;

    private final int[] lastBegin;
    private final int[] lastEnd;
    /** By position of a read: since when its value may be certain, {@link Lane#NONE} where it is not. */
    private final int[] since;

    private SureZones(Moments moments) {
        this.moments = moments;
        lane = moments.lane;
        until = new int[moments.what.length + 1];
        reader = new int[moments.what.length + 1];
        inFlight = new int[lane.values.size()];
        lastBegin = new int[lane.values.size()];
        lastEnd = new int[lane.values.size()];
        since = new int[lane.size()];
        Arrays.fill(lastEnd, Lane.NONE);
        // The initial value was written at moment 0.
        lastEnd[0] = 0;
    }

    /** Returns two zones that clash, or null. */
    static @Nullable Because clash(Moments moments) {
        var sure = new SureZones(moments);
        for (int m = 0; m < moments.what.length; m++) {
            sure.pass(m);
        }
        return sure.clash();
    }

    /** Returns the value that an operation must have found, {@link Lane#NONE} where it need not have found any. */
    private int found(int position) {
        return lane.kind(position) == Lane.Kind.READ
                ? lane.value[position]
                : lane.kind(position) == Lane.Kind.CAS && !lane.isUnknown[position]
                        ? lane.expected[position]
                        : Lane.NONE;
    }

    private void pass(int moment) {
        int i = moments.position(moment);
        int found = found(i);
        if (moments.isCompletion(moment)) {
            if (found != Lane.NONE && since[i] != Lane.NONE) {
                note(i, found);
            }
            if (lane.isWrite(i)) {
                inFlight[lane.value[i]]--;
                lastEnd[lane.value[i]] = moment + 1;
            }
        } else {
            if (found != Lane.NONE) {
                since[i] = inFlight[found] > 0 ? Lane.NONE : lastEnd[found];
            }
            if (lane.isWrite(i)) {
                inFlight[lane.value[i]]++;
                lastBegin[lane.value[i]] = moment + 1;
            }
        }
    }

    private void note(int read, int found) {
        int begun = moments.invoked[read] + 1;
        if (lastBegin[found] < begun && until[since[read]] < begun) {
            until[since[read]] = begun;
            reader[since[read]] = read;
        }
    }

    private @Nullable Because clash() {
        int around = 0;
        for (int m = 1; m < until.length; m++) {
            int i = moments.position(m - 1);
            boolean isCertain = until[m] > m && until[around] > m;
            if (isCertain && found(reader[m]) != found(reader[around])) {
                return new Because.Zones(lane.key, forward(around), forward(m));
            }
            if (moments.isCompletion(m - 1)
                    && lane.isWrite(i)
                    && !lane.isUnknown[i]
                    && until[around] > m
                    && around < moments.invoked[i] + 1
                    && lane.value[i] != found(reader[around])) {
                return new Because.Zones(lane.key, forward(around), instant(i));
            }
            if (until[m] > m && until[m] > until[around]) {
                around = m;
            }
        }
        return null;
    }

    private Because.Zone forward(int from) {
        int read = reader[from];
        int write = from == 0 ? Witness.INIT : lane.op[moments.position(from - 1)];
        long start = from == 0 ? Long.MIN_VALUE : lane.complete[moments.position(from - 1)];
        String value = lane.values.text(found(read));
        return new Because.Zone(value, true, start, lane.invoke[read], write, lane.op[read], write);
    }

    private Because.Zone instant(int write) {
        int op = lane.op[write];
        String value = lane.values.text(lane.value[write]);
        return new Because.Zone(value, false, lane.invoke[write], lane.complete[write], op, op, op);
    }
}
