package coach.grading;

import coach.question.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the fact by the words of a question alone. A term answers at once; else the question is compared with the ways
 * people ask.
 */
final class WordMatching implements Matching {
    /** From here a fact is told, if the second is far enough behind. */
    private static final int TELL = 600;

    private static final int TELL_MARGIN = 180;

    /** From here a fact is told even if the second comes near: nearly the words of its author. */
    private static final int SAME = 850;

    private static final int SAME_MARGIN = 60;

    /** From here facts are offered. */
    private static final int OFFER = 240;

    private static final int OFFERED_MAX = 3;

    /** From here a question counts as asking for the nearest fact when it is graded. */
    private static final int ASKED = 430;

    private static final int ASKED_MARGIN = 120;

    private final List<Fact> facts;
    private final Terms terms;
    private final Similarity similarity;
    private final int tell;
    private final int margin;

    private WordMatching(List<Fact> facts, Terms terms, Similarity similarity, int tell, int margin) {
        this.facts = facts;
        this.terms = terms;
        this.similarity = similarity;
        this.tell = tell;
        this.margin = margin;
    }

    /** Makes what an interviewer needs: telling the wrong fact is worse than offering three. */
    static WordMatching careful(List<Fact> facts, Terms terms, Similarity similarity) {
        return new WordMatching(facts, terms, similarity, TELL, TELL_MARGIN);
    }

    /** Makes what grading needs: to credit the neighbouring fact does less harm than to tell it. */
    static WordMatching generous(List<Fact> facts, Terms terms, Similarity similarity) {
        return new WordMatching(facts, terms, similarity, ASKED, ASKED_MARGIN);
    }

    @Override
    public List<FactMatch> of(List<String> questions) {
        return questions.stream().map(this::match).toList();
    }

    private FactMatch match(String question) {
        int[] figures = similarity.to(question);
        List<Integer> termed = terms.in(question);
        List<Integer> order = order(figures);
        if (!isClear(figures, order, SAME, SAME_MARGIN)) {
            if (termed.size() == 1) {
                return new FactMatch.Told(List.of(facts.get(termed.get(0))));
            }
            termed.forEach(i -> figures[i] = Math.max(figures[i], TELL));
            order = order(figures);
        }
        List<Fact> nearest = order.stream().limit(OFFERED_MAX).map(facts::get).toList();
        if (order.isEmpty() || figures[order.get(0)] < OFFER) {
            return new FactMatch.Unknown(nearest);
        }
        return isClear(figures, order, tell, margin) || isClear(figures, order, SAME, SAME_MARGIN)
                ? new FactMatch.Told(nearest.subList(0, 1))
                : new FactMatch.Offered(nearest);
    }

    /** Returns the places of all figures above 0, the highest first. */
    private static List<Integer> order(int[] figures) {
        return IntStream.range(0, figures.length)
                .boxed()
                .filter(i -> figures[i] > 0)
                .sorted(Comparator.comparingInt((Integer i) -> -figures[i]))
                .toList();
    }

    private static boolean isClear(int[] figures, List<Integer> order, int least, int margin) {
        int first = order.isEmpty() ? 0 : figures[order.get(0)];
        int second = order.size() > 1 ? figures[order.get(1)] : 0;
        return first >= least && first - second >= margin;
    }
}
