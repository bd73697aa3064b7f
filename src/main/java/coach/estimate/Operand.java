package coach.estimate;

import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as read.
 *
 * @param period the period after the slash or "per"; null where there is none
 */
record Operand(Quantity value, @Nullable Period period) {}
