package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.grading.words.Sentence;
import coach.grading.words.Sentences;
import coach.question.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a question with the ways people ask for each fact by the words they share. Words of one group of the lexicon
 * are the same word; a word that few facts speak of weighs more.
 */
final class Overlap implements Similarity {
    private final Concepts concepts;
    private final Sentences sentences = new Sentences();
    private final List<List<Set<String>>> asks = new ArrayList<>();
    private final Map<String, Integer> factsByConcept = new TreeMap<>();
    private final int facts;

    Overlap(List<Fact> facts, Lexicon lexicon) {
        this.concepts = new Concepts(lexicon, sentences);
        this.facts = facts.size();
        for (Fact fact : facts) {
            var ways = new ArrayList<Set<String>>();
            var all = new TreeSet<String>();
            for (String ask : fact.ask()) {
                Set<String> way = concepts(ask);
                ways.add(way);
                all.addAll(way);
            }
            asks.add(ways);
            all.forEach(concept -> factsByConcept.merge(concept, 1, Integer::sum));
        }
    }

    private Set<String> concepts(String text) {
        var all = new TreeSet<String>();
        for (Sentence sentence : sentences.of(text)) {
            all.addAll(concepts.of(sentence));
        }
        return all;
    }

    private int weight(String concept) {
        int count = factsByConcept.getOrDefault(concept, 0);
        return (int) Math.round(1000 * StrictMath.log((facts + 1.0) / (count + 0.5)));
    }

    private int weight(Set<String> set) {
        return set.stream().mapToInt(this::weight).sum();
    }

    @Override
    public int[] to(String question) {
        Set<String> asked = concepts(question);
        int askedWeight = weight(asked);
        var figures = new int[facts];
        for (int i = 0; i < figures.length; i++) {
            for (Set<String> way : asks.get(i)) {
                var shared = new TreeSet<>(way);
                shared.retainAll(asked);
                int both = askedWeight + weight(way);
                figures[i] = Math.max(figures[i], both == 0 ? 0 : (int) (2000L * weight(shared) / both));
            }
        }
        return figures;
    }
}
