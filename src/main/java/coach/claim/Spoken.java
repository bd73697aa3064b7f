package coach.claim;

import java.util.Optional;

/**
 * A clause to be read.
 *
 * @param mentions the models and stores it names
 * @param inherited what it speaks about where it does not say so itself
 */
record Spoken(Clause clause, Mentions mentions, Optional<Subject> inherited) {
    /** Looks for what {@code clause} names. */
    static Spoken of(Clause clause, Optional<Subject> inherited, Phrasebook book) {
        return new Spoken(clause, new Mentions(clause, book), inherited);
    }
}
