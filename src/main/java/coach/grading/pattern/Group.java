package coach.grading.pattern;

import coach.words.Sentence;
import coach.words.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Phrases of which one must be there.
 *
 * @param text as the author wrote it
 */
record Group(String text, List<Phrase> phrases) {
    private static final Comparator<Stretch> BY_END = Comparator.comparingInt(Stretch::last)
            .thenComparing(Comparator.comparingInt(Stretch::first).reversed());

    Group {
        phrases = List.copyOf(phrases);
    }

    /** Returns how many of its phrases begin with one of {@code words}, in percent. */
    int percentOf(Set<String> words) {
        long begin = phrases.stream()
                .filter(phrase -> words.contains(phrase.words().get(0)))
                .count();
        return (int) (100 * begin / Math.max(1, phrases.size()));
    }

    /** Returns every place where a phrase of the group stands, those that end first at the front. */
    List<Stretch> find(Sentence sentence) {
        var found = new ArrayList<Stretch>();
        for (Phrase phrase : phrases) {
            phrase.find(sentence, found);
        }
        found.sort(BY_END);
        return found;
    }
}
