package coach.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The versions a replica holds, by key; immutable. A key without a version holds the initial value with
 * {@link Stamp#ZERO}.
 */
public record Versions(SortedMap<String, Version> byKey) {
    /** Holds nothing but initial values. */
    public static final Versions NONE = new Versions(Collections.emptySortedMap());

    /** Returns the version of a key. */
    public Version of(String key, Setup setup) {
        Version found = byKey.get(key);
        return found == null ? new Version(setup.initial(), Stamp.ZERO) : found;
    }

    /** Returns the same with another version of a key. */
    public Versions with(String key, Version version) {
        var changed = new TreeMap<>(byKey);
        changed.put(key, version);
        return new Versions(Collections.unmodifiableSortedMap(changed));
    }

    /** Returns the newest of both, key by key. */
    public Versions merge(Versions others) {
        Versions merged = this;
        for (Map.Entry<String, Version> other : others.byKey.entrySet()) {
            merged = merged.merge(other.getKey(), other.getValue());
        }
        return merged;
    }

    /** Returns whether no key's version in {@code others} is newer. */
    public boolean covers(Versions others) {
        return merge(others).equals(this);
    }

    /** Returns what it holds, for a drawing: {@code x=1, y=2}. */
    String label() {
        return byKey.entrySet().stream()
                .map(held -> held.getKey() + "=" + held.getValue().value())
                .collect(Collectors.joining(", "));
    }

    /** Returns the same with the newer of two versions of a key. */
    public Versions merge(String key, Version version) {
        Version held = byKey.get(key);
        return held == null || version.stamp().compareTo(held.stamp()) > 0 ? with(key, version) : this;
    }
}
