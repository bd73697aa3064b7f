package coach.consistency;

import static coach.consistency.Lane.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides a lane in which every value has one writer, in time O(n log n) and linear memory: Gibbons and Korach, SIAM
 * Journal on Computing 1997. A block of operations on one value has to be done at once where all of them share an
 * instant (a backward zone), and else fills the time from its first completion to its last invocation (a forward zone).
 * A lane is linearizable just when no two forward zones overlap and no backward zone lies strictly within a forward
 * one.
 *
 * <p>We add chains of compare-and-sets ({@link Chains}), and leave out unknown writes that nobody read. Intervals that
 * touch count as concurrent.
 */
final class Zones {
    private final Lane lane;
    private final Clusters clusters;

    private Zones(Lane lane) {
        this.lane = lane;
        this.clusters = Clusters.of(lane);
    }

    /** Decides a lane for which {@link Lane#isDifferentiated} is true. */
    static LaneVerdict check(Lane lane) {
        var zones = new Zones(lane);
        Because wrong = zones.clusters.join();
        if (wrong == null) {
            wrong = zones.clash();
        }
        return wrong == null ? new LaneVerdict.Ordered(zones.order()) : new LaneVerdict.Forbidden(wrong);
    }

    private boolean isForward(int root) {
        return clusters.first[root] < clusters.last[root];
    }

    /** Returns starts, or ends, of all forward zones in ascending order. */
    private long[] sorted(long[] times) {
        var sorted = new long[times.length];
        int n = 0;
        for (int v = 0; v < times.length; v++) {
            if (clusters.isRoot[v] && isForward(v)) {
                sorted[n++] = times[v];
            }
        }
        Arrays.sort(sorted, 0, n);
        return Arrays.copyOf(sorted, n);
    }

    private @Nullable Because clash() {
        // Zones are apart just when starts and ends, each sorted alone, take turns; so pairs need not be kept together.
        long[] starts = sorted(clusters.first);
        long[] ends = sorted(clusters.last);
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] < ends[i - 1]) {
                return overlap();
            }
        }
        for (int v = 0; v < clusters.isRoot.length; v++) {
            if (clusters.isRoot[v] && !isForward(v)) {
                int around = around(clusters.last[v], starts);
                if (around >= 0 && clusters.first[v] < ends[around]) {
                    return new Because.Zones(lane.key, zone(forwardFrom(starts[around])), zone(v));
                }
            }
        }
        return null;
    }

    /** Returns which forward zone begins strictly before {@code time} as the last of them, or -1. */
    private static int around(long time, long[] starts) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private int forwardFrom(long start) {
        int v = 0;
        while (!clusters.isRoot[v] || !isForward(v) || clusters.first[v] != start) {
            v++;
        }
        return v;
    }

    private Because overlap() {
        int[] roots = rootsByAnchor(clusters.first);
        int before = NONE;
        for (int root : roots) {
            if (!isForward(root)) {
                continue;
            }
            if (before != NONE && clusters.first[root] < clusters.last[before]) {
                return new Because.Zones(lane.key, zone(before), zone(root));
            }
            before = root;
        }
        throw new IllegalStateException("no zones overlap in " + lane.key);
    }

    private Because.Zone zone(int root) {
        var chains = new Chains(clusters);
        int from = NONE;
        int to = NONE;
        List<Integer> links = new ArrayList<>();
        for (int v = root; v != NONE && ((from == NONE && root != 0) || to == NONE); v = clusters.next[v]) {
            if (v != root) {
                links.add(lane.op[clusters.writer[v]]);
            }
            int early = chains.firstToComplete(v);
            int late = chains.lastToBegin(v);
            from = early != NONE && lane.complete[early] == clusters.first[root] && from == NONE ? early : from;
            to = late != NONE && lane.invoke[late] == clusters.last[root] && to == NONE ? late : to;
            boolean isEnd = (from != NONE && to != NONE) || clusters.next[v] == NONE;
            if (isEnd || !lane.isLog) {
                clusters.evidence(v).stream().filter(op -> !links.contains(op)).forEach(links::add);
            }
        }
        boolean forward = isForward(root);
        return new Because.Zone(
                lane.values.text(root),
                forward,
                forward ? clusters.first[root] : clusters.last[root],
                forward ? clusters.last[root] : clusters.first[root],
                name(forward ? from : to),
                name(forward ? to : from),
                name(clusters.writer[root]),
                links);
    }

    private int name(int position) {
        return position < 0 ? Witness.INIT : lane.op[position];
    }

    /** Returns the roots of all blocks, in the order of {@code anchors}; backward blocks before forward ones. */
    private int[] rootsByAnchor(long[] anchors) {
        var roots = new int[anchors.length];
        int n = 0;
        roots[n++] = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int v = 1; v < anchors.length; v++) {
                if (clusters.isRoot[v] && isForward(v) == (pass == 1)) {
                    roots[n++] = v;
                }
            }
        }
        roots = Arrays.copyOf(roots, n);
        var keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = anchors[roots[i]];
        }
        Sorting.byKey(keys, roots);
        return roots;
    }

    /** Returns the order that the zones allow: block after block, each writer before its readers. */
    private Ints order() {
        int[] starts = startsByValue();
        int[] members = membersByValue(starts);
        var order = new int[lane.size()];
        int n = 0;
        for (int root : rootsByAnchor(anchors())) {
            for (int v = root; v != NONE; v = clusters.next[v]) {
                if (clusters.writer[v] >= 0) {
                    order[n++] = clusters.writer[v];
                }
                for (int m = starts[v]; m < starts[v + 1]; m++) {
                    order[n++] = members[m];
                }
            }
        }
        return Ints.first(order, n);
    }

    /** Returns by root where its block goes: a forward one at its start, a backward one where no forward one is. */
    private long[] anchors() {
        long[] starts = sorted(clusters.first);
        long[] ends = sorted(clusters.last);
        var anchors = new long[clusters.first.length];
        for (int v = 0; v < anchors.length; v++) {
            if (!clusters.isRoot[v] || isForward(v)) {
                anchors[v] = clusters.first[v];
            } else {
                int around = around(clusters.last[v], starts);
                anchors[v] = around < 0 ? clusters.last[v] : Math.max(ends[around], clusters.last[v]);
            }
        }
        anchors[0] = Long.MIN_VALUE;
        return anchors;
    }

    private int[] startsByValue() {
        var starts = new int[clusters.writer.length + 1];
        for (int i = 0; i < lane.size(); i++) {
            if (lane.kind(i) == Lane.Kind.READ) {
                starts[lane.value[i] + 1]++;
            }
        }
        for (int v = 1; v < starts.length; v++) {
            starts[v] += starts[v - 1];
        }
        return starts;
    }

    private int[] membersByValue(int[] starts) {
        var fill = starts.clone();
        var members = new int[starts[starts.length - 1]];
        for (int i : lane.byInvocation()) {
            if (lane.kind(i) == Lane.Kind.READ) {
                members[fill[lane.value[i]]++] = i;
            }
        }
        return members;
    }
}
