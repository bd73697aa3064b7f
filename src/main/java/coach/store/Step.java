package coach.store;

import coach.history.Op;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a scenario, before anybody knows its result.
 *
 * @param process who issues it
 * @param value what is written or appended; null for a read
 * @param expected what a compare-and-set expects; null for other kinds
 * @param sum the key whose value, as this process last read it, is added to {@code value} as a number; null where the
 *     value is written as it stands
 * @param isFinal whether it waits until writes have stopped and everything is delivered
 * @param after the step that must have been answered before this one is issued, as somebody called on the phone; -1 for
 *     none
 */
public record Step(
        String process,
        Op.Kind kind,
        String key,
        @Nullable String value,
        @Nullable String expected,
        @Nullable String sum,
        boolean isFinal,
        int after) {
    /** Stands for no step. */
    public static final int NONE = -1;

    /** Returns an ordinary step. */
    public static Step of(String process, Op.Kind kind, String key, @Nullable String value, @Nullable String expected) {
        return new Step(process, kind, key, value, expected, null, false, NONE);
    }

    /** Returns the same step, issued only once step {@code other} was answered. */
    public Step after(int other) {
        return new Step(process, kind, key, value, expected, sum, isFinal, other);
    }
}
