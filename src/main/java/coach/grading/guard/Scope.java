package coach.grading.guard;

import coach.words.Stretch;

/**
 * The words that a negation reaches.
 *
 * @param cue where the negating words stand
 * @param reach the tokens they negate
 */
public record Scope(Stretch cue, Stretch reach) {
    /** Whether the cue stands before the words it negates. */
    public boolean isBefore() {
        return cue.first() <= reach.first();
    }
}
