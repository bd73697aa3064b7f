package coach.consistency;

/** A consistency model, weakest first where two are comparable. */
public enum Model {
    EVENTUAL("eventual"),
    READ_YOUR_WRITES("read-your-writes"),
    MONOTONIC_READS("monotonic-reads"),
    MONOTONIC_WRITES("monotonic-writes"),
    WRITES_FOLLOW_READS("writes-follow-reads"),
    PRAM("pram"),
    WEAK_CAUSAL("weak-causal"),
    CAUSAL("causal"),
    CAUSAL_CONVERGENCE("causal-convergence"),
    SEQUENTIAL("sequential"),
    LINEARIZABLE("linearizable");

    private final String id;

    Model(String id) {
        this.id = id;
    }

    /** Returns the name used in files, commands and JSON: {@code causal-convergence}. */
    public String id() {
        return id;
    }
}
