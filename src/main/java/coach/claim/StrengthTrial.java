package coach.claim;

import coach.consistency.Budget;
import coach.consistency.Implication;
import coach.consistency.Lattice;
import coach.consistency.Model;
import coach.consistency.Outcomes;
import coach.history.History;
import coach.history.Notation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides how two models stand to each other: all outcomes of small programs are judged by both definitions. One
 * outcome that a model allows and the other forbids settles "does not imply"; that there is none among them, together
 * with the proof that the lattice cites, settles "implies".
 */
final class StrengthTrial {
    private static final Budget BUDGET = new Budget(5_000_000);

    /**
     * Programs that set apart models that no edge lies between: final reads for convergence, and a history of Bouajjani
     * et al., POPL 2017, that tells one arbitration from each process's own view.
     */
    private static final List<String> BESIDE_EDGES = List.of(
            "a: w x 1; r x 1! | b: w x 2; r x 2!",
            "a: w x 1 | p: r x 1; w x 2 | f: r x 1!",
            "a: w z 1; w x 1; w y 1 | b: w x 2; r z 0; r y 1; r x 2",
            "a: w x 1 | b: r x 1; r x 0",
            "a: w x 1; w x 2 | b: r x 2; r x 1",
            "a: w x 1 | b: w x 2; r x 1; r x 2!",
            "a: w x 1 | b: w x 2 | c: r x 1; r x 2; r x 1");

    private final Claim.Strength claim;

    StrengthTrial(Claim.Strength claim) {
        this.claim = claim;
    }

    Decision decide() {
        var results = new ArrayList<Compared>();
        for (Model one : meanings(claim.one())) {
            for (Model other : meanings(claim.other())) {
                results.add(compare(one, other));
            }
        }
        boolean some = results.stream().anyMatch(Compared::isSo);
        boolean all = results.stream().allMatch(Compared::isSo);
        String because =
                String.join(" ", results.stream().map(Compared::because).toList());
        Verdict verdict = some != all ? Verdict.DEPENDS : claim.isSo() ? Verdict.of(all) : Verdict.of(!all);
        Optional<History> shown = results.stream()
                .filter(r -> r.isSo() == all)
                .flatMap(r -> r.separator().stream())
                .findFirst();
        return new Decision(
                verdict,
                (some != all ? "It depends on what causal means. " : "") + because,
                Theory.of(claim.one()) + " " + Theory.of(claim.other()),
                List.of(),
                shown);
    }

    /** Beside a model that is not causal, causal stands for causal memory and for causal convergence. */
    private List<Model> meanings(Model model) {
        boolean isLoose = model == Model.CAUSAL && !isCausal(claim.one() == model ? claim.other() : claim.one());
        return isLoose ? List.of(model, Model.CAUSAL_CONVERGENCE) : List.of(model);
    }

    private static boolean isCausal(Model model) {
        return model == Model.CAUSAL || model == Model.CAUSAL_CONVERGENCE || model == Model.WEAK_CAUSAL;
    }

    private record Compared(boolean isSo, String because, Optional<History> separator) {}

    /** All outcomes of all programs under two models. */
    private record Tally(
            int outcomes, int programs, List<History> onlyOne, List<History> onlyOther, int one, int other) {}

    private Compared compare(Model one, Model other) {
        Tally tally = tally(one, other);
        boolean isImplied = tally.onlyOne().isEmpty();
        boolean isImplying = tally.onlyOther().isEmpty();
        boolean isSo = switch (claim.relation()) {
            case STRONGER -> isImplied && !isImplying;
            case WEAKER -> isImplying && !isImplied;
            case IMPLIES -> isImplied;
            case SAME -> isImplied && isImplying;
        };
        String counts = "Of %s of %s, %s allows %d and %s %d"
                .formatted(
                        Count.plural(tally.outcomes(), "outcome"),
                        Count.plural(tally.programs(), "small program"),
                        one.title(),
                        tally.one(),
                        other.title(),
                        tally.other());
        return new Compared(
                isSo,
                counts + difference(one, other, tally),
                tally.onlyOther().stream()
                        .findFirst()
                        .or(() -> tally.onlyOne().stream().findFirst()));
    }

    private static String difference(Model one, Model other, Tally tally) {
        String onlyOne = tally.onlyOne().isEmpty()
                ? "; all that the first allows the second allows" + proof(one, other)
                : "; only the first allows '" + Notation.print(tally.onlyOne().get(0)) + "'";
        String onlyOther = tally.onlyOther().isEmpty()
                ? "; all that the second allows the first allows" + proof(other, one)
                : "; only the second allows '"
                        + Notation.print(tally.onlyOther().get(0)) + "'";
        return onlyOne + onlyOther + ".";
    }

    private static String proof(Model stronger, Model weaker) {
        return Lattice.EDGES.stream()
                .filter(e -> e.stronger() == stronger && e.weaker() == weaker)
                .map(e -> " (proved in " + e.source() + ")")
                .findFirst()
                .orElse(Lattice.implies(stronger, weaker) ? " (proved, in steps)" : "");
    }

    private static Tally tally(Model one, Model other) {
        Set<String> programs = new LinkedHashSet<>();
        for (Implication edge : Lattice.EDGES) {
            programs.add(edge.separator());
        }
        programs.addAll(BESIDE_EDGES);
        var onlyOne = new ArrayList<History>();
        var onlyOther = new ArrayList<History>();
        int outcomes = 0;
        int byOne = 0;
        int byOther = 0;
        for (String program : programs) {
            for (Outcomes.Outcome outcome :
                    Outcomes.of(Notation.parse(program), BUDGET).outcomes()) {
                boolean isOne = outcome.allowed().contains(one);
                boolean isOther = outcome.allowed().contains(other);
                outcomes++;
                byOne += isOne ? 1 : 0;
                byOther += isOther ? 1 : 0;
                if (isOne != isOther) {
                    (isOne ? onlyOne : onlyOther).add(outcome.history());
                }
            }
        }
        return new Tally(outcomes, programs.size(), onlyOne, onlyOther, byOne, byOther);
    }
}
