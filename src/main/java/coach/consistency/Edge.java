package coach.consistency;

/** Why one operation must come before another. */
public enum Edge {
    /** The same process issued it earlier (po). */
    PROGRAM_ORDER,
    /** It was answered before the other was issued (rb). */
    REAL_TIME,
    /** The other read what it wrote (rf). */
    READS_FROM,
    /** Both write one key, and the first was overwritten by the second (ww). */
    OVERWRITTEN_BEFORE,
    /** It read a value of a key before the other overwrote that value (fr). */
    READ_BEFORE_OVERWRITE,
    /** Two writes of one key, in the order everybody must agree on because a read chose the second (CF). */
    CONFLICT,
    /** The order one process's own view needs (HB). */
    HAPPENS_BEFORE,
    /** The first is the older of two writes, as the model's arbitration demands (ar). */
    ARBITRATION,
    /** A session guarantee demands it within one session. */
    SESSION,
    /** The first is in the causal past of the second (co), where single steps are left out. */
    CAUSALITY,
    /** It comes before everything read after writes have stopped. */
    QUIESCENCE
}
