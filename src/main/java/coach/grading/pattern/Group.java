package coach.grading.pattern;

import coach.words.Sentence;
import coach.words.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
