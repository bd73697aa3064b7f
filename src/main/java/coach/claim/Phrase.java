package coach.claim;

import java.util.regex.Pattern;

/**
 * A way to say something.
 *
 * @param kind what sort of thing it says: {@code good}, {@code model}, {@code op}
 * @param id which one: {@code stale-read}, {@code linearizable}; may be empty
 * @param isNominal whether it is the name of a promise, so that "no" before it only denies the promise
 * @param pattern what it looks like in a {@link Clause}
 */
record Phrase(String kind, String id, boolean isNominal, Pattern pattern) {}
