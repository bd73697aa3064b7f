package coach.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** Returns the same with the newer of two versions of a key. */
    public Versions merge(String key, Version version) {
        Version held = byKey.get(key);
        return held == null || version.stamp().compareTo(held.stamp()) > 0 ? with(key, version) : this;
    }
}
