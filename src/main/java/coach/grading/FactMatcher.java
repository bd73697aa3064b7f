package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Fact;
import coach.question.Question;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the facts that a candidate's question asks for. */
public final class FactMatcher {
    private static final int TELL = 620;
    private static final int MARGIN = 120;
    private static final int OFFER = 280;
    private static final int OFFERED_MAX = 3;

    private final List<Fact> facts;
    private final Similarity similarity;

    private FactMatcher(List<Fact> facts, Similarity similarity) {
        this.facts = facts;
        this.similarity = similarity;
    }

    /** Makes a matcher that compares words. */
    public static FactMatcher of(Question question, Lexicon lexicon) {
        return new FactMatcher(question.facts(), new Overlap(question.facts(), lexicon.with(question.words())));
    }

    String explain(String question) {
        int[] figures = similarity.to(question);
        return IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -figures[i]))
                .limit(3)
                .map(i -> facts.get(i).id() + ":" + figures[i])
                .toList()
                .toString();
    }

    /** Returns what to do with {@code question}. */
    public FactMatch match(String question) {
        int[] figures = similarity.to(question);
        List<Integer> order = IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -figures[i]))
                .toList();
        List<Fact> nearest = order.stream()
                .filter(i -> figures[i] > 0)
                .limit(OFFERED_MAX)
                .map(facts::get)
                .toList();
        if (nearest.isEmpty() || figures[order.get(0)] < OFFER) {
            return new FactMatch.Unknown(nearest);
        }
        int second = order.size() > 1 ? figures[order.get(1)] : 0;
        int first = figures[order.get(0)];
        return first >= TELL && first - second >= MARGIN
                ? new FactMatch.Told(nearest.subList(0, 1))
                : new FactMatch.Offered(nearest);
    }
}
