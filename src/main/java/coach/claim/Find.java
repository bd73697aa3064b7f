package coach.claim;

/**
 * A phrase found in a clause.
 *
 * @param start its first character in the clause
 * @param end the place after its last character
 */
record Find(Phrase phrase, int start, int end) {
    /** Returns which thing was said. */
    String id() {
        return phrase.id();
    }

    /** Returns how many characters it covers. */
    int length() {
        return end - start;
    }

    /** Returns whether it shares a character with {@code other}. */
    boolean meets(Find other) {
        return start < other.end && other.start < end;
    }
}
