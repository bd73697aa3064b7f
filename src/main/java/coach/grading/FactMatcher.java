package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Fact;
import coach.question.Question;
import coach.words.Sentence;
import coach.words.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the facts that a candidate's question asks for. A term of a fact answers at once; else the question is compared
 * with the ways people ask. Telling the wrong fact is worse than offering three: the thresholds give a precision of
 * 0.95 on labelled questions.
 */
public final class FactMatcher {
    /** From here a fact is told, if the second is far enough behind. */
    private static final int TELL = 600;

    private static final int TELL_MARGIN = 180;

    /** From here a fact is told even if the second comes near: nearly the words of its author. */
    private static final int SAME = 850;

    private static final int SAME_MARGIN = 60;

    /** From here facts are offered. */
    private static final int OFFER = 240;

    /** From here a question counts as asking for the nearest fact when it is graded. */
    private static final int ASKED = 430;

    private static final int ASKED_MARGIN = 120;

    private static final int OFFERED_MAX = 3;
    private static final Pattern PIECES = Pattern.compile("[?;,\\n]|\\b(?:and|or)\\b|&");

    private final List<Fact> facts;
    private final Terms terms;
    private final Similarity similarity;

    private FactMatcher(List<Fact> facts, Similarity similarity) {
        this.facts = facts;
        this.terms = new Terms(facts, new Sentences());
        this.similarity = similarity;
    }

    /** Makes a matcher that compares words. */
    public static FactMatcher of(Question question, Lexicon lexicon) {
        return of(question, new Overlap(question.facts(), lexicon.with(question.words())));
    }

    /** Makes a matcher that compares in another way. */
    public static FactMatcher of(Question question, Similarity similarity) {
        return new FactMatcher(question.facts(), similarity);
    }

    /** Returns what to do with {@code question}; one that asks for two things at once may get two facts. */
    public FactMatch match(String question) {
        FactMatch whole = matchOne(question, TELL, TELL_MARGIN);
        var told = new LinkedHashSet<Fact>();
        int pieces = 0;
        for (String piece : PIECES.split(question, -1)) {
            if (!piece.isBlank()) {
                pieces++;
                FactMatch match = matchOne(piece, TELL, TELL_MARGIN);
                if (match instanceof FactMatch.Told) {
                    told.addAll(match.facts());
                } else if (!(match instanceof FactMatch.Unknown)) {
                    return whole;
                }
            }
        }
        boolean isMore = pieces > 1 && told.size() > 1;
        boolean fits = !(whole instanceof FactMatch.Told)
                || told.contains(whole.facts().get(0));
        return isMore && fits ? new FactMatch.Told(List.copyOf(told)) : whole;
    }

    /**
     * Returns the facts that {@code question} counts as asking for. Less is needed than for telling them: to credit the
     * neighbouring fact does less harm than to tell it.
     */
    public List<Fact> asked(String question) {
        var asked = new LinkedHashSet<Fact>();
        addTold(asked, matchOne(question, ASKED, ASKED_MARGIN));
        for (String piece : PIECES.split(question, -1)) {
            if (!piece.isBlank()) {
                addTold(asked, matchOne(piece, ASKED, ASKED_MARGIN));
            }
        }
        return List.copyOf(asked);
    }

    private static void addTold(Set<Fact> all, FactMatch match) {
        if (match instanceof FactMatch.Told) {
            all.addAll(match.facts());
        }
    }

    private FactMatch matchOne(String question, int tell, int margin) {
        int[] figures = similarity.to(question);
        List<Integer> termed = termed(question);
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

    private List<Integer> termed(String question) {
        List<Sentence> sentences = new Sentences().of(question);
        var found = new ArrayList<Integer>();
        if (sentences.size() == 1) {
            found.addAll(terms.in(sentences.get(0)));
        }
        return found;
    }
}
