package coach.consistency;

import coach.history.History;

/**
 * The session guarantees of Terry, Demers, Petersen, Spreitzer, Theimer and Welch, Session Guarantees for Weakly
 * Consistent Replicated Data, PDIS 1994.
 *
 * <p>Each promises something about the writes a read sees, and about which of two writes is newer; a promise is made to
 * one session, so each session may have its own idea of newer. All demands are of the form "must see" and "must be
 * newer": the least sets that satisfy them are the best, and a history is allowed iff what must be newer makes no cycle
 * for any session.
 */
public final class Sessions {
    private Sessions() {}

    /** Decides read-your-writes, where writes of one process to one key keep their order. */
    public static Verdict checkReadYourWrites(History history, Budget budget) {
        return check(Model.READ_YOUR_WRITES, history, budget);
    }

    /** Decides monotonic reads, where writes of one process to one key keep their order. */
    public static Verdict checkMonotonicReads(History history, Budget budget) {
        return check(Model.MONOTONIC_READS, history, budget);
    }

    /** Decides monotonic writes together with monotonic reads, as nothing shows the one without the other. */
    public static Verdict checkMonotonicWrites(History history, Budget budget) {
        return check(Model.MONOTONIC_WRITES, history, budget);
    }

    /** Decides writes-follow-reads together with monotonic reads. */
    public static Verdict checkWritesFollowReads(History history, Budget budget) {
        return check(Model.WRITES_FOLLOW_READS, history, budget);
    }

    private static Verdict check(Model model, History history, Budget budget) {
        return Sources.decide(history, budget, (execution, meter) -> {
            Graph causality = execution.causality();
            if (causality.order() == null) {
                return new Judgement.Wrong(new Because.Cycle(new Proof(causality, execution).cycle()));
            }
            return new SessionViews(execution, model, meter).judge();
        });
    }
}
