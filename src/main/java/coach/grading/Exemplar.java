package coach.grading;

import coach.grading.guard.Negation;
import coach.grading.guard.Scope;
import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Stretch;
import coach.words.Token;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model sentence of an author, and how much of it another sentence covers. */
final class Exemplar {
    private static final int STEMS_MIN = 3;

    private final String text;
    private final Map<String, Integer> weights = new TreeMap<>();
    private final int total;
    private final boolean isNegated;

    Exemplar(String text, Weights weights, Sentences sentences) {
        this.text = text;
        int sum = 0;
        for (Token token : sentences.tokens(text)) {
            int weight = weights.of(token);
            if (weight > 0 && this.weights.put(token.stem(), weight) == null) {
                sum += weight;
            }
        }
        this.total = Math.max(1, sum);
        this.isNegated =
                sentences.of(text).stream().anyMatch(s -> !Negation.in(s).isEmpty());
    }

    /** How much of the exemplar a sentence covers, and where. */
    record Cover(String exemplar, int percent, Stretch stretch) {}

    /** Returns how much of it {@code line} covers; null where it is too little to speak of. */
    @Nullable Cover cover(Line line) {
        Sentence sentence = line.sentence();
        List<Token> tokens = sentence.tokens();
        var seen = new TreeMap<String, Integer>();
        int first = tokens.size();
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Integer weight = weights.get(tokens.get(i).stem());
            if (weight != null && isNegated == isReached(line.negations(), i)) {
                seen.put(tokens.get(i).stem(), weight);
                first = Math.min(first, i);
                last = Math.max(last, i);
            } else if (weight != null && isNegated) {
                seen.putIfAbsent(tokens.get(i).stem(), weight / 2);
            }
        }
        if (seen.size() < STEMS_MIN || last < 0) {
            return null;
        }
        int sum = seen.values().stream().mapToInt(Integer::intValue).sum();
        return new Cover(text, (int) (100L * sum / total), new Stretch(first, last));
    }

    private static boolean isReached(List<Scope> scopes, int index) {
        return scopes.stream().anyMatch(scope -> scope.reach().holds(index));
    }
}
