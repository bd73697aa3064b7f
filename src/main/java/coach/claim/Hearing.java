package coach.claim;

import java.util.Optional;

/**
 * A sentence, how it was read, and what came of it.
 *
 * @param decision empty where nothing was understood
 */
public record Hearing(Reading reading, Optional<Decision> decision) {
    /** Returns the verdict; {@link Verdict#NOT_UNDERSTOOD} where nothing was understood. */
    public Verdict verdict() {
        return decision.map(Decision::verdict).orElse(Verdict.NOT_UNDERSTOOD);
    }
}
