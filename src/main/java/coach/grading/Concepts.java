package coach.grading;

import coach.grading.pattern.Lexicon;
import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a question speaks of: the names of the word groups whose words stand in it, and the stem of each word in none.
 */
final class Concepts {
    /** Words that nearly every question has, whatever it is about. */
    private static final Set<String> ASKING = Set.of(
            "support",
            "expect",
            "expected",
            "assume",
            "worry",
            "plan",
            "know",
            "think",
            "possible",
            "require",
            "required",
            "requirement",
            "requirements",
            "needed",
            "necessary",
            "handle",
            "care",
            "consider",
            "target",
            "goal",
            "system",
            "service",
            "product",
            "app",
            "application",
            "design",
            "designing",
            "allowed",
            "allow",
            "okay",
            "ok",
            "able",
            "day",
            "daily",
            "per",
            "am",
            "did",
            "does",
            "has",
            "is",
            "are",
            "about",
            "there",
            "please",
            "want",
            "wants",
            "and",
            "also",
            "too",
            "only",
            "much",
            "many",
            "one",
            "whats",
            "what",
            "which",
            "should",
            "shall",
            "may",
            "might",
            "let");

    private record Entry(String group, List<String> stems) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Sentences sentences;

    Concepts(Lexicon lexicon, Sentences sentences) {
        this.sentences = sentences;
        lexicon.groups().forEach((name, words) -> {
            for (String word : words) {
                List<String> stems =
                        sentences.tokens(word).stream().map(Token::stem).toList();
                if (!stems.isEmpty()) {
                    entries.computeIfAbsent(stems.get(0), s -> new ArrayList<>())
                            .add(new Entry("@" + name, stems));
                }
            }
        });
    }

    /** Returns the concepts of a text. */
    Set<String> of(String text) {
        var found = new TreeSet<String>();
        for (Sentence sentence : sentences.of(text)) {
            add(sentence, found);
        }
        return found;
    }

    private void add(Sentence sentence, Set<String> found) {
        List<Token> tokens = sentence.tokens();
        var used = new boolean[tokens.size()];
        for (int i = 0; i < used.length; i++) {
            for (Entry entry : entries.getOrDefault(tokens.get(i).stem(), List.of())) {
                if (isAt(tokens, i, entry.stems())) {
                    found.add(entry.group());
                    Arrays.fill(used, i, i + entry.stems().size(), true);
                }
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && isTelling(tokens.get(i))) {
                found.add(tokens.get(i).stem());
            }
        }
    }

    /** Whether a word tells what a question is about. */
    static boolean isTelling(Token token) {
        return !token.isSign() && !Weights.isSmall(token.word()) && !ASKING.contains(token.word());
    }

    private static boolean isAt(List<Token> tokens, int index, List<String> stems) {
        if (index + stems.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < stems.size(); i++) {
            if (!tokens.get(index + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }
}
