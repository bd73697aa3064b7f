package coach.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everyday words for what has a name in the field: who writes "box" is also found by "server". The way back is not
 * gone: a pattern that says "box" finds no server.
 */
public final class Plain {
    /** No everyday words. */
    public static final Plain NONE = new Plain(Map.of());

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private record Entry(List<String> stems, List<String> names) {}

    /**
     * Reads a table.
     *
     * @param table for each everyday word or phrase the words or phrases it also stands for
     */
    public Plain(Map<String, List<String>> table) {
        var sentences = new Sentences();
        table.forEach((words, names) -> {
            List<String> stems = stems(sentences, words);
            if (!stems.isEmpty()) {
                List<String> keys = names.stream()
                        .map(name -> String.join(" ", stems(sentences, name)))
                        .toList();
                byFirst.computeIfAbsent(stems.get(0), s -> new ArrayList<>()).add(new Entry(stems, keys));
            }
        });
    }

    private static List<String> stems(Sentences sentences, String phrase) {
        return sentences.tokens(phrase).stream().map(Token::stem).toList();
    }

    /** Somewhere to put what is found. */
    interface Found {
        /** Takes the stems of a name, joined by spaces, and the tokens that stand for it. */
        void found(String name, Stretch stretch);
    }

    /** Finds every everyday phrase in {@code tokens}. */
    void find(List<Token> tokens, Found found) {
        for (int i = 0; i < tokens.size(); i++) {
            for (Entry entry : byFirst.getOrDefault(tokens.get(i).stem(), List.of())) {
                if (isAt(tokens, i, entry.stems())) {
                    var stretch = new Stretch(i, i + entry.stems().size() - 1);
                    entry.names().forEach(name -> found.found(name, stretch));
                }
            }
        }
    }

    private static boolean isAt(List<Token> tokens, int at, List<String> stems) {
        if (at + stems.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < stems.size(); i++) {
            if (!tokens.get(at + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }
}
