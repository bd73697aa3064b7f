package coach.consistency;

import coach.history.History;

/**
 * PRAM: each process can put all writes and its own reads in an order that keeps program order. Lipton and Sandberg,
 * 1988; with no value out of thin air, as no store can show one.
 */
public final class Pram {
    private Pram() {}

    /** Decides PRAM. */
    public static Verdict check(History history, Budget budget) {
        return Sources.decide(history, budget, (execution, meter) -> {
            Graph causality = execution.causality();
            if (causality.order() == null) {
                return new Judgement.Wrong(new Because.Cycle(new Proof(causality, execution).cycle()));
            }
            return new Views(execution, execution.programOrder(), false, meter).judge();
        });
    }
}
