package coach.words;

/**
 * A word, number or relation sign of a text.
 *
 * @param word in lower case, without apostrophes: {@code dont}, {@code 86400}, {@code ->}
 * @param stem what it is compared by
 * @param start its first character in the text, in UTF-16 units
 * @param end the place after its last character
 */
public record Token(String word, String stem, int start, int end) {
    /** Whether it is a sign, not a word or a number. */
    public boolean isSign() {
        return !Character.isLetterOrDigit(word.charAt(0));
    }
}
