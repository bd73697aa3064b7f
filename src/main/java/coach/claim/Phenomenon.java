package coach.claim;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something surprising that a client of a store may see. Promising a guarantee means that its phenomenon never shows.
 */
public enum Phenomenon {
    STALE_READ(
            "stale-read",
            "a read that begins after a write was acknowledged misses that write",
            "every read gives the latest acknowledged write"),
    OWN_WRITE_MISSED(
            "own-write-missed", "somebody does not see what they wrote themselves", "you always see your own writes"),
    GOING_BACK(
            "going-back",
            "somebody who has seen a new value sees an older one afterwards",
            "what you have seen never goes back"),
    EFFECT_WITHOUT_CAUSE(
            "effect-without-cause",
            "somebody sees a reply and not what it replies to",
            "whoever sees an effect sees its cause"),
    WRITER_OUT_OF_ORDER(
            "writer-out-of-order",
            "somebody sees a later write of one person and not an earlier one",
            "everybody sees one person's writes in the order in which they were made"),
    OBSERVERS_DISAGREE(
            "observers-disagree",
            "two people see two independent writes in opposite orders",
            "everybody sees all writes in one order"),
    BOTH_MISS(
            "both-miss",
            "two people each write and then each miss the other's write",
            "of two who write and then look, at least one sees the other"),
    DISAGREE_WHILE_WRITING(
            "disagree-while-writing",
            "two replicas give different values at the same time while writes go on",
            "all replicas give the same value at any time"),
    NEVER_CONVERGE(
            "never-converge",
            "replicas still differ after writes have stopped and everything was delivered",
            "replicas agree once writes have stopped"),
    LOST_UPDATE("lost-update", "one of two increments is lost", "no increment is lost"),
    TAKEN_TWICE(
            "taken-twice",
            "two people both succeed in taking the same thing",
            "one thing is taken by one person at most");

    private final String id;
    private final String words;
    private final String guarantee;

    Phenomenon(String id, String words, String guarantee) {
        this.id = id;
        this.words = words;
        this.guarantee = guarantee;
    }

    /** Returns the name used in JSON: {@code stale-read}. */
    public String id() {
        return id;
    }

    /** Returns what is seen, as a clause: {@code two people see two independent writes in opposite orders}. */
    public String words() {
        return words;
    }

    /** Returns what a store promises that never shows it, as a clause. */
    public String guarantee() {
        return guarantee;
    }

    /** Returns the phenomenon with that id. */
    public static Optional<Phenomenon> of(String id) {
        return Stream.of(values()).filter(p -> p.id.equals(id)).findFirst();
    }
}
