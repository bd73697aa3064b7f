package coach.history;

import org.jspecify.annotations.Nullable;

/**
 * One operation a client issued, as the client saw it.
 *
 * @param index its place in the history, from 0; names it in verdicts
 * @param process who issued it; a process's operations stand in its program order
 * @param value what was read, or what is written or appended, as the text of a scalar ({@code 1}, {@code nil},
 *     {@code "a b"}); null for a read whose result is not known
 * @param expected what a compare-and-set expects; null for other kinds
 * @param isFinal whether it is a read issued after writes have stopped and everything is delivered
 * @param invoke when it was issued, {@link #NO_TIME} where nothing is known of real time
 * @param complete when its answer came, {@link #NO_TIME} where nothing is known, {@link #NEVER} where none came; an
 *     operation of unknown outcome never counts as answered, so it is made {@link #NEVER} there
 */
public record Op(
        int index,
        String process,
        Kind kind,
        String key,
        @Nullable String value,
        @Nullable String expected,
        Outcome outcome,
        boolean isFinal,
        long invoke,
        long complete) {
    public Op {
        if (outcome == Outcome.UNKNOWN && invoke != NO_TIME) {
            complete = NEVER;
        }
    }

    /** Stands for a time about which nothing is known. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Stands for an answer that never came. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Returns whether it may change its key: any kind but a read, unless it certainly failed. */
    public boolean mayWrite() {
        return kind != Kind.READ && outcome != Outcome.FAIL;
    }

    /**
     * Returns whether its answer says something about what the key held: a read with a known result, an answered
     * compare-and-set that won, or one that lost and so saw anything but what it expected.
     */
    public boolean tells() {
        return switch (kind) {
            case READ -> outcome == Outcome.OK && value != null;
            case CAS -> outcome != Outcome.UNKNOWN;
            case WRITE, APPEND -> false;
        };
    }

    /** Returns whether real time is known of it. */
    public boolean isTimed() {
        return invoke != NO_TIME;
    }

    /** Returns the same operation at another place of a history. */
    public Op at(int place) {
        return new Op(place, process, kind, key, value, expected, outcome, isFinal, invoke, complete);
    }

    /** Returns the same operation with another value. */
    public Op withValue(String other) {
        return new Op(index, process, kind, key, other, expected, outcome, isFinal, invoke, complete);
    }

    /** Returns the same operation with another outcome. */
    public Op ended(Outcome other) {
        return new Op(index, process, kind, key, value, expected, other, isFinal, invoke, complete);
    }

    /** Returns the same operation at another time. */
    public Op during(long start, long end) {
        return new Op(index, process, kind, key, value, expected, outcome, isFinal, start, end);
    }

    /** What an operation does. */
    public enum Kind {
        READ,
        WRITE,
        CAS,
        APPEND
    }

    /** How an operation ended. */
    public enum Outcome {
        /** It was answered and had its effect. */
        OK,
        /** It certainly had no effect; a failed compare-and-set read a value other than the expected one. */
        FAIL,
        /** It may take effect at any moment after its invocation, or never. */
        UNKNOWN
    }
}
