package coach.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A replica's own writes that not everybody has confirmed, to be sent again; immutable.
 *
 * @param writes in the order in which they were made
 * @param confirmed by replica, the counter of the last write it has confirmed
 * @param isReminded whether the replica has asked to be reminded of sending again
 */
record Outbox(List<Written> writes, List<Long> confirmed, boolean isReminded) {
    static Outbox empty(int nodes) {
        return new Outbox(List.of(), Collections.nCopies(nodes, 0L), false);
    }

    Outbox with(Written write) {
        var more = new ArrayList<>(writes);
        more.add(write);
        return new Outbox(List.copyOf(more), confirmed, isReminded);
    }

    Outbox ifReminded(boolean is) {
        return new Outbox(writes, confirmed, is);
    }

    /** Returns what {@code node} has not confirmed. */
    List<Written> missing(int node) {
        return writes.stream()
                .filter(write -> write.counter() > confirmed.get(node))
                .toList();
    }

    /**
     * Returns the same once {@code node} has confirmed everything up to {@code counter}; {@code self} needs nothing.
     */
    Outbox confirm(int node, long counter, int self) {
        var changed = new ArrayList<>(confirmed);
        changed.set(node, Math.max(counter, confirmed.get(node)));
        var others = new ArrayList<>(changed);
        others.remove(self);
        long all = others.isEmpty() ? Long.MAX_VALUE : Collections.min(others);
        return new Outbox(
                writes.stream().filter(write -> write.counter() > all).toList(), List.copyOf(changed), isReminded);
    }
}
