package coach.claim;

import java.util.Optional;

/** A way for a clause to be a claim. */
@FunctionalInterface
interface Rule {
    /**
     * Returns the claim that all words of {@code clause} make together; empty where some are left.
     *
     * @param inherited what the clause speaks about where it does not say so itself
     */
    Optional<Claim> read(Clause clause, Optional<Subject> inherited);
}
