package coach.consistency;

import java.util.function.Supplier;

/** What a checker says about an execution whose sources are all chosen. */
sealed interface Judgement {

    /** The model allows it; the witness is built when asked for. */
    record Fine(Supplier<Witness> witness) implements Judgement {}

    /**
     * The model forbids it. Every read whose source matters to the reason, and every operation of unknown outcome that
     * must have taken effect for it, is among {@code because.ops()}.
     */
    record Wrong(Because because) implements Judgement {}

    /** The budget ended. */
    record Unclear(String why) implements Judgement {}

    /** Judges executions. */
    @FunctionalInterface
    interface Judge {
        /** Returns what is to be said about {@code execution}. */
        Judgement judge(Execution execution, Budget.Meter meter);
    }
}
