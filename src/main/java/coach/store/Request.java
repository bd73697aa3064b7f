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
    /** Returns what the key holds after it, where it held {@code held}; for a read, the same. */
    String over(String held) {
        return switch (kind) {
            case READ -> held;
            case WRITE, CAS -> String.valueOf(value);
            case APPEND -> held + value;
        };
    }

    /** Returns whether it is a compare-and-set that loses where the key holds {@code held}. */
    boolean losesTo(String held) {
        return expected != null && !expected.equals(held);
    }

    /** Returns whether it only reads. */
    public boolean isRead() {
        return kind == Op.Kind.READ;
    }
}
