package coach.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a replicated log makes of its entries: the same on every node that has applied the same entries in the same
 * order (Schneider, Implementing Fault-Tolerant Services Using the State Machine Approach, ACM Computing Surveys 22(4),
 * 1990).
 *
 * @param seen by origin, which of its entries were applied
 */
record Machine(SortedMap<String, String> values, SortedMap<Integer, Seen> seen) {
    static final Machine EMPTY = new Machine(Collections.emptySortedMap(), Collections.emptySortedMap());

    String value(String key, Setup setup) {
        String value = values.get(key);
        return value == null ? setup.initial() : value;
    }

    boolean has(Entry entry) {
        Seen known = seen.get(entry.origin());
        return known != null && known.has(entry.number());
    }

    /** Returns whether the entry, applied next, does what it asks for. */
    boolean isDone(Entry entry, Setup setup) {
        return entry.expected() == null || entry.expected().equals(value(entry.key(), setup));
    }

    /** Returns what the entry makes of this. */
    Machine after(Entry entry, Setup setup) {
        var known = new TreeMap<>(seen);
        known.put(entry.origin(), seen.getOrDefault(entry.origin(), Seen.NONE).with(entry.number()));
        String written = written(entry, setup);
        if (written == null) {
            return new Machine(values, Collections.unmodifiableSortedMap(known));
        }
        var changed = new TreeMap<>(values);
        changed.put(entry.key(), written);
        return new Machine(Collections.unmodifiableSortedMap(changed), Collections.unmodifiableSortedMap(known));
    }

    private @Nullable String written(Entry entry, Setup setup) {
        String value = String.valueOf(entry.value());
        return switch (entry.kind()) {
            case READ -> null;
            case WRITE -> value;
            case CAS -> isDone(entry, setup) ? value : null;
            case APPEND -> value(entry.key(), setup) + value;
        };
    }
}
