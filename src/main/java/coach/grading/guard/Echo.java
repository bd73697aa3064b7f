package coach.grading.guard;

import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a sentence that only says back what somebody else wrote: nearly all runs of three words in it stand in one text
 * (the shingles of Broder, "On the resemblance and containment of documents", Sequences 1997). Shorter sentences than
 * seven words are left alone, since there are few ways to say them.
 */
public final class Echo {
    private static final int RUN = 3;
    private static final int TOKENS_MIN = 7;
    private static final int SAME_PERCENT = 80;

    private final List<Text> texts = new ArrayList<>();

    private record Text(String title, Guard guard, Set<String> runs) {}

    /**
     * Remembers a text.
     *
     * @param title what it is, such as "the prompt"
     * @param guard which guard objects to saying it back: {@link Guard#ECHO} or {@link Guard#PASTE}
     */
    public void add(String title, Guard guard, String text) {
        var runs = new HashSet<String>();
        for (Sentence sentence : new Sentences().of(text)) {
            runs.addAll(runs(sentence));
        }
        if (!runs.isEmpty()) {
            texts.add(new Text(title, guard, runs));
        }
    }

    /** Returns the title of the text that {@code sentence} says back, where one of {@code guards} objects to it. */
    public Optional<String> of(Sentence sentence, Set<Guard> guards) {
        if (sentence.tokens().size() < TOKENS_MIN) {
            return Optional.empty();
        }
        List<String> runs = runs(sentence);
        return texts.stream()
                .filter(text -> guards.contains(text.guard()))
                .filter(text ->
                        100L * runs.stream().filter(text.runs()::contains).count() >= (long) SAME_PERCENT * runs.size())
                .map(Text::title)
                .findFirst();
    }

    private static List<String> runs(Sentence sentence) {
        List<String> words = sentence.tokens().stream().map(Token::stem).toList();
        var runs = new ArrayList<String>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
