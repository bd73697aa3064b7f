package coach.grading;

import coach.question.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Finds the fact by what a question means. A term answers at once; else a fact is told only where it is as good as
 * sure, three are offered where one of them may be meant, and otherwise nothing is known of it.
 */
final class MeaningMatching implements Matching {
    /** From here the nearest fact is told; 0.95 of those told are to be right. */
    static final int SURE = 880;

    /** From here three are offered. */
    static final int KNOWN = 300;

    private static final int OFFERED_MAX = 3;

    private final List<Fact> facts;
    private final Terms terms;
    private final Meaning meaning;

    MeaningMatching(List<Fact> facts, Terms terms, Meaning meaning) {
        this.facts = facts;
        this.terms = terms;
        this.meaning = meaning;
    }

    @Override
    public List<FactMatch> of(List<String> questions) {
        List<Guess> guesses = meaning.of(questions);
        var matches = new ArrayList<FactMatch>();
        for (int i = 0; i < questions.size(); i++) {
            matches.add(match(guesses.get(i), terms.in(questions.get(i))));
        }
        return matches;
    }

    private FactMatch match(Guess guess, List<Integer> termed) {
        if (termed.size() == 1) {
            return new FactMatch.Told(List.of(facts.get(termed.get(0))));
        }
        var nearest = new LinkedHashSet<>(termed);
        nearest.addAll(guess.order());
        List<Fact> three = nearest.stream().limit(OFFERED_MAX).map(facts::get).toList();
        if (termed.isEmpty() && guess.sure() >= SURE) {
            return new FactMatch.Told(three.subList(0, 1));
        }
        return termed.isEmpty() && guess.known() < KNOWN ? new FactMatch.Unknown(three) : new FactMatch.Offered(three);
    }
}
