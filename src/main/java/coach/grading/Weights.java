package coach.grading;

import coach.words.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How telling each stem is among the model sentences of a question: rare ones weigh more (inverse document frequency,
 * Sparck Jones, Journal of Documentation 28(1), 1972), in thousandths. Small words weigh nothing.
 */
final class Weights {
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "is", "are", "be", "it", "its", "we",
            "i", "they", "them", "that", "thats", "this", "as", "with", "by", "so", "do", "does", "dont", "not", "no",
            "can", "will", "would", "should", "could", "have", "has", "had", "our", "you", "from", "then", "than",
            "but", "if", "there", "was", "were", "what", "which", "how", "who", "where", "each", "must", "may", "just",
            "also", "us", "their", "he", "she", "his", "her", "->", "=", "too", "any", "all", "some", "very", "more",
            "most", "into", "need", "needs", "want", "like", "use", "uses", "get", "gets", "because", "when");

    private final Map<String, Integer> byStem = new TreeMap<>();
    private final int unknown;

    /** Weighs the stems of {@code documents}. */
    Weights(Collection<List<Token>> documents) {
        var counts = new TreeMap<String, Integer>();
        for (List<Token> document : documents) {
            var seen = new HashSet<String>();
            for (Token token : document) {
                if (!SMALL.contains(token.word()) && seen.add(token.stem())) {
                    counts.merge(token.stem(), 1, Integer::sum);
                }
            }
        }
        counts.forEach((stem, count) -> byStem.put(stem, weight(documents.size(), count)));
        unknown = weight(documents.size(), 0);
    }

    private static int weight(int documents, int count) {
        return (int) Math.round(1000 * StrictMath.log((documents + 1.0) / (count + 0.5)));
    }

    /** Whether {@code word} says nothing by itself. */
    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    /** Returns the weight of a token in thousandths; 0 for small words. */
    int of(Token token) {
        return SMALL.contains(token.word()) ? 0 : Math.max(1, byStem.getOrDefault(token.stem(), unknown));
    }
}
