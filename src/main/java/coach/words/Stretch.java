package coach.words;

/**
 * Neighbouring tokens of one sentence.
 *
 * @param first the index of its first token
 * @param last the index of its last token, not less than {@code first}
 */
public record Stretch(int first, int last) {
    /** Whether it shares a token with {@code other}. */
    public boolean meets(Stretch other) {
        return first <= other.last && other.first <= last;
    }

    /** Whether the token {@code index} is in it. */
    public boolean holds(int index) {
        return first <= index && index <= last;
    }
}
