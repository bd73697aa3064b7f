package coach.grading;

import coach.question.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares a question with the facts by what it means: the cosine of its vector to those of the ways people ask for the
 * fact, of its terms and of its answer, and a little of the words they share.
 */
final class Meaning {
    /** Questions about the project rather than the problem: no fact answers them, in whatever bank. */
    private static final List<String> ASIDES = List.of(
            "Which programming language should I use?",
            "Which database do we use today?",
            "What is our technology stack?",
            "Which cloud provider are we on?",
            "How many engineers are on the team?",
            "When is the deadline?",
            "What does the existing system look like?",
            "Do we have to migrate from an old system?",
            "Who are our competitors?",
            "What does the user interface look like?",
            "Do we need a mobile app?",
            "Should I start with the API or with the diagram?",
            "Which framework and libraries should I use?",
            "What hardware and operating system do the servers run?",
            "How is the system tested, deployed and monitored?",
            "Can we buy an existing product instead?",
            "How does the company make money?",
            "Who is on call?");

    private static final int WHOLE = 1000;

    private final Jargon jargon = new Jargon();
    private final Embedding embedding;
    private final Similarity words;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<float[]> asides;

    /** The vectors of a fact: of its ways to ask, its terms, and its answer, which is one. */
    private record Subject(List<float[]> ways, List<float[]> terms, List<float[]> answer) {}

    Meaning(List<Fact> facts, Similarity words, Embedding embedding) {
        this.embedding = embedding;
        this.words = words;
        var texts = new ArrayList<String>();
        for (Fact fact : facts) {
            fact.ask().forEach(ask -> texts.add(jargon.plain(ask)));
            fact.terms().forEach(term -> texts.add(jargon.plain(term)));
            texts.add(fact.answer());
        }
        texts.addAll(ASIDES);
        List<float[]> vectors = embedding.vectors(texts);
        int from = 0;
        for (Fact fact : facts) {
            int terms = from + fact.ask().size();
            int answer = terms + fact.terms().size();
            subjects.add(new Subject(
                    vectors.subList(from, terms), vectors.subList(terms, answer), vectors.subList(answer, answer + 1)));
            from = answer + 1;
        }
        this.asides = vectors.subList(from, vectors.size());
    }

    /** Returns for each question which fact it asks for. */
    List<Guess> of(List<String> questions) {
        List<float[]> vectors =
                embedding.vectors(questions.stream().map(jargon::plain).toList());
        return IntStream.range(0, questions.size())
                .mapToObj(i -> guess(vectors.get(i), words.to(questions.get(i))))
                .toList();
    }

    private Guess guess(float[] question, int[] shared) {
        var near = new int[subjects.size()];
        var named = new int[subjects.size()];
        for (int i = 0; i < near.length; i++) {
            Subject subject = subjects.get(i);
            int way = highest(question, subject.ways());
            int term = subject.terms().isEmpty() ? way : highest(question, subject.terms());
            int mean = (int) subject.ways().stream()
                    .mapToInt(each -> cosine(question, each))
                    .average()
                    .orElse(0);
            near[i] = (10 * way + 2 * term + 2 * highest(question, subject.answer()) + 2 * mean + 3 * shared[i]) / 10;
            named[i] = Math.max(way, term);
        }
        List<Integer> order = IntStream.range(0, near.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -near[i]))
                .toList();
        if (order.isEmpty()) {
            return new Guess(order, 0, 0, -WHOLE);
        }
        int first = order.get(0);
        int second = order.size() > 1 ? near[order.get(1)] : 0;
        return new Guess(
                order,
                near[first],
                Math.min(Guess.AHEAD_MAX, near[first] - second),
                named[first] - highest(question, asides));
    }

    private static int highest(float[] question, List<float[]> others) {
        return others.stream().mapToInt(other -> cosine(question, other)).max().orElse(0);
    }

    /** Returns the cosine of two vectors of length 1, in thousandths. */
    private static int cosine(float[] first, float[] second) {
        float product = 0;
        for (int i = 0; i < first.length; i++) {
            product += first[i] * second[i];
        }
        return Math.round(product * WHOLE);
    }
}
