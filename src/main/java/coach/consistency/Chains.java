package coach.consistency;

import static coach.consistency.Lane.NONE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the groups along successful compare-and-sets into blocks, and looks for what runs backwards inside one. */
final class Chains {
    private final Clusters clusters;
    private final Lane lane;

    Chains(Clusters clusters) {
        this.clusters = clusters;
        this.lane = clusters.lane;
    }

    /** Returns a cycle, or null after stretching each root's times over its block. */
    @Nullable Because join() {
        int joined = 0;
        int chained = 0;
        for (int v = 0; v < clusters.next.length; v++) {
            chained += clusters.next[v] == NONE ? 0 : 1;
            if (clusters.isRoot[v] && clusters.next[v] != NONE) {
                int links = join(v);
                if (links < 0) {
                    return backwards(v);
                }
                joined += links;
            }
        }
        return joined == chained ? null : ring();
    }

    /** Returns the number of links of the chain from {@code root}, or -1 where it contradicts real time. */
    private int join(int root) {
        int links = 0;
        for (int v = clusters.next[root]; v != NONE; v = clusters.next[v]) {
            if (clusters.first[v] < clusters.last[root]) {
                return -1;
            }
            clusters.first[root] = Math.min(clusters.first[root], clusters.first[v]);
            clusters.last[root] = Math.max(clusters.last[root], clusters.last[v]);
            links++;
        }
        return links;
    }

    /**
     * Returns the cycle through an operation on a later value that was answered before one on an earlier value began.
     */
    private Because backwards(int root) {
        // The times of the root were stretched by then, so they are found again, operation by operation.
        int latest = NONE;
        for (int v = root; ; v = clusters.next[v]) {
            int early = firstToComplete(v);
            if (latest != NONE && lane.complete[early] < lane.invoke[latest]) {
                return cycle(latest, early, v);
            }
            int late = lastToBegin(v);
            if (late != NONE && (latest == NONE || lane.invoke[late] > lane.invoke[latest])) {
                latest = late;
            }
        }
    }

    private Edge link() {
        return lane.isLog ? Edge.OVERWRITTEN_BEFORE : Edge.READS_FROM;
    }

    private Because cycle(int early, int late, int lateValue) {
        var steps = new ArrayList<Step>();
        int v = lane.value[early];
        int from = early;
        while (v != lateValue) {
            v = clusters.next[v];
            int to = clusters.writer[v];
            boolean isRead = lane.kind(from) == Lane.Kind.READ;
            steps.add(new Step(
                    lane.op[from], lane.op[to], isRead ? Edge.READ_BEFORE_OVERWRITE : link(), clusters.shown(v)));
            from = to;
        }
        if (from != late) {
            steps.add(new Step(lane.op[from], lane.op[late], Edge.READS_FROM));
        }
        steps.add(new Step(lane.op[late], lane.op[early], Edge.REAL_TIME));
        return new Because.Cycle(steps);
    }

    /** Returns the position among a value's operations that completes first, {@link Lane#NONE} where there are none. */
    int firstToComplete(int value) {
        int found = NONE;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.value[i] == value
                    && clusters.counts(i)
                    && (found == NONE || lane.complete[i] < lane.complete[found])) {
                found = i;
            }
        }
        return found;
    }

    /** Returns the position among a value's operations that begins last, {@link Lane#NONE} where there are none. */
    int lastToBegin(int value) {
        int found = NONE;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.value[i] == value
                    && clusters.counts(i)
                    && (found == NONE || lane.invoke[i] > lane.invoke[found])) {
                found = i;
            }
        }
        return found;
    }

    /** Returns a ring of compare-and-sets, each of which found what the one before it wrote. */
    private Because ring() {
        var isReached = new boolean[clusters.next.length];
        for (int root = 0; root < isReached.length; root++) {
            for (int v = clusters.isRoot[root] ? root : NONE; v != NONE; v = clusters.next[v]) {
                isReached[v] = true;
            }
        }
        int start = 0;
        while (isReached[start] || clusters.next[start] == NONE) {
            start++;
        }
        List<Step> steps = new ArrayList<>();
        int v = start;
        do {
            int to = clusters.next[v];
            steps.add(new Step(lane.op[clusters.writer[v]], lane.op[clusters.writer[to]], link(), clusters.shown(to)));
            v = to;
        } while (v != start);
        return new Because.Cycle(steps);
    }
}
