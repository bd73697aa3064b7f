package coach.consistency;

import static java.util.Objects.requireNonNull;

import coach.history.Op;
import java.util.Arrays;

/**
 * The operations of one key that count, as columns, in history order. A position is an index into the columns. What may
 * be left out without changing any verdict is left out: reads without a value, and what certainly had no effect. Values
 * are numbers; 0 is the initial value.
 */
final class Lane {
    /** Stands for no value. */
    static final int NONE = -1;

    /** What an operation asks of the register. */
    enum Kind {
        WRITE(0),
        READ(1),
        CAS(2),
        /** A failed compare-and-set: a read of anything but {@code expected}. */
        DIFFERENT(3),
        APPEND(4);

        /** In one byte, as an array of a million references costs four times as much and is slower to fill. */
        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    private static final Kind[] BY_CODE = {Kind.WRITE, Kind.READ, Kind.CAS, Kind.DIFFERENT, Kind.APPEND};

    final String key;
    /** Whether its compare-and-sets are appends to a log. */
    final boolean isLog;

    final Names values;
    final int[] op;
    final boolean[] isUnknown;
    final int[] value;
    final int[] expected;
    final long[] invoke;
    final long[] complete;
    private final byte[] kinds;

    /** Room for {@code size} operations, each of which must be {@link #set}. */
    Lane(String key, String initial, Codes codes, int size) {
        this(key, false, new Names(codes, size / 2), size);
        values.add(initial);
    }

    private Lane(String key, boolean isLog, Names values, int size) {
        this.key = key;
        this.isLog = isLog;
        this.values = values;
        op = new int[size];
        isUnknown = new boolean[size];
        value = new int[size];
        expected = new int[size];
        invoke = new long[size];
        complete = new long[size];
        kinds = new byte[size];
    }

    /** Returns whether leaving {@code op} out can change a verdict. */
    static boolean counts(Op op) {
        return switch (op.kind()) {
            case READ -> op.outcome() == Op.Outcome.OK && op.value() != null;
            case WRITE, APPEND -> op.outcome() != Op.Outcome.FAIL;
            case CAS -> true;
        };
    }

    private static Kind kindOf(Op op) {
        return switch (op.kind()) {
            case READ -> Kind.READ;
            case WRITE -> Kind.WRITE;
            case APPEND -> Kind.APPEND;
            case CAS -> op.outcome() == Op.Outcome.FAIL ? Kind.DIFFERENT : Kind.CAS;
        };
    }

    /** Returns the earliest time at which {@code op} can take effect; later than the initial value in any case. */
    static long invoke(Op op) {
        return op.invoke() == Op.NO_TIME ? Op.NO_TIME + 1 : op.invoke();
    }

    /** Returns the latest time at which {@code op} can take effect. */
    static long complete(Op op) {
        return op.outcome() == Op.Outcome.UNKNOWN || op.complete() == Op.NO_TIME ? Op.NEVER : op.complete();
    }

    /** Puts an operation that counts at position {@code i}. */
    void set(int i, Op from) {
        Kind kind = kindOf(from);
        op[i] = from.index();
        kinds[i] = kind.code;
        isUnknown[i] = from.outcome() == Op.Outcome.UNKNOWN;
        value[i] = kind == Kind.DIFFERENT ? NONE : values.add(requireNonNull(from.value()));
        expected[i] = from.kind() == Op.Kind.CAS ? values.add(requireNonNull(from.expected())) : NONE;
        invoke[i] = invoke(from);
        complete[i] = complete(from);
    }

    Kind kind(int i) {
        return BY_CODE[kinds[i]];
    }

    /** Returns the same operations with other times: those of {@code times}, two an operation of the history. */
    Lane at(long[] times) {
        var lane = new Lane(key, isLog, values, size());
        System.arraycopy(op, 0, lane.op, 0, size());
        System.arraycopy(kinds, 0, lane.kinds, 0, size());
        System.arraycopy(isUnknown, 0, lane.isUnknown, 0, size());
        System.arraycopy(value, 0, lane.value, 0, size());
        System.arraycopy(expected, 0, lane.expected, 0, size());
        for (int i = 0; i < size(); i++) {
            lane.invoke[i] = times[2 * op[i]];
            lane.complete[i] = times[2 * op[i] + 1];
        }
        return lane;
    }

    /** Returns the same operations as reads, writes and compare-and-sets of the states of a log. */
    Lane asStates(Names states, Kind[] stateKinds, int[] newValue, int[] newExpected) {
        var lane = new Lane(key, true, states, size());
        System.arraycopy(op, 0, lane.op, 0, size());
        for (int i = 0; i < size(); i++) {
            lane.kinds[i] = stateKinds[i].code;
        }
        System.arraycopy(isUnknown, 0, lane.isUnknown, 0, size());
        System.arraycopy(newValue, 0, lane.value, 0, size());
        System.arraycopy(newExpected, 0, lane.expected, 0, size());
        System.arraycopy(invoke, 0, lane.invoke, 0, size());
        System.arraycopy(complete, 0, lane.complete, 0, size());
        return lane;
    }

    /** Returns the lane of some positions only, in ascending order. */
    Lane only(int[] positions) {
        var lane = new Lane(key, isLog, values, positions.length);
        for (int i = 0; i < positions.length; i++) {
            int from = positions[i];
            lane.op[i] = op[from];
            lane.kinds[i] = kinds[from];
            lane.isUnknown[i] = isUnknown[from];
            lane.value[i] = value[from];
            lane.expected[i] = expected[from];
            lane.invoke[i] = invoke[from];
            lane.complete[i] = complete[from];
        }
        return lane;
    }

    int size() {
        return op.length;
    }

    /** Returns whether the operation changes the register for sure or perhaps. */
    boolean isWrite(int i) {
        return kind(i) == Kind.WRITE || kind(i) == Kind.CAS;
    }

    /** Returns whether every value has at most one writer, and every read is a read of one value. */
    boolean isDifferentiated() {
        var isWritten = new boolean[values.size()];
        isWritten[0] = true;
        for (int i = 0; i < size(); i++) {
            if (kind(i) == Kind.DIFFERENT || kind(i) == Kind.APPEND) {
                return false;
            }
            if (isWrite(i)) {
                if (isWritten[value[i]]) {
                    return false;
                }
                isWritten[value[i]] = true;
            }
        }
        return true;
    }

    /** Returns whether any operation is of the kind. */
    boolean has(Kind wanted) {
        for (byte kind : kinds) {
            if (kind == wanted.code) {
                return true;
            }
        }
        return false;
    }

    /** Returns all positions, by time of invocation. */
    int[] byInvocation() {
        var positions = new int[size()];
        Arrays.setAll(positions, i -> i);
        Sorting.byKey(invoke.clone(), positions);
        return positions;
    }
}
