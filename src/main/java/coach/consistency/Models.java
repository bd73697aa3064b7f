package coach.consistency;

import coach.history.History;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Decides which models allow a history, each with the best algorithm there is for it. */
public final class Models {
    /**
     * The order in which models are asked: the cheap and telling first. Linearizability accepts everything below it,
     * weak causality rejects everything above it; most histories need one or two checks.
     */
    private static final List<Model> TIMED = List.of(
            Model.LINEARIZABLE,
            Model.WEAK_CAUSAL,
            Model.CAUSAL,
            Model.CAUSAL_CONVERGENCE,
            Model.SEQUENTIAL,
            Model.PRAM,
            Model.MONOTONIC_WRITES,
            Model.WRITES_FOLLOW_READS,
            Model.MONOTONIC_READS,
            Model.READ_YOUR_WRITES,
            Model.EVENTUAL);

    private Models() {}

    /**
     * A verdict on one model.
     *
     * @param by the model whose own check decided it: itself, a stronger one that allows the history, or a weaker one
     *     that forbids it
     * @param nanos what the check took on the caller's clock; 0 where another's decided it
     */
    public record Finding(Model model, Verdict verdict, Model by, long nanos) {}

    /** Returns the verdict of {@code model}'s own check. */
    public static Verdict check(History history, Model model, Budget budget) {
        return switch (model) {
            case EVENTUAL -> Eventual.check(history, budget);
            case READ_YOUR_WRITES -> Sessions.checkReadYourWrites(history, budget);
            case MONOTONIC_READS -> Sessions.checkMonotonicReads(history, budget);
            case MONOTONIC_WRITES -> Sessions.checkMonotonicWrites(history, budget);
            case WRITES_FOLLOW_READS -> Sessions.checkWritesFollowReads(history, budget);
            case PRAM -> Pram.check(history, budget);
            case WEAK_CAUSAL -> Causal.checkWeak(history, budget);
            case CAUSAL -> Causal.checkMemory(history, budget);
            case CAUSAL_CONVERGENCE -> Causal.checkConvergence(history, budget);
            case SEQUENTIAL -> Sequential.check(history, budget);
            case LINEARIZABLE ->
                history.isTimed() ? new Linearizability().check(history, budget) : Sequential.check(history, budget);
        };
    }

    /**
     * Returns a finding for each of {@code models}, weakest first, checking no more than the implications leave open.
     *
     * @param budget for each check by itself
     * @param clock nanoseconds of the caller's clock
     */
    public static Map<Model, Finding> checkAll(
            History history, Collection<Model> models, Budget budget, LongSupplier clock) {
        Map<Model, Finding> findings = new EnumMap<>(Model.class);
        Set<Model> asked = EnumSet.noneOf(Model.class);
        asked.addAll(models);
        for (Model model : TIMED) {
            if (asked.contains(model)) {
                Finding implied = implied(model, findings);
                if (implied == null) {
                    long start = clock.getAsLong();
                    Verdict verdict = check(history, model, budget);
                    implied = new Finding(model, verdict, model, clock.getAsLong() - start);
                }
                findings.put(model, implied);
            }
        }
        return resolve(findings);
    }

    /** A later check may decide what an earlier one could not. */
    private static Map<Model, Finding> resolve(Map<Model, Finding> findings) {
        for (Finding finding : List.copyOf(findings.values())) {
            if (finding.verdict() instanceof Verdict.Undecided) {
                Finding implied = implied(finding.model(), findings);
                if (implied != null) {
                    findings.put(
                            finding.model(),
                            new Finding(finding.model(), implied.verdict(), implied.by(), finding.nanos()));
                }
            }
        }
        return findings;
    }

    private static @Nullable Finding implied(Model model, Map<Model, Finding> findings) {
        for (Finding finding : findings.values()) {
            boolean isYes = finding.verdict() instanceof Verdict.Allowed && Lattice.implies(finding.model(), model);
            boolean isNo = finding.verdict() instanceof Verdict.Violated && Lattice.implies(model, finding.model());
            if (isYes || isNo) {
                return new Finding(model, finding.verdict(), finding.by(), 0);
            }
        }
        return null;
    }
}
