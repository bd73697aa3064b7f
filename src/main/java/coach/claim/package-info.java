/**
 * A sentence about consistency becomes a claim, and a claim gets a verdict by running it. Knows nothing of interviews.
 */
@NullMarked
package coach.claim;

import org.jspecify.annotations.NullMarked;
