package coach.claim;

import java.util.Optional;

/** A way for a clause to be a claim. */
@FunctionalInterface
interface Rule {
    /** Returns the claim that all words of a clause make together; empty where some are left. */
    Optional<Claim> read(Spoken spoken);
}
