package coach.grading.pattern;

import coach.words.Sentence;
import coach.words.Stretch;
import java.util.List;

/**
 * One alternative of a group: a word, or several that must follow each other.
 *
 * @param words as the author wrote them, in lower case
 * @param stems what they are compared by, as many
 * @param joined the stem of two words written as one; empty where there are not two words
 */
record Phrase(List<String> words, List<String> stems, String joined) {
    Phrase {
        words = List.copyOf(words);
        stems = List.copyOf(stems);
    }

    /** Adds the places where it stands in {@code sentence}. */
    void find(Sentence sentence, List<Stretch> found) {
        found.addAll(sentence.find(stems));
        if (!joined.isEmpty()) {
            for (Stretch place : sentence.find(List.of(joined))) {
                if (place.first() == place.last()) {
                    found.add(place);
                }
            }
        }
    }
}
