package coach.store;

import java.util.Optional;

/**
 * What an exploration found.
 *
 * @param witness the shortest execution that reaches the goal
 * @param situations how many different situations were looked at
 * @param executions how many executions all schedules make, or {@link Long#MAX_VALUE} for more than that; 0 unless
 *     exhaustive. An execution that lost sight of the goal counts once, up to where it did
 * @param isExhaustive whether every execution was looked at, so that "never" may be said
 */
public record Exploration(Optional<Run> witness, long situations, long executions, boolean isExhaustive) {}
