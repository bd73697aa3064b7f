package coach.consistency;

/**
 * What a checker found out about a history and a model: yes with a witness, no with a reason, or that it cannot tell.
 */
public sealed interface Verdict {

    /** The model allows the history. */
    record Allowed(Witness witness) implements Verdict {}

    /** The model forbids the history. */
    record Violated(Because because) implements Verdict {}

    /**
     * The budget ended first.
     *
     * @param steps how many steps were taken
     * @param why what was being tried, for a person: "search over 41 operations in flight on key x"
     */
    record Undecided(long steps, String why) implements Verdict {}

    /** Returns the word of the contract: {@code allowed}, {@code violated} or {@code unknown}. */
    default String word() {
        return this instanceof Allowed ? "allowed" : this instanceof Violated ? "violated" : "unknown";
    }
}
