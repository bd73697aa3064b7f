package coach.history;

/** A part of an operation that can be wrong. */
enum Field {
    OP,
    PROCESS,
    KIND,
    KEY,
    VALUE,
    EXPECTED,
    OUTCOME,
    FINAL,
    INVOKE,
    COMPLETE
}
