package coach.interview;

/** Where an interview stands. */
public enum Phase {
    /** Answers are taken and the clock runs. */
    RUNNING,
    /** The clock stands still. */
    PAUSED,
    /** Answers are closed; the candidate judges the four activities. */
    ASSESSING,
    /** Everything is said; scores and model answers are open. */
    OVER
}
