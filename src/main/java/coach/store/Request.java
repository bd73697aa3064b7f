package coach.store;

import coach.history.Op;
import org.jspecify.annotations.Nullable;

/**
 * One operation as it reaches the node that serves the client.
 *
 * @param id unique in a run, the same in every schedule: the place of the operation in the scenario
 * @param value what is written; null for a read
 * @param expected what a compare-and-set expects; null for other kinds
 * @param token what the client's session carries
 */
public record Request(
        int id,
        Op.Kind kind,
        String key,
        @Nullable String value,
        @Nullable String expected,
        Token token) {
    /** Returns whether it only reads. */
    public boolean isRead() {
        return kind == Op.Kind.READ;
    }
}
