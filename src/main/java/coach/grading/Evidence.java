package coach.grading;

import coach.words.Sentence;
import coach.words.Stretch;

/**
 * The candidate's own words that prove something.
 *
 * @param answer the answer's number
 * @param start its first character in the answer's text, in UTF-16 units
 * @param end the place after its last character
 * @param text the words, as typed
 */
public record Evidence(int answer, int start, int end, String text) {
    public Evidence {
        if (start < 0 || end <= start || text.length() != end - start) {
            throw new IllegalArgumentException("no evidence at " + start + " to " + end + ": '" + text + "'");
        }
    }

    /** Returns the words of {@code stretch} of a sentence of answer {@code answer}. */
    static Evidence of(int answer, Sentence sentence, Stretch stretch) {
        return new Evidence(
                answer,
                sentence.tokens().get(stretch.first()).start(),
                sentence.tokens().get(stretch.last()).end(),
                sentence.text(stretch));
    }

    /** Returns the whole sentence of answer {@code answer}. */
    static Evidence of(int answer, Sentence sentence) {
        return new Evidence(answer, sentence.start(), sentence.end(), sentence.text());
    }
}
