package coach.store;

import java.util.List;

/**
 * What one moment of a run brought about at one node: one or more happenings, the first of them the cause of the
 * others.
 *
 * @param happenings at least one
 */
record Beat(List<Happening> happenings) {
    Beat {
        happenings = List.copyOf(happenings);
    }

    /** Returns what began it. */
    Happening first() {
        return happenings.get(0);
    }

    /** Returns the happenings of one kind. */
    List<Happening> of(Happening.Kind kind) {
        return happenings.stream().filter(each -> each.kind() == kind).toList();
    }

    /** Returns whether it has a happening of that kind. */
    boolean has(Happening.Kind kind) {
        return happenings.stream().anyMatch(each -> each.kind() == kind);
    }
}
