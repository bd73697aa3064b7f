package coach.store;

import org.jspecify.annotations.Nullable;

/**
 * What a client is told.
 *
 * @param request which request it answers
 * @param isDone false where a compare-and-set found another value
 * @param value what was read; null for a write
 * @param token what the session carries from now on
 */
public record Answer(int request, boolean isDone, @Nullable String value, Token token) {}
