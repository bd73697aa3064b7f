package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.question.Fact;
import coach.words.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a question with the facts by the words they share. Words of one group of the lexicon are the same word; a
 * word that few facts speak of weighs more. Two figures are mixed: how alike the question and the nearest way of asking
 * are (the overlap of Dice, Ecology 26(3), 1945), and how much of the question the whole fact covers.
 */
final class Overlap implements Similarity {
    private static final int SAME = 1000;

    /** The share of the first figure in the mix, in percent; 60 to 100 differ little on the labelled questions. */
    private static final int ALIKE = 80;

    /** What a word of a fact's answer counts, in percent of a word of its questions. */
    private static final int ANSWER = 40;

    private final Concepts concepts;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<String, Integer> factsByConcept = new TreeMap<>();

    /**
     * What a fact is about.
     *
     * @param ways the concepts of each way to ask, terms among them
     * @param asked the concepts of all ways
     * @param told the concepts of the answer
     */
    private record Subject(List<Set<String>> ways, Set<String> asked, Set<String> told) {}

    Overlap(List<Fact> facts, Lexicon lexicon) {
        this.concepts = new Concepts(lexicon, new Sentences());
        for (Fact fact : facts) {
            var ways = new ArrayList<Set<String>>();
            var asked = new TreeSet<String>();
            fact.ask().forEach(ask -> ways.add(concepts.of(ask)));
            fact.terms().forEach(term -> ways.add(concepts.of(term)));
            ways.forEach(asked::addAll);
            Set<String> told = concepts.of(fact.answer());
            subjects.add(new Subject(ways, asked, told));
            asked.forEach(concept -> factsByConcept.merge(concept, 1, Integer::sum));
        }
    }

    private int weight(String concept) {
        int count = factsByConcept.getOrDefault(concept, 0);
        return (int) Math.round(1000 * StrictMath.log((subjects.size() + 1.0) / (count + 0.5)));
    }

    private int weight(Set<String> set) {
        return set.stream().mapToInt(this::weight).sum();
    }

    @Override
    public int[] to(String question) {
        Set<String> asked = concepts.of(question);
        int weight = weight(asked);
        return subjects.stream()
                .mapToInt(subject -> weight == 0 ? 0 : figure(asked, weight, subject))
                .toArray();
    }

    private int figure(Set<String> asked, int weight, Subject subject) {
        int alike = 0;
        for (Set<String> way : subject.ways()) {
            var shared = new TreeSet<>(way);
            shared.retainAll(asked);
            int both = weight + weight(way);
            alike = Math.max(alike, both == 0 ? 0 : (int) (2000L * weight(shared) / both));
        }
        if (alike == SAME) {
            return SAME;
        }
        long covered = 0;
        for (String concept : asked) {
            int percent =
                    subject.asked().contains(concept) ? 100 : subject.told().contains(concept) ? ANSWER : 0;
            covered += (long) weight(concept) * percent;
        }
        int cover = (int) (10 * covered / weight);
        return (ALIKE * alike + (100 - ALIKE) * cover) / 100;
    }
}
