package coach.claim;

import coach.consistency.Lattice;
import coach.consistency.Model;
import coach.history.Op;
import coach.store.Exploration;
import coach.store.Explorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a model suits a story: whether the story's surprise can show under it, and under the models that are
 * weaker on the spectrum that people speak of.
 */
final class FitnessTrial {
    private static final List<Model> SPECTRUM = List.of(
            Model.EVENTUAL, Model.PRAM, Model.CAUSAL, Model.CAUSAL_CONVERGENCE, Model.SEQUENTIAL, Model.LINEARIZABLE);

    private final Lab lab;
    private final List<Play> plays;
    private final Claim.Fitness claim;

    FitnessTrial(Lab lab, List<Play> plays, Claim.Fitness claim) {
        this.lab = lab;
        this.plays = plays;
        this.claim = claim;
    }

    Decision decide() {
        Optional<Play> found =
                plays.stream().filter(p -> p.id().equals(claim.scenario())).findFirst();
        if (found.isEmpty()) {
            return new Decision(
                    Verdict.NOT_UNDERSTOOD,
                    "There is no story '" + claim.scenario() + "' in the bank; 'coach simulate' lists them.",
                    "",
                    List.of(),
                    Optional.empty());
        }
        return decide(found.get());
    }

    private Decision decide(Play play) {
        Trial own = look(play, claim.model());
        if (own.canShow().isEmpty()) {
            return new Decision(Verdict.DEPENDS, Because.of(own), "", List.of(own), Optional.empty());
        }
        boolean shows = own.canShow().get();
        String because = claim.model().title() + ": " + Because.of(own) + " The surprise: " + play.surprise() + ".";
        return switch (claim.verdict()) {
            case ENOUGH -> simple(!shows, because, own);
            case TOO_WEAK -> simple(shows, because, own);
            case NEEDED, MORE_THAN_NEEDED -> compared(play, own, shows, because);
        };
    }

    private Decision simple(boolean isSo, String because, Trial own) {
        return new Decision(
                Verdict.of(isSo), because, Theory.of(claim.model()), List.of(own), Optional.empty());
    }

    private Decision compared(Play play, Trial own, boolean shows, String because) {
        var trials = new ArrayList<Trial>(List.of(own));
        var enough = new ArrayList<String>();
        for (Model weaker : SPECTRUM) {
            if (weaker != claim.model() && Lattice.implies(claim.model(), weaker)) {
                Trial trial = look(play, weaker);
                trials.add(trial);
                if (trial.canShow().equals(Optional.of(false))) {
                    enough.add(weaker.title());
                }
            }
        }
        boolean isNeeded = !shows && enough.isEmpty();
        boolean isMore = !shows && !enough.isEmpty();
        String more = shows
                ? ""
                : enough.isEmpty()
                        ? " Under every weaker model of the spectrum it can show."
                        : " It never shows under " + String.join(", ", enough) + " either.";
        trials.sort(java.util.Comparator.comparing(
                t -> t.exploration().witness().isEmpty()));
        return new Decision(
                Verdict.of(claim.verdict() == Claim.Fitness.Verdict.NEEDED ? isNeeded : isMore),
                because + more,
                Theory.of(claim.model()),
                trials,
                Optional.empty());
    }

    private Trial look(Play play, Model model) {
        boolean isAtomic = play.pattern().ops().stream().anyMatch(op -> op.kind() == Op.Kind.CAS);
        Stage stage = lab.stages()
                .of(new Subject.OfModel(model), play.of().clients().size(), isAtomic);
        Exploration found =
                Explorer.explore(stage.protocol(), play.of(), lab.limits(), new Pattern(play.pattern()));
        return new Trial(
                play.title(),
                play.of(),
                stage.protocol(),
                found,
                Optional.of(model),
                Optional.of(Lab.isAllowed(model, play.pattern())),
                play.pattern());
    }
}
