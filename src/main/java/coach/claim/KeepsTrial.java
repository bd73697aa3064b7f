package coach.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether a store keeps a model: every phenomenon that the model forbids is looked for. */
final class KeepsTrial {
    private final Lab lab;
    private final Claim.Keeps claim;

    KeepsTrial(Lab lab, Claim.Keeps claim) {
        this.lab = lab;
        this.claim = claim;
    }

    Decision decide() {
        if (claim.subject() instanceof Subject.OfModel of) {
            return new StrengthTrial(new Claim.Strength(
                            of.model(), Claim.Strength.Relation.IMPLIES, claim.model(), claim.isSo()))
                    .decide();
        }
        var trials = new ArrayList<Trial>();
        for (Phenomenon phenomenon : Phenomenon.values()) {
            for (Probe probe : Probes.of(phenomenon, claim.subject())) {
                if (!Lab.isAllowed(claim.model(), probe.pattern())) {
                    Trial trial = lab.look(claim.subject(), probe, phenomenon.words());
                    if (trial.exploration().witness().isPresent()) {
                        return broken(trial, phenomenon);
                    }
                    trials.add(trial);
                }
            }
        }
        boolean isAll = trials.stream().allMatch(t -> t.exploration().isExhaustive());
        return isAll ? kept(trials) : unsure(trials);
    }

    private Decision broken(Trial trial, Phenomenon phenomenon) {
        String because = claim.model().title() + " promises that it never happens that " + phenomenon.words() + ". "
                + Because.of(trial);
        return new Decision(
                Verdict.of(!claim.isSo()), because, Theory.of(claim.subject()), List.of(trial), Optional.empty());
    }

    private Decision kept(List<Trial> trials) {
        long executions = new Decision(Verdict.SUPPORTED, "", "", trials, Optional.empty()).executions();
        String because = "Each of " + Count.plural(trials.size(), "story") + " whose surprise "
                + claim.model().title()
                + " forbids was run in every schedule, " + Count.plural(executions, "execution")
                + " in all; none showed it.";
        return new Decision(
                Verdict.of(claim.isSo()),
                because.replace("storys", "stories"),
                Theory.of(claim.subject()),
                trials,
                Optional.empty());
    }

    private Decision unsure(List<Trial> trials) {
        return new Decision(
                Verdict.DEPENDS,
                "Nothing that " + claim.model().title() + " forbids was found, but not every execution was looked at.",
                Theory.of(claim.subject()),
                trials,
                Optional.empty());
    }
}
