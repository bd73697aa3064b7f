package coach.claim;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides statements about words by executions that fit one meaning and not the other. */
final class DefinitionTrial {
    /** Both look for the other's name first, see nothing, and take it: each copy is right, and the rule is broken. */
    private static final Probe RULE_BROKEN = Probe.of(
            "copies agree and the rule is broken",
            "Alice: r name-of-bob 0; w name-of-alice kim | Bob: r name-of-alice 0; w name-of-bob kim");
    /** A rule that one replica keeps by itself, while another replica still shows the value from before. */
    private static final Probe COPIES_DIFFER =
            Probe.of("the rule holds and copies differ", "Alice: w name kim | Bob: r name kim | Carol: r name 0", 2, 1);

    private final Lab lab;
    private final Claim.Definition claim;

    DefinitionTrial(Lab lab, Claim.Definition claim) {
        this.lab = lab;
        this.claim = claim;
    }

    Decision decide() {
        return switch (claim.meaning()) {
            case ACID_IS_CAP, ACID_IS_COPIES, CAP_IS_RULES -> apart(false);
            case ACID_IS_RULES, CAP_IS_COPIES -> apart(true);
            case CONVERGENCE_IS_PROMPT -> late();
            case SEQUENTIAL_IS_CLOCK -> by(Model.SEQUENTIAL, Phenomenon.STALE_READ, false);
            case CAUSAL_IS_TOTAL -> by(Model.CAUSAL, Phenomenon.OBSERVERS_DISAGREE, false);
            case CAUSAL_IS_DEPENDENT -> dependent();
        };
    }

    /** One execution keeps the copies and breaks the rule, another keeps the rule and not the copies. */
    private Decision apart(boolean isSo) {
        Trial broken = lab.look(new Subject.OfModel(Model.LINEARIZABLE), RULE_BROKEN, "one name is taken twice");
        Trial differing =
                lab.look(new Subject.OfModel(Model.EVENTUAL), COPIES_DIFFER, "two copies of one value differ");
        boolean both = broken.canShow().equals(Optional.of(true))
                && differing.canShow().equals(Optional.of(true));
        String because = both
                ? "Each can hold without the other. On a linearizable store, whose copies always agree, two people look for a"
                        + " name, see nothing and both take it: the rule 'a name is taken once' is broken (first execution). On a"
                        + " store with one value and no rule to break, two replicas give different values at once (second"
                        + " execution)."
                : "The two executions that would tell the meanings apart were not found.";
        return new Decision(
                both ? Verdict.of(isSo == claim.isSo()) : Verdict.DEPENDS,
                because,
                "ACID: the rules of the schema hold after every transaction. CAP: all copies of one value are the same at all"
                        + " times.",
                List.of(broken, differing),
                Optional.empty());
    }

    private Decision late() {
        Probe probe = Probe.of("", "Alice: w record new | Bob: r record 0; r record 0; r record 0; r record 0", 1, 0);
        Trial trial = lab.look(new Subject.OfModel(Model.EVENTUAL), probe, "reads after the write still miss it");
        boolean can = trial.canShow().equals(Optional.of(true));
        return new Decision(
                Verdict.of(can != claim.isSo()),
                "The write is acknowledged, and four reads after it still miss it; nothing in the model ends this after any number"
                        + " of reads or seconds. " + Because.of(trial),
                Theory.of(Model.EVENTUAL),
                List.of(trial),
                Optional.empty());
    }

    /** The statement is as the phenomenon's guarantee: so where it never shows. */
    private Decision by(Model model, Phenomenon phenomenon, boolean whereShown) {
        Decision never = new BehaviourTrial(
                        lab, new Claim.Behaviour(new Subject.OfModel(model), phenomenon, Claim.Modality.NEVER))
                .decide();
        boolean flip = claim.isSo() == whereShown;
        return new Decision(
                flip ? never.verdict().opposite() : never.verdict(),
                never.because(),
                never.theory(),
                never.trials(),
                never.shown());
    }

    private Decision dependent() {
        Decision cause = by(Model.CAUSAL, Phenomenon.EFFECT_WITHOUT_CAUSE, false);
        Decision others = by(Model.CAUSAL, Phenomenon.OBSERVERS_DISAGREE, true);
        var trials = new ArrayList<>(others.trials());
        trials.addAll(cause.trials());
        Verdict verdict = cause.verdict() == others.verdict() ? cause.verdict() : Verdict.DEPENDS;
        return new Decision(
                verdict,
                "Dependent: " + cause.because() + " Independent: " + others.because(),
                Theory.of(Model.CAUSAL),
                trials,
                Optional.empty());
    }
}
