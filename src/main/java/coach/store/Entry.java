package coach.store;

import coach.history.Op;
import org.jspecify.annotations.Nullable;

/**
 * An operation in a replicated log.
 *
 * @param origin the node whose client issued it, and which answers
 * @param number the place of this operation among those of its origin, from 1; 0 for a read, which is in no log
 * @param request the client's request
 */
record Entry(
        int origin,
        long number,
        int request,
        Op.Kind kind,
        String key,
        @Nullable String value,
        @Nullable String expected) {
    static Entry of(int origin, long number, Request request) {
        return new Entry(
                origin, number, request.id(), request.kind(), request.key(), request.value(), request.expected());
    }

    /** Returns what it does, in a few words for a drawing. */
    String label() {
        return switch (kind) {
            case READ -> key + "?";
            case WRITE -> key + "=" + value;
            case CAS -> key + ": " + expected + " to " + value;
            case APPEND -> key + "+" + value;
        };
    }
}
