package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.grading.words.Sentence;
import coach.grading.words.Sentences;
import coach.grading.words.Stretch;
import coach.grading.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a sentence speaks of: its stems, and the names of the word groups whose words stand in it. */
final class Concepts {
    private final Map<String, List<List<String>>> groups = new TreeMap<>();

    Concepts(Lexicon lexicon, Sentences sentences) {
        lexicon.groups().forEach((name, words) -> {
            var phrases = new ArrayList<List<String>>();
            for (String word : words) {
                List<Token> tokens = sentences.tokens(word);
                if (!tokens.isEmpty()) {
                    phrases.add(tokens.stream().map(Token::stem).toList());
                }
            }
            groups.put(name, phrases);
        });
    }

    /** Returns the concepts of a sentence: {@code @name} for each group found, and the stem of each word in none. */
    Set<String> of(Sentence sentence) {
        var found = new TreeSet<String>();
        var used = new boolean[sentence.tokens().size()];
        groups.forEach((name, phrases) -> {
            for (List<String> phrase : phrases) {
                for (Stretch place : sentence.find(phrase)) {
                    found.add("@" + name);
                    for (int i = place.first(); i <= place.last(); i++) {
                        used[i] = true;
                    }
                }
            }
        });
        for (int i = 0; i < used.length; i++) {
            Token token = sentence.tokens().get(i);
            if (!used[i] && !token.isSign() && !Weights.isSmall(token.word())) {
                found.add(token.stem());
            }
        }
        return found;
    }
}
