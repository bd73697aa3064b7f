package coach.store;

import java.util.List;

/**
 * Something that breaks or is mended in a scenario. Faults happen in the order in which they are written; in an
 * exploration each at any moment after the one before it and after {@code after} was answered.
 *
 * @param groups for a partition, the nodes that can still talk to each other; a node in none of them is alone
 * @param node for a crash or a restart, which node; else -1
 * @param after the step that must have been answered before; {@link Step#NONE} for none
 * @param isAtOnce whether it happens as soon as it may, before anything else
 */
public record Fault(Kind kind, List<List<Integer>> groups, int node, int after, boolean isAtOnce) {
    /** What happens. */
    public enum Kind {
        /** Messages between groups wait until the partition heals; nothing tells it from a slow network. */
        PARTITION,
        /** All nodes can talk again. */
        HEAL,
        /** The node stops; what it had not on disk is gone, and so is what was on its way to it. */
        CRASH,
        /** The node is back. */
        RESTART
    }

    public Fault {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Returns whether {@code a} can reach {@code b} in these groups. */
    static boolean areJoined(List<List<Integer>> groups, int a, int b) {
        return groups.isEmpty() || a == b || groups.stream().anyMatch(g -> g.contains(a) && g.contains(b));
    }
}
