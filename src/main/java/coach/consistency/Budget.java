package coach.consistency;

import java.util.function.BooleanSupplier;

/**
 * How much work a checker may do before it says that it cannot tell. Rooms here know no clock: a time limit comes in as
 * {@code stop}.
 *
 * @param steps the most steps of search; about ten million a second
 * @param stop asked now and then, and true once the caller will wait no longer
 */
public record Budget(long steps, BooleanSupplier stop) {
    /** A budget of steps alone, the same on every machine. */
    public Budget(long steps) {
        this(steps, () -> false);
    }

    /** A budget that never ends. */
    public static Budget unlimited() {
        return new Budget(Long.MAX_VALUE);
    }

    /** Returns a counter that starts with the whole budget. */
    public Meter meter() {
        return new Meter(this);
    }

    /** Counts the steps of one check. */
    public static final class Meter {
        private static final int STEPS_BETWEEN_ASKS = 1 << 12;

        private final Budget budget;
        private long spent;
        private long nextAsk = STEPS_BETWEEN_ASKS;
        private boolean isStopped;

        private Meter(Budget budget) {
            this.budget = budget;
        }

        /** Counts {@code steps} more, and returns whether work may go on. */
        public boolean spend(long steps) {
            spent += steps;
            if (spent >= nextAsk) {
                nextAsk = spent + STEPS_BETWEEN_ASKS;
                isStopped |= budget.stop.getAsBoolean();
            }
            return !isOver();
        }

        /** Returns whether the budget is spent or the caller has stopped waiting. */
        public boolean isOver() {
            return isStopped || spent > budget.steps;
        }

        /** Returns the steps counted so far. */
        public long spent() {
            return spent;
        }

        /** Returns what is left, as a budget for another check. */
        public Budget rest() {
            return new Budget(isStopped ? 0 : Math.max(0, budget.steps - spent), budget.stop);
        }
    }
}
