package coach.claim;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether a store may, never does, or always does show a phenomenon. */
final class BehaviourTrial {
    private final Lab lab;
    private final Claim.Behaviour claim;

    BehaviourTrial(Lab lab, Claim.Behaviour claim) {
        this.lab = lab;
        this.claim = claim;
    }

    Decision decide() {
        switch (claim.modality()) {
            case ALWAYS -> {
                return always();
            }
            case NOT_ALWAYS -> {
                return opposite(always());
            }
            case CAN, NEVER -> {}
        }
        var trials = new ArrayList<Trial>();
        for (Probe probe : Probes.of(claim.phenomenon(), claim.subject())) {
            for (Subject subject : meanings(claim.subject())) {
                trials.add(lab.look(subject, probe, claim.phenomenon().words()));
            }
        }
        boolean some = trials.stream().anyMatch(t -> t.canShow().equals(Optional.of(true)));
        boolean isSure = trials.stream().noneMatch(t -> t.canShow().isEmpty());
        boolean all = trials.stream().allMatch(t -> t.canShow().equals(Optional.of(true)));
        if (some != all || !isSure) {
            return depends(trials);
        }
        Verdict can = Verdict.of(some);
        Verdict verdict = claim.modality() == Claim.Modality.CAN ? can : can.opposite();
        return new Decision(verdict, because(trials.get(0)), theory(), trials, shown(trials));
    }

    private static Decision opposite(Decision decision) {
        return new Decision(
                decision.verdict().opposite(),
                decision.because(),
                decision.theory(),
                decision.trials(),
                decision.shown());
    }

    /** A causal store may be causal memory or causal convergence; a claim that names neither is about both. */
    private static List<Subject> meanings(Subject subject) {
        return subject.equals(new Subject.OfModel(Model.CAUSAL))
                ? List.of(subject, new Subject.OfModel(Model.CAUSAL_CONVERGENCE))
                : List.of(subject);
    }

    private Decision always() {
        var trials = new ArrayList<Trial>();
        for (Probe probe : Probes.of(claim.phenomenon(), claim.subject())) {
            Trial other =
                    lab.lookForOther(claim.subject(), probe, claim.phenomenon().words());
            trials.add(other);
            if (other.exploration().witness().isPresent()) {
                String because = "Not always: in the execution below, of "
                        + Count.of(other.exploration().witness().get()) + " on " + store(other)
                        + ", it does not happen.";
                return new Decision(Verdict.REFUTED, because, theory(), List.of(other), Optional.empty());
            }
        }
        Trial first = trials.get(0);
        return first.exploration().isExhaustive()
                ? new Decision(
                        Verdict.SUPPORTED,
                        "In " + Count.of(first.exploration()) + " of the story on " + store(first) + " it happens.",
                        theory(),
                        trials,
                        Optional.empty())
                : unsure(trials);
    }

    private Decision depends(List<Trial> trials) {
        if (trials.stream().anyMatch(t -> t.canShow().isEmpty())) {
            return unsure(trials);
        }
        var parts = new ArrayList<String>();
        for (Trial trial : trials) {
            boolean can = trial.canShow().equals(Optional.of(true));
            String where = trial.label().isEmpty()
                    ? "under "
                            + trial.model()
                                    .map(Model::title)
                                    .orElse(trial.protocol().title())
                    : trial.label();
            parts.add((can ? "it can happen " : "it never happens ") + where);
        }
        List<Trial> showing = new ArrayList<>(trials);
        showing.sort(
                java.util.Comparator.comparing(t -> t.exploration().witness().isEmpty()));
        String because =
                "It depends: " + String.join("; ", parts.stream().distinct().toList()) + ".";
        return new Decision(Verdict.DEPENDS, because, theory(), showing, shown(trials));
    }

    private Decision unsure(List<Trial> trials) {
        String because = "Not found in " + Count.of(trials.get(0).exploration())
                + "; that is not all there are, so this is no answer.";
        return new Decision(Verdict.DEPENDS, because, theory(), trials, Optional.empty());
    }

    private static Optional<coach.history.History> shown(List<Trial> trials) {
        boolean isRun = trials.stream().anyMatch(t -> t.exploration().witness().isPresent());
        return isRun
                ? Optional.empty()
                : trials.stream()
                        .filter(t -> t.isAllowed().equals(Optional.of(true)))
                        .map(Trial::pattern)
                        .findFirst();
    }

    private static String store(Trial trial) {
        return trial.protocol().title();
    }

    private String because(Trial trial) {
        return Because.of(trial);
    }

    private String theory() {
        return Theory.of(claim.subject());
    }
}
