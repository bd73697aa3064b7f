package coach.consistency;

import coach.history.History;
import coach.history.Op;
import coach.text.Printable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Says in words who did what in a history: processes are people, keys are things.
 *
 * <p>Where one process did the same thing twice among the operations told of, the later one is told with its number.
 */
public final class People {
    private static final int VALUE_CHARS_MAX = 40;

    private final History history;
    private final int decimals;
    private final Map<Integer, Integer> repeats = new HashMap<>();

    /**
     * Tells of operations of a history.
     *
     * @param told the operations that will be told of
     * @param decimals how many decimal digits the times' unit is finer than the reader's
     */
    public People(History history, Collection<Integer> told, int decimals) {
        this.history = history;
        this.decimals = decimals;
        Map<String, Integer> seen = new HashMap<>();
        told.stream().sorted().forEach(i -> repeats.put(i, seen.merge(clause(i), 1, Integer::sum)));
    }

    /** Returns the operation at {@code i}. */
    Op op(int i) {
        return history.ops().get(i);
    }

    /** Returns a process's name: {@code alice} is Alice, {@code 3} is process 3, {@code p1} stays. */
    static String name(String process) {
        String shown = Printable.line(process);
        boolean isNumber = !shown.isEmpty() && shown.chars().allMatch(Character::isDigit);
        boolean isWord = shown.length() > 2 && shown.chars().allMatch(Character::isLetter);
        return isNumber
                ? "process " + shown
                : isWord ? Character.toUpperCase(shown.charAt(0)) + shown.substring(1) : text(shown);
    }

    /** Returns who did operation {@code i}. */
    String who(int i) {
        return name(op(i).process());
    }

    /** Returns what was done, without who: {@code wrote 1 to x}. */
    String did(int i) {
        int times = repeats.getOrDefault(i, 1);
        return did(op(i)) + (times == 1 ? "" : times == 2 ? " a second time" : " for the " + times + "th time");
    }

    /** Returns who did what: {@code Alice wrote 1 to x}. */
    String clause(int i) {
        return who(i) + " " + did(i);
    }

    /**
     * Returns the operation as a thing: {@code Alice's write of 1 to x}; the initial value for {@link Witness#INIT}.
     */
    String noun(int i) {
        Op op = op(i);
        String whose = possessive(who(i)) + " ";
        String times = repeats.getOrDefault(i, 1) > 1 ? "repeated " : "";
        return whose
                + times
                + switch (op.kind()) {
                    case READ -> "read of " + value(op) + " from " + key(op);
                    case WRITE -> "write of " + value(op) + " to " + key(op);
                    case APPEND -> "append of " + value(op) + " to " + key(op);
                    case CAS ->
                        (op.outcome() == Op.Outcome.FAIL ? "failed change of " : "change of ") + key(op) + " from "
                                + expected(op) + " to " + value(op);
                };
    }

    /** Returns what a write left behind: {@code Alice's 1}, or {@code the initial 0}. */
    String version(int write) {
        return write == Witness.INIT
                ? "the initial " + text(history.initial())
                : possessive(who(write)) + " " + value(op(write));
    }

    /** Returns what was seen by a read or found by a compare-and-set. */
    String seen(int read) {
        Op op = op(read);
        return op.kind() == Op.Kind.CAS ? expected(op) : value(op);
    }

    /** Returns the key of operation {@code i}. */
    String key(int i) {
        return key(op(i));
    }

    /** Returns a time in the reader's unit. */
    String time(long time) {
        return time == Op.NEVER
                ? "never"
                : decimals == 0
                        ? Long.toString(time)
                        : BigDecimal.valueOf(time, decimals)
                                .stripTrailingZeros()
                                .toPlainString();
    }

    /** Returns {@code name} with what makes it an owner. */
    static String possessive(String name) {
        return name + "'s";
    }

    /**
     * Returns a value, key or name as it stands in a sentence: quoted where it has blanks, and cut where it is long.
     */
    static String text(String text) {
        String shown = Printable.line(text);
        if (shown.codePointCount(0, shown.length()) > VALUE_CHARS_MAX) {
            int head = shown.offsetByCodePoints(0, VALUE_CHARS_MAX / 2);
            int tail = shown.offsetByCodePoints(shown.length(), -VALUE_CHARS_MAX / 4);
            shown = shown.substring(0, head) + "…" + shown.substring(tail);
        }
        return shown.isEmpty() || shown.indexOf(' ') >= 0 ? "\"" + shown + "\"" : shown;
    }

    private static String did(Op op) {
        return switch (op.kind()) {
            case READ -> "read " + value(op) + " from " + key(op);
            case WRITE -> "wrote " + value(op) + " to " + key(op);
            case APPEND -> "appended " + value(op) + " to " + key(op);
            case CAS ->
                (op.outcome() == Op.Outcome.FAIL ? "failed to change " : "changed ") + key(op) + " from " + expected(op)
                        + " to " + value(op);
        };
    }

    private static String key(Op op) {
        return text(op.key());
    }

    private static String value(Op op) {
        return op.value() == null ? "something" : text(op.value());
    }

    private static String expected(Op op) {
        return op.expected() == null ? "something" : text(op.expected());
    }
}
