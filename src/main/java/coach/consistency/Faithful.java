package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Knows which parts of a history may be shown for the whole: those that are allowed if the whole is.
 *
 * <p>Leaving out a read never forbids anything. Leaving out a write may: an orphaned read, or a failed compare-and-set
 * that no longer meets another value, would be forbidden for a reason that the whole does not have. So every write that
 * a read of the part can have seen in the whole stays; it cannot have seen one that started after its answer, or one
 * that was replaced before its start by a write that stays, where real time counts.
 */
final class Faithful {
    private final History history;
    private final boolean isRealTime;
    private final Map<String, List<Op>> writers = new HashMap<>();

    /** By key and value: who wrote just that; of keys without appends, whose values are whole. */
    private final Map<String, List<Op>> byValue = new HashMap<>();

    private final Set<String> appended = new HashSet<>();

    Faithful(History history, Model model) {
        this.history = history;
        this.isRealTime = model == Model.LINEARIZABLE;
        for (Op op : history.ops()) {
            if (op.mayWrite()) {
                writers.computeIfAbsent(op.key(), k -> new ArrayList<>()).add(op);
                byValue.computeIfAbsent(op.key() + "\0" + op.value(), k -> new ArrayList<>())
                        .add(op);
                if (op.kind() == Op.Kind.APPEND) {
                    appended.add(op.key());
                }
            }
        }
    }

    /** Returns the writes among which those are that {@code read} may have seen, in the order of the history. */
    private List<Op> candidates(Op read) {
        boolean isAny = read.outcome() == Op.Outcome.FAIL || appended.contains(read.key());
        return isAny
                ? writers.getOrDefault(read.key(), List.of())
                : byValue.getOrDefault(read.key() + "\0" + seen(read), List.of());
    }

    private static String seen(Op read) {
        return String.valueOf(read.kind() == Op.Kind.CAS ? read.expected() : read.value());
    }

    /** Returns whether the operations at {@code ops} are such a part. */
    boolean isPart(List<Integer> ops) {
        Set<Integer> kept = new HashSet<>(ops);
        for (int i : ops) {
            Op read = history.ops().get(i);
            if (!read.tells()) {
                continue;
            }
            boolean hasSource = false;
            boolean hadSource = false;
            for (Op write : candidates(read)) {
                if (write.index() == i || !mayMatch(read, write)) {
                    continue;
                }
                hadSource = true;
                hasSource |= kept.contains(write.index());
                if (!kept.contains(write.index()) && !isLater(read, write) && !isCovered(read, write, kept)) {
                    return false;
                }
            }
            if (hadSource && !hasSource) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code ops} with what makes them such a part, in ascending order. */
    List<Integer> closed(List<Integer> ops) {
        var closed = new TreeSet<Integer>(ops);
        var open = new ArrayList<>(ops);
        while (!open.isEmpty()) {
            Op read = history.ops().get(open.remove(open.size() - 1));
            for (Op write : read.tells() ? needed(read) : List.<Op>of()) {
                if (write.index() != read.index() && closed.add(write.index())) {
                    open.add(write.index());
                }
            }
        }
        return List.copyOf(closed);
    }

    private List<Op> needed(Op read) {
        Op cover = lastBefore(read);
        var needed = new ArrayList<Op>();
        boolean isOrphan = true;
        @Nullable Op other = null;
        boolean isCovered = false;
        for (Op write : candidates(read)) {
            if (write.index() == read.index() || !mayMatch(read, write)) {
                continue;
            }
            if (isLater(read, write)) {
                other = other == null ? write : other;
            } else if (cover != null && replaces(cover, write)) {
                isCovered = true;
                other = write;
            } else {
                needed.add(write);
                isOrphan = false;
            }
        }
        if (isCovered && cover != null) {
            needed.add(cover);
            isOrphan &= !mayMatch(read, cover);
        }
        if (isOrphan && other != null) {
            needed.add(other);
        }
        return needed;
    }

    /** Returns the last write to start among those that were certainly done before {@code read}. */
    private @Nullable Op lastBefore(Op read) {
        Op last = null;
        for (Op write : isRealTime && read.isTimed() ? writers.getOrDefault(read.key(), List.of()) : List.<Op>of()) {
            boolean isDone = isReplacement(write) && write.complete() < read.invoke();
            if (isDone && (last == null || write.invoke() > last.invoke())) {
                last = write;
            }
        }
        return last;
    }

    private boolean isLater(Op read, Op write) {
        return isRealTime && read.isTimed() && write.isTimed() && write.invoke() > read.complete();
    }

    private boolean isCovered(Op read, Op write, Set<Integer> kept) {
        return isRealTime
                && read.isTimed()
                && writers.getOrDefault(read.key(), List.of()).stream()
                        .anyMatch(cover -> kept.contains(cover.index())
                                && isReplacement(cover)
                                && cover.complete() < read.invoke()
                                && replaces(cover, write));
    }

    private static boolean replaces(Op cover, Op write) {
        return write.isTimed() && write.complete() < cover.invoke();
    }

    private static boolean isReplacement(Op write) {
        return write.outcome() == Op.Outcome.OK && write.kind() != Op.Kind.APPEND && write.isTimed();
    }

    /** Returns whether {@code read} may have seen what {@code write} wrote. */
    private static boolean mayMatch(Op read, Op write) {
        String seen = seen(read);
        String wrote = String.valueOf(write.value());
        if (read.outcome() == Op.Outcome.FAIL) {
            return write.kind() == Op.Kind.APPEND || !wrote.equals(seen);
        }
        return wrote.equals(seen) || (write.kind() == Op.Kind.APPEND && seen.contains(wrote));
    }
}
