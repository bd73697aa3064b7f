package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A history as numbers: which operations count, what they do to which register, and who may have written what was read.
 *
 * <p>Dropped for good: failed writes, and reads without an answer. A failed compare-and-set is a read of anything but
 * the expected value. An append is a write of its derived value ({@link Appends}).
 */
final class Registers {
    /** The operation reads. */
    static final int READS = 1;

    /** The operation writes, if it took effect. */
    static final int WRITES = 2;

    /** A read after writes have stopped. */
    static final int FINAL = 4;

    /** It may never have taken effect. */
    static final int UNKNOWN = 8;

    /** It read anything but the wanted value. */
    static final int DIFFERS = 16;

    /** Stands for a value that nobody wrote. */
    static final int NONE = -1;

    final History history;

    /** Per operation, a sum of the constants above; 0 for one that says nothing. */
    final int[] role;

    final int[] process;
    final int[] key;

    /** Per operation, the number of the value it writes; a value has one number per key. */
    final int[] written;

    /** Per operation, the number of the value it read, or certainly did not read. */
    final int[] wanted;

    /** Per key, the number of the initial value. */
    final int[] initial;

    /** The writes of value v are {@code writers[writersFrom[v]]} up to before {@code writersFrom[v + 1]}. */
    final int[] writers;

    final int[] writersFrom;

    /** The writes of key k, likewise; for those who read anything but one value. */
    final int[] keyWriters;

    final int[] keyWritersFrom;

    final int processes;
    final int keys;

    private final Map<String, Integer> processIds = new HashMap<>();
    private final Map<String, Integer> keyIds = new HashMap<>();

    private record Value(int key, String text) {}

    private final Map<Value, Integer> values = new HashMap<>();

    /** Numbers {@code history}, whose appends {@code appends} has derived. */
    Registers(History history, Appends appends) {
        this.history = history;
        int n = history.ops().size();
        this.role = new int[n];
        this.process = new int[n];
        this.key = new int[n];
        this.written = new int[n];
        this.wanted = new int[n];
        Arrays.fill(written, NONE);
        Arrays.fill(wanted, NONE);
        for (Op op : history.ops()) {
            number(op, appends);
        }
        this.processes = processIds.size();
        this.keys = keyIds.size();
        this.initial = new int[keys];
        for (int k = 0; k < keys; k++) {
            initial[k] = id(new Value(k, history.initial()));
        }
        for (Op op : history.ops()) {
            want(op, appends);
        }
        this.writersFrom = new int[values.size() + 1];
        this.writers = grouped(written, writersFrom);
        int[] writtenKey = new int[n];
        for (int i = 0; i < n; i++) {
            writtenKey[i] = written[i] == NONE ? NONE : key[i];
        }
        this.keyWritersFrom = new int[keys + 1];
        this.keyWriters = grouped(writtenKey, keyWritersFrom);
    }

    private void number(Op op, Appends appends) {
        int i = op.index();
        process[i] = processIds.computeIfAbsent(op.process(), name -> processIds.size());
        key[i] = keyIds.computeIfAbsent(op.key(), name -> keyIds.size());
        role[i] = role(op, appends);
        if ((role[i] & WRITES) != 0) {
            String text = op.kind() == Op.Kind.APPEND ? appends.value(i) : op.value();
            written[i] = text == null ? fresh(i) : id(new Value(key[i], text));
        }
    }

    private static int role(Op op, Appends appends) {
        boolean isUnknown = op.outcome() == Op.Outcome.UNKNOWN;
        boolean isFailed = op.outcome() == Op.Outcome.FAIL;
        int unknown = isUnknown ? UNKNOWN : 0;
        return switch (op.kind()) {
            case READ -> isUnknown || isFailed || op.value() == null ? 0 : READS | (op.isFinal() ? FINAL : 0);
            case WRITE -> isFailed ? 0 : WRITES | unknown;
            case CAS -> isFailed ? READS | DIFFERS : READS | WRITES | unknown;
            case APPEND -> isFailed ? 0 : WRITES | unknown | (appends.before(op.index()) == null ? 0 : READS);
        };
    }

    private void want(Op op, Appends appends) {
        int i = op.index();
        if ((role[i] & READS) != 0) {
            String text = switch (op.kind()) {
                case READ, WRITE -> op.value();
                case CAS -> op.expected();
                case APPEND -> appends.before(i);
            };
            wanted[i] = text == null ? NONE : values.getOrDefault(new Value(key[i], text), NONE);
        }
    }

    private int id(Value value) {
        return values.computeIfAbsent(value, unseen -> values.size());
    }

    /** Returns the number of a value that equals no other: what an append nobody saw made of the register. */
    private int fresh(int op) {
        return id(new Value(-1 - op, ""));
    }

    /** Returns all i with {@code group[i] != NONE}, by group, and fills {@code from} with where each group starts. */
    static int[] grouped(int[] group, int[] from) {
        for (int g : group) {
            if (g != NONE) {
                from[g + 1]++;
            }
        }
        for (int g = 1; g < from.length; g++) {
            from[g] += from[g - 1];
        }
        int[] next = from.clone();
        int[] members = new int[from[from.length - 1]];
        for (int i = 0; i < group.length; i++) {
            if (group[i] != NONE) {
                members[next[group[i]]++] = i;
            }
        }
        return members;
    }

    /** Forgets an operation of unknown outcome that cannot have taken effect. */
    void drop(int i) {
        role[i] = 0;
        written[i] = NONE;
    }

    /** Returns whether operation {@code i} has all the given roles. */
    boolean is(int i, int roles) {
        return (role[i] & roles) == roles;
    }

    /** Returns whether {@code read} may have read what {@code write} wrote, by kind, key, value and program order. */
    boolean fits(int read, int write) {
        boolean isOwnFuture = process[read] == process[write] && write >= read && (write == read || !is(read, UNKNOWN));
        return key[read] == key[write]
                && written[write] != NONE
                && (written[write] == wanted[read]) != is(read, DIFFERS)
                && !isOwnFuture;
    }

    /** Returns whether {@code read} may have read the initial value. */
    boolean fitsInitial(int read) {
        return (initial[key[read]] == wanted[read]) != is(read, DIFFERS);
    }

    /** Returns why no write can be the source of {@code read}, which has no candidate. */
    Because withoutSource(int read) {
        Op op = history.ops().get(read);
        if (is(read, DIFFERS)) {
            return new Because.BadRead(read, Because.BadRead.Kind.NEVER_DIFFERENT);
        }
        for (Op other : history.ops()) {
            boolean isSame = other.key().equals(op.key())
                    && other.kind() != Op.Kind.READ
                    && (other.kind() == Op.Kind.CAS || other.kind() == Op.Kind.WRITE)
                    && String.valueOf(other.value()).equals(op.kind() == Op.Kind.CAS ? op.expected() : op.value());
            if (isSame && other.outcome() == Op.Outcome.FAIL) {
                return new Because.BadRead(
                        read, other.index(), Witness.INIT, Because.BadRead.Kind.FAILED_WRITE, List.of());
            }
            if (isSame) {
                return new Because.BadRead(
                        read, other.index(), Witness.INIT, Because.BadRead.Kind.FROM_FUTURE, List.of());
            }
        }
        return new Because.BadRead(read, Because.BadRead.Kind.THIN_AIR);
    }
}
