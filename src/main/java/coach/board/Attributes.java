package coach.board;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in a node's brackets: {@code chat[x20, eu us]}.
 *
 * @param instances running copies, {@code x20}; 0 if unsaid
 * @param replicas copies of the data, {@code rf=3}; 0 if unsaid
 * @param zoneCount number of zones or regions where only the number is given, {@code az=3}; 0 if unsaid
 * @param zones names of zones or regions in lower case, in order of mention
 * @param roles role words in lower case, such as {@code db} or {@code leader}
 * @param values every other {@code key=value}, by key in lower case
 * @param notes everything else, as typed
 */
public record Attributes(
        int instances,
        int replicas,
        int zoneCount,
        List<String> zones,
        List<String> roles,
        SortedMap<String, String> values,
        List<String> notes) {
    /** Nothing said. */
    public static final Attributes NONE =
            new Attributes(0, 0, 0, List.of(), List.of(), Collections.emptySortedMap(), List.of());

    public Attributes {
        zones = List.copyOf(zones);
        roles = List.copyOf(roles);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        notes = List.copyOf(notes);
    }

    /**
     * Returns how many copies the drawing shows: the replication factor where one is given, else the instances, which
     * are at least one a zone; 0 if nothing is said.
     */
    public int copies() {
        return replicas > 0 ? replicas : Math.max(instances, zoneTotal() > 1 ? zoneTotal() : 0);
    }

    /** Returns how many zones or regions the drawing shows; 0 if nothing is said. */
    public int zoneTotal() {
        return Math.max(zoneCount, zones.size());
    }

    /** Returns both together; where they disagree on a number or a value, the later one counts. */
    public Attributes with(Attributes later) {
        var all = new TreeMap<>(values);
        all.putAll(later.values);
        return new Attributes(
                later.instances > 0 ? later.instances : instances,
                later.replicas > 0 ? later.replicas : replicas,
                later.zoneCount > 0 ? later.zoneCount : zoneCount,
                union(zones, later.zones),
                union(roles, later.roles),
                all,
                union(notes, later.notes));
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    private static List<String> union(Collection<String> first, Collection<String> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
