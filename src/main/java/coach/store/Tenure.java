package coach.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a leader keeps about its followers.
 *
 * @param floor how much must be applied before it may answer reads: all that was in its log when it was elected
 * @param accepted by node, up to where its log is known to be the leader's; 0 where that is no news
 * @param promised by node, until when it follows nobody else
 * @param reads the reads whose round is going on
 */
record Tenure(long floor, List<Long> accepted, List<Long> promised, List<Round> reads) {
    /** A read for which the leader asks a majority whether it still leads; {@code heard} as bits. */
    record Round(Entry read, long heard) {}

    Tenure {
        accepted = List.copyOf(accepted);
        promised = List.copyOf(promised);
        reads = List.copyOf(reads);
    }

    static Tenure of(int nodes, long floor, long promised) {
        return new Tenure(floor, Collections.nCopies(nodes, 0L), Collections.nCopies(nodes, promised), List.of());
    }

    Tenure heard(int node, long last, long until) {
        return new Tenure(floor, max(accepted, node, last), max(promised, node, until), reads);
    }

    private static List<Long> max(List<Long> values, int place, long value) {
        var changed = new ArrayList<>(values);
        changed.set(place, Math.max(changed.get(place), value));
        return changed;
    }

    /** Forgets what is no news any more once so much is applied. */
    Tenure applied(long count) {
        return new Tenure(floor, accepted.stream().map(a -> a <= count ? 0L : a).toList(), promised, reads);
    }

    Tenure reads(List<Round> others) {
        return new Tenure(floor, accepted, promised, others);
    }

    /** Returns how many nodes but the leader have accepted the log up to {@code last}. */
    int followers(long last) {
        return (int) accepted.stream().filter(a -> a >= last).count();
    }

    /** Returns whether so many followers still follow nobody else at {@code clock}. */
    boolean isHeldBy(int followers, long clock) {
        return promised.stream().filter(until -> until > clock).count() >= followers;
    }

    boolean isReading(int request) {
        return reads.stream().anyMatch(round -> round.read().request() == request);
    }
}
