package coach.store;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a case on a store.
 *
 * @param results by step: what became of it
 * @param happenings all that happened, in order
 */
public record Run(Case of, String protocol, List<Result> results, List<Happening> happenings) {
    /**
     * What became of a step.
     *
     * @param value what was read or, of a write whose value depends on a read, written; null where neither is known
     * @param issued when it was issued, -1 where it never was
     * @param answered when it was answered, -1 where it never was
     */
    public record Result(boolean isDone, @Nullable String value, long issued, long answered) {
        /** The step was never issued. */
        public static final Result NEVER = new Result(true, null, -1, -1);
    }

    public Run {
        results = List.copyOf(results);
        happenings = List.copyOf(happenings);
    }

    /**
     * Returns what the clients saw: every step that was issued, in program order; one without an answer has an unknown
     * outcome. {@link #steps} says which step an operation was.
     */
    public History history() {
        var ops = new ArrayList<Op>();
        for (int i : steps()) {
            Step step = of.steps().get(i);
            Result result = results.get(i);
            boolean isOpen = result.answered() < 0;
            Op.Outcome outcome = isOpen ? Op.Outcome.UNKNOWN : result.isDone() ? Op.Outcome.OK : Op.Outcome.FAIL;
            boolean isRead = step.kind() == Op.Kind.READ;
            String value = isRead || step.sum() != null ? result.value() : step.value();
            ops.add(new Op(
                    ops.size(),
                    step.process(),
                    step.kind(),
                    step.key(),
                    value,
                    step.expected(),
                    outcome,
                    step.isFinal(),
                    result.issued(),
                    isOpen ? Op.NEVER : result.answered()));
        }
        return new History(of.initial(), ops);
    }

    /** Returns which step each operation of {@link #history} was. */
    public List<Integer> steps() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).issued() >= 0) {
                places.add(i);
            }
        }
        return places;
    }
}
