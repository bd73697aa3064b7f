package coach.store;

import coach.history.Op;
import org.jspecify.annotations.Nullable;

/** What an exploration looks for, judged from what the clients have been told so far. */
@FunctionalInterface
public interface Goal {
    /** Never reached: every execution is looked at. */
    Goal NONE = seen -> Progress.POSSIBLE;

    /** How far an execution has come. */
    enum Progress {
        REACHED,
        POSSIBLE,
        /** Whatever follows, the goal is out of reach, so it need not be looked at. */
        HOPELESS
    }

    /** Returns how far {@code seen} has come. */
    Progress of(Seen seen);

    /** What the clients have been told so far. */
    interface Seen {
        /** Returns the scenario. */
        Case of();

        /** Returns whether the step was issued. */
        boolean isIssued(int step);

        /** Returns whether the step was answered. */
        boolean isAnswered(int step);

        /** Returns whether a compare-and-set won; true for other kinds. */
        boolean isDone(int step);

        /** Returns what was read, null before the answer and for a write. */
        @Nullable String value(int step);

        /** Returns whether nothing can happen any more. */
        boolean isOver();
    }

    /**
     * Returns the goal that every read gives the value written in its step, and every compare-and-set and write is
     * answered; reads without a value may give any.
     */
    static Goal outcome() {
        return seen -> {
            boolean isWhole = true;
            for (int i = 0; i < seen.of().steps().size(); i++) {
                Step step = seen.of().steps().get(i);
                if (!seen.isAnswered(i)) {
                    isWhole = false;
                } else if (step.kind() == Op.Kind.READ
                        && step.value() != null
                        && !step.value().equals(seen.value(i))) {
                    return Progress.HOPELESS;
                }
            }
            return isWhole ? Progress.REACHED : Progress.POSSIBLE;
        };
    }
}
