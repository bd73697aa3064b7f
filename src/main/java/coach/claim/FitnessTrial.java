package coach.claim;

import coach.consistency.Lattice;
import coach.consistency.Model;
import coach.store.Rehearsal;
import coach.store.Scenario;
import coach.store.ScenarioCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a model suits a story: whether the story's surprise can show under it, and under the models that are
 * weaker on the spectrum that people speak of.
 */
final class FitnessTrial {
    private static final List<Model> SPECTRUM = List.of(
            Model.EVENTUAL, Model.PRAM, Model.CAUSAL, Model.CAUSAL_CONVERGENCE, Model.SEQUENTIAL, Model.LINEARIZABLE);

    /** What sequential consistency leaves open. */
    private static final String REAL_TIME =
            " Sequential consistency keeps one order and promises nothing about the moment:"
                    + " where somebody acts on what was already answered to another, linearizability is needed.";

    private final Lab lab;
    private final List<Scenario> scenarios;
    private final Claim.Fitness claim;

    FitnessTrial(Lab lab, List<Scenario> scenarios, Claim.Fitness claim) {
        this.lab = lab;
        this.scenarios = scenarios;
        this.claim = claim;
    }

    Decision decide() {
        List<Decision> decisions = scenarios.stream()
                .filter(this::isMeant)
                .sorted(Comparator.comparing(Scenario::id))
                .map(this::decide)
                .toList();
        return decisions.stream()
                .reduce(FitnessTrial::both)
                .orElseGet(() -> new Decision(
                        Verdict.NOT_UNDERSTOOD,
                        "There is no story '" + claim.scenario() + "' in the bank; 'coach simulate' lists them.",
                        "",
                        List.of(),
                        Optional.empty()));
    }

    /** A story may be told in several ways, with ids such as {@code likes} and {@code likes-added}. */
    private boolean isMeant(Scenario scenario) {
        return scenario.id().equals(claim.scenario()) || scenario.id().startsWith(claim.scenario() + "-");
    }

    /** Returns what two ways to tell a story come to. */
    private static Decision both(Decision one, Decision other) {
        var trials = new ArrayList<Trial>(one.trials());
        trials.addAll(other.trials());
        boolean isSame = one.verdict() == other.verdict();
        return new Decision(
                isSame ? one.verdict() : Verdict.DEPENDS,
                (isSame ? "" : "It depends on how it is done. ") + one.because() + " " + other.because(),
                one.theory() + " " + other.theory(),
                trials,
                Optional.empty());
    }

    private Decision decide(Scenario scenario) {
        Trial own = look(scenario, claim.model());
        if (own.canShow().isEmpty()) {
            return new Decision(Verdict.DEPENDS, Because.of(own), "", List.of(own), Optional.empty());
        }
        boolean shows = own.canShow().get();
        String because = "The story '" + scenario.title() + "', where it would surprise that " + scenario.surprise()
                + ". " + Because.of(own);
        return switch (claim.verdict()) {
            case ENOUGH -> simple(!shows, because, scenario, own);
            case TOO_WEAK -> simple(shows, because, scenario, own);
            case NEEDED, MORE_THAN_NEEDED -> compared(scenario, own, shows, because);
        };
    }

    private static Decision simple(boolean isSo, String because, Scenario scenario, Trial own) {
        return new Decision(Verdict.of(isSo), because, scenario.lesson(), List.of(own), Optional.empty());
    }

    private Decision compared(Scenario scenario, Trial own, boolean shows, String because) {
        var trials = new ArrayList<Trial>(List.of(own));
        var enough = new ArrayList<String>();
        for (Model weaker : SPECTRUM) {
            if (weaker != claim.model() && Lattice.implies(claim.model(), weaker)) {
                Trial trial = look(scenario, weaker);
                trials.add(trial);
                if (trial.canShow().equals(Optional.of(false))) {
                    enough.add(weaker.title());
                }
            }
        }
        String more = shows
                ? ""
                : enough.isEmpty()
                        ? " Under every weaker model of the spectrum it can show."
                        : " It never shows under " + String.join(", ", enough) + " either.";
        if (!shows && claim.model() == Model.LINEARIZABLE && enough.equals(List.of(Model.SEQUENTIAL.title()))) {
            return new Decision(
                    Verdict.DEPENDS, because + more + REAL_TIME, scenario.lesson(), trials, Optional.empty());
        }
        boolean isSo = !shows && enough.isEmpty() == (claim.verdict() == Claim.Fitness.Verdict.NEEDED);
        trials.sort(Comparator.comparing(t -> t.exploration().witness().isEmpty()));
        return new Decision(Verdict.of(isSo), because + more, scenario.lesson(), trials, Optional.empty());
    }

    private Trial look(Scenario scenario, Model model) {
        Rehearsal rehearsal = Rehearsal.of(scenario, model);
        return new Trial(
                "",
                scenario,
                rehearsal.played(),
                rehearsal.store(),
                rehearsal.explore(lab.limits().situations()),
                Optional.of(model),
                Optional.of(rehearsal.isAllowed()),
                ScenarioCase.history(scenario));
    }
}
