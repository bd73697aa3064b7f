package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a small part of a history of several keys that is not linearizable either, as {@link Core} does for one key.
 */
final class WholeCore {
    private static final long STEPS_MAX = 4_000_000;

    private final History history;
    private final Budget.Meter meter;

    WholeCore(History history, Budget budget) {
        this.history = history;
        meter = new Budget(Math.min(STEPS_MAX, budget.steps()), budget.stop()).meter();
    }

    /** Returns the operations of the core, in ascending order. */
    List<Integer> ops() {
        List<Integer> core = new ArrayList<>();
        for (Op op : history.ops()) {
            if (Lane.counts(op)) {
                core.add(op.index());
            }
        }
        int before;
        do {
            before = core.size();
            for (int chunk = Math.max(1, core.size() / 2); chunk > 0; chunk /= 2) {
                core = withoutChunks(core, chunk);
            }
        } while (core.size() < before);
        return core;
    }

    private List<Integer> withoutChunks(List<Integer> all, int chunk) {
        List<Integer> core = all;
        for (int from = core.size() - chunk; from >= 0; from -= chunk) {
            List<Integer> rest = new ArrayList<>(core.subList(0, from));
            if (from + chunk < core.size()) {
                rest.addAll(core.subList(from + chunk, core.size()));
            }
            if (hasNoOrphans(rest) && isImpossible(rest)) {
                core = rest;
            }
        }
        return core;
    }

    private boolean isImpossible(List<Integer> part) {
        return meter.spend(part.size())
                && Linearizability.search(history.only(part), meter) instanceof Verdict.Violated;
    }

    /** Returns whether everything read is the initial value or written, or is put together from more than one write. */
    private boolean hasNoOrphans(List<Integer> part) {
        for (int reader : part) {
            Op read = history.ops().get(reader);
            String seen =
                    read.kind() == Op.Kind.CAS ? read.expected() : read.kind() == Op.Kind.READ ? read.value() : null;
            if (seen == null || seen.equals(history.initial()) || read.outcome() != Op.Outcome.OK) {
                continue;
            }
            boolean isWritten = part.stream()
                    .map(history.ops()::get)
                    .anyMatch(op -> op.key().equals(read.key())
                            && (op.kind() == Op.Kind.APPEND || (op.mayWrite() && seen.equals(op.value()))));
            if (!isWritten) {
                return false;
            }
        }
        return true;
    }
}
