package coach.claim;

import coach.history.History;
import coach.history.Op;
import coach.store.Goal;

/** Looks for an outcome: every read gives its value, every compare-and-set wins or loses as written. */
record Pattern(History outcome) implements Goal {
    @Override
    public Progress of(Seen seen) {
        boolean isWhole = true;
        for (Op op : outcome.ops()) {
            int step = op.index();
            if (!seen.isAnswered(step)) {
                isWhole = false;
            } else if (!fits(op, seen)) {
                return Progress.HOPELESS;
            }
        }
        return isWhole ? Progress.REACHED : Progress.POSSIBLE;
    }

    static boolean fits(Op op, Seen seen) {
        return switch (op.kind()) {
            case READ -> op.value() == null || op.value().equals(seen.value(op.index()));
            case CAS -> seen.isDone(op.index()) == (op.outcome() == Op.Outcome.OK);
            case WRITE, APPEND -> true;
        };
    }
}
