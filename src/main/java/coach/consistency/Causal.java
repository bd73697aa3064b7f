package coach.consistency;

import coach.history.History;

/**
 * The three models called causal: weak causal consistency (CC), causal convergence (CCv) and causal memory (CM).
 *
 * <p>All speak of the causal past of an operation: what program order and reads-from lead to it. A history is checked
 * by the bad patterns of Bouajjani, Enea, Guerraoui and Hamza, On Verifying Causal Consistency, POPL 2017, found with
 * vector clocks in time proportional to operations times processes.
 */
public final class Causal {
    private Causal() {}

    /** Decides weak causal consistency: what a read read is not overwritten within the causal past of the read. */
    public static Verdict checkWeak(History history, Budget budget) {
        return Sources.decideCausal(history, budget, (execution, meter) -> new CausalPast(execution, meter).judge());
    }

    /** Decides causal convergence: moreover, one order of all writes says which of two visible writes is newer. */
    public static Verdict checkConvergence(History history, Budget budget) {
        return Sources.decideCausal(
                history, budget, (execution, meter) -> new CausalPast(execution, meter).judgeConverging());
    }

    /** Decides causal memory: each process can put all writes and its own reads in an order that keeps causality. */
    public static Verdict checkMemory(History history, Budget budget) {
        return Sources.decideCausal(history, budget, (execution, meter) -> {
            Judgement weak = new CausalPast(execution, meter).judge();
            return weak instanceof Judgement.Fine
                    ? new Views(execution, execution.causality(), true, meter).judge()
                    : weak;
        });
    }
}
