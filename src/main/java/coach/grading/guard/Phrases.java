package coach.grading.guard;

import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Stretch;
import coach.words.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fixed phrases, found by their words as typed, the longest first. */
final class Phrases {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    /** Reads phrases separated by bars or line ends. */
    Phrases(String text) {
        var sentences = new Sentences();
        for (String phrase : text.split("[|\n]", -1)) {
            List<String> words =
                    sentences.tokens(phrase).stream().map(Token::word).toList();
            if (!words.isEmpty()) {
                byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(words);
            }
        }
        byFirst.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.size(), a.size())));
    }

    /** Returns the longest phrase that begins at token {@code index}, or null. */
    @Nullable Stretch at(Sentence sentence, int index) {
        List<Token> tokens = sentence.tokens();
        for (List<String> words : byFirst.getOrDefault(tokens.get(index).word(), List.of())) {
            if (index + words.size() <= tokens.size() && isAt(tokens, index, words)) {
                return new Stretch(index, index + words.size() - 1);
            }
        }
        return null;
    }

    /** Returns the first place of any phrase in {@code sentence}, or null. */
    @Nullable Stretch first(Sentence sentence) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Stretch found = at(sentence, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isAt(List<Token> tokens, int index, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(index + i).word().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
