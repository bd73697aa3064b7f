package coach.grading;

/** How a criterion came out. */
public enum Result {
    MET("met"),
    PARTIAL("partial"),
    MISSED("missed"),
    CANNOT_JUDGE("cannot-judge");

    private final String id;

    Result(String id) {
        this.id = id;
    }

    /** Returns the name used in JSON: {@code cannot-judge}. */
    public String id() {
        return id;
    }
}
