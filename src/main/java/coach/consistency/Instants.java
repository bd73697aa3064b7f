package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Breaks ties in time so that real time alone says what program order says. At each instant: first what arrives and was
 * not waiting for an answer of that instant, then process by process what is answered and the next call that waited for
 * it, then the other answers. Other ways to break a tie may allow more.
 */
final class Instants {
    private static final int EARLY = 0;
    private static final int CHAINED = 1;
    private static final int LATE = 2;

    private final History history;
    /** Twice an operation's index for its invocation, and 1 more for its completion: which part of its instant. */
    private final byte[] parts;
    /** When final reads begin; whatever unknown writes do, they have done before. */
    private final long quiet;

    Instants(History history) {
        this.history = history;
        quiet = history.ops().stream()
                .filter(op -> op.isFinal() && op.kind() == Op.Kind.READ && Lane.counts(op))
                .mapToLong(Lane::invoke)
                .min()
                .orElse(Long.MAX_VALUE);
        parts = new byte[2 * history.ops().size()];
    }

    /**
     * Returns new times, all different, two for each operation: invocation and completion, {@link Long#MAX_VALUE} where
     * none came. Empty where operations of one process overlap, so that no time lies between them.
     */
    long[] apart() {
        if (!classify()) {
            return new long[0];
        }
        int[] events = events();
        var keys = new long[events.length];
        for (int e = 0; e < events.length; e++) {
            keys[e] = time(events[e]);
        }
        Sorting.byKey(keys, events);
        var times = new long[parts.length];
        Arrays.fill(times, Long.MAX_VALUE);
        for (int e = 0; e < events.length; e++) {
            times[events[e]] = e;
        }
        return times;
    }

    private long time(int event) {
        Op op = history.ops().get(event >> 1);
        if ((event & 1) == 0) {
            return Lane.invoke(op);
        }
        return Lane.complete(op) == Long.MAX_VALUE && quiet < Long.MAX_VALUE ? quiet - 1 : Lane.complete(op);
    }

    /** Finds what is chained to what, and returns whether no process overlaps itself and no write a final read. */
    private boolean classify() {
        Map<String, Op> latest = new LinkedHashMap<>();
        for (Op op : history.ops()) {
            if (!Lane.counts(op)) {
                continue;
            }
            long latestEffect = op.outcome() == Op.Outcome.UNKNOWN ? Lane.invoke(op) : Lane.complete(op);
            if (op.mayWrite() && latestEffect >= quiet) {
                return false;
            }
            parts[2 * op.index() + 1] = LATE;
            Op last = latest.get(op.process());
            if (last != null && Lane.complete(last) >= Lane.invoke(op)) {
                if (Lane.complete(last) > Lane.invoke(op)) {
                    return false;
                }
                parts[2 * last.index() + 1] = CHAINED;
                parts[2 * op.index()] = CHAINED;
            }
            if (op.outcome() != Op.Outcome.UNKNOWN) {
                latest.put(op.process(), op);
            }
        }
        return true;
    }

    /** Returns all events, those of one part together, and the chained ones process by process. */
    private int[] events() {
        Map<String, Integer> processes = new LinkedHashMap<>();
        var events = new int[parts.length];
        var keys = new long[parts.length];
        int n = 0;
        for (Op op : history.ops()) {
            if (!Lane.counts(op)) {
                continue;
            }
            processes.putIfAbsent(op.process(), processes.size());
            for (int event = 2 * op.index(); event <= 2 * op.index() + 1; event++) {
                if (time(event) != Long.MAX_VALUE) {
                    keys[n] = parts[event] == EARLY
                            ? -1
                            : parts[event] == LATE ? Integer.MAX_VALUE : processOf(op, processes);
                    events[n++] = event;
                }
            }
        }
        events = Arrays.copyOf(events, n);
        Sorting.byKey(Arrays.copyOf(keys, n), events);
        return events;
    }

    private static int processOf(Op op, Map<String, Integer> processes) {
        return processes.getOrDefault(op.process(), 0);
    }
}
