package coach.consistency;

import coach.history.History;

/** Decides whether one model allows a history. */
@FunctionalInterface
public interface Checker {
    /** Returns the verdict; {@link Verdict.Undecided} only where the budget ended. */
    Verdict check(History history, Budget budget);
}
