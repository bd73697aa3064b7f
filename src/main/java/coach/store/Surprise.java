package coach.store;

import coach.history.Op;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would surprise in a scenario, as something that can be looked for: everybody is answered, each read gives the
 * value written in the program, and each compare-and-set wins or loses as the program says.
 *
 * @param ops the operations of the program, in the order of the case's steps
 */
record Surprise(List<Op> ops) implements Goal {
    Surprise {
        ops = List.copyOf(ops);
    }

    @Override
    public Progress of(Seen seen) {
        boolean isWhole = true;
        for (Op op : ops) {
            int step = op.index();
            if (!seen.isAnswered(step)) {
                isWhole = false;
            } else if (!fits(op, seen.isDone(step), seen.value(step))) {
                return Progress.HOPELESS;
            }
        }
        return isWhole ? Progress.REACHED : Progress.POSSIBLE;
    }

    /** Returns whether a run shows it. */
    boolean shows(Run run) {
        return ops.stream().allMatch(op -> {
            Run.Result result = run.results().get(op.index());
            return result.answered() >= 0 && fits(op, result.isDone(), result.value());
        });
    }

    private static boolean fits(Op op, boolean isDone, @Nullable String value) {
        return switch (op.kind()) {
            case READ -> op.value() == null || op.value().equals(value);
            case CAS -> isDone == (op.outcome() == Op.Outcome.OK);
            case WRITE, APPEND -> true;
        };
    }
}
