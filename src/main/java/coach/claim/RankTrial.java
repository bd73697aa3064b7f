package coach.claim;

import java.util.List;

/** Decides where a model stands among others: by one comparison with each. */
final class RankTrial {
    private RankTrial() {}

    static Decision decide(Claim.Rank claim) {
        List<Decision> decisions = claim.parts().stream()
                .map(part -> new StrengthTrial(part).decide())
                .toList();
        List<Decision> against = decisions.stream()
                .filter(decision -> decision.verdict() == Verdict.REFUTED)
                .toList();
        boolean isSure = decisions.stream().allMatch(decision -> decision.verdict() == Verdict.SUPPORTED);
        Verdict holds = !against.isEmpty() ? Verdict.REFUTED : isSure ? Verdict.SUPPORTED : Verdict.DEPENDS;
        List<Decision> telling = against.isEmpty() ? decisions : against;
        return new Decision(
                claim.isSo() ? holds : holds.opposite(),
                String.join(" ", telling.stream().map(Decision::because).toList()),
                Theory.of(claim.model()),
                List.of(),
                telling.stream().flatMap(d -> d.shown().stream()).findFirst());
    }
}
