package coach.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One sentence of a text, or one line of terse notes, with its tokens and where each stem stands. Two neighbouring
 * words can also be found by their joined spelling: {@code web socket} and {@code WebSocket} as {@code websocket}.
 */
public final class Sentence {
    private static final Set<String> CONTRACTED = Set.of(
            "isnt",
            "arent",
            "wasnt",
            "werent",
            "dont",
            "doesnt",
            "didnt",
            "cant",
            "cannot",
            "couldnt",
            "wont",
            "wouldnt",
            "shouldnt",
            "mustnt",
            "neednt",
            "hasnt",
            "havent");

    private static final Pattern RATIO = Pattern.compile("[1-9]\\d*:1");

    private final String source;
    private final int start;
    private final int end;
    private final List<Token> tokens;
    private final Map<String, List<Stretch>> places = new HashMap<>();

    /**
     * Holds the sentence from {@code start} to before {@code end} of {@code source}; {@code stems} finds joined words.
     */
    Sentence(String source, int start, int end, List<Token> tokens, Stems stems, Plain plain) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.tokens = List.copyOf(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            note(tokens.get(i).stem(), new Stretch(i, i));
            if (i > 0 && !tokens.get(i).isSign() && !tokens.get(i - 1).isSign()) {
                String joined = tokens.get(i - 1).word() + tokens.get(i).word();
                note(stems.of(joined), new Stretch(i - 1, i));
            }
            meaning(tokens.get(i).word()).ifPresent(word -> note(word, new Stretch(at, at)));
        }
        plain.find(tokens, this::note);
    }

    /** Returns what else a word says: "isn't" is a "not", "1000:1" is a ratio. */
    private static Optional<String> meaning(String word) {
        if (CONTRACTED.contains(word)) {
            return Optional.of("not");
        }
        return RATIO.matcher(word).matches() ? Optional.of("ratio") : Optional.empty();
    }

    private void note(String stem, Stretch stretch) {
        places.computeIfAbsent(stem, s -> new ArrayList<>(1)).add(stretch);
    }

    /** Returns the place of its first character in the text it is from. */
    public int start() {
        return start;
    }

    /** Returns the place after its last character in the text it is from. */
    public int end() {
        return end;
    }

    /** Returns its tokens in order; may be empty. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Returns the words between the ends of {@code stretch}, as typed. */
    public String text(Stretch stretch) {
        return source.substring(
                tokens.get(stretch.first()).start(), tokens.get(stretch.last()).end());
    }

    /** Returns the sentence as typed. */
    public String text() {
        return source.substring(start, end);
    }

    /**
     * Returns what stands between token {@code index - 1} and token {@code index}: spaces and punctuation. Before the
     * first token it is what opens the sentence, after the last one what closes it.
     */
    public String gap(int index) {
        int from = index == 0 ? start : tokens.get(index - 1).end();
        int to = index == tokens.size() ? end : tokens.get(index).start();
        return from < to ? source.substring(from, to) : "";
    }

    /** Returns where the stems stand one after the other, in order. */
    public List<Stretch> find(List<String> stems) {
        List<Stretch> heads = places.getOrDefault(stems.get(0), List.of());
        if (stems.size() == 1) {
            return heads;
        }
        List<Stretch> named = places.getOrDefault(String.join(" ", stems), List.of());
        if (heads.isEmpty()) {
            return named;
        }
        var found = new ArrayList<Stretch>(named);
        for (Stretch head : heads) {
            if (head.first() == head.last() && goesOn(stems, head.first())) {
                found.add(new Stretch(head.first(), head.first() + stems.size() - 1));
            }
        }
        return found;
    }

    private boolean goesOn(List<String> stems, int first) {
        if (first + stems.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < stems.size(); i++) {
            if (!tokens.get(first + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text();
    }
}
