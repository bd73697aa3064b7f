package coach.claim;

/** What running a claim came to. */
public enum Verdict {
    SUPPORTED("supported"),
    REFUTED("refuted"),
    /** It is so in one case and not in another; the decision says which. */
    DEPENDS("depends"),
    /** The sentence is no claim, or it is not sure which. */
    NOT_UNDERSTOOD("not-understood");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /** Returns the name used in JSON. */
    public String id() {
        return id;
    }

    /** Returns the verdict of a claim that is so or not. */
    static Verdict of(boolean isSo) {
        return isSo ? SUPPORTED : REFUTED;
    }

    /** Returns the verdict of the opposite claim. */
    Verdict opposite() {
        return switch (this) {
            case SUPPORTED -> REFUTED;
            case REFUTED -> SUPPORTED;
            case DEPENDS, NOT_UNDERSTOOD -> this;
        };
    }
}
