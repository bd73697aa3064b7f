package coach.store;

import java.util.List;

/**
 * One thing that happened in a run, for the story and the drawing.
 *
 * @param at when: microseconds of a simulation, or the number of the move in an exploration; the same for all that one
 *     move brings about
 * @param node where; -1 for a fault that concerns the network
 * @param step which step of the case it belongs to; {@link Step#NONE} for none
 * @param message the number of the message sent, arrived or lost, unique in the run; -1 for none
 * @param other for a message the node at its other end; -1 for none
 * @param text what was read, sent, noted or broken, in a few words
 * @param groups the groups of a partition; empty for other kinds
 */
public record Happening(
        Kind kind, long at, int node, int step, int message, int other, String text, List<List<Integer>> groups) {
    public Happening {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** What happened. */
    public enum Kind {
        /** A client issued a step at a node. */
        ISSUED,
        /** The client was answered; the text is the value read. */
        ANSWERED,
        /** A message left the node. */
        SENT,
        /** It arrived. */
        ARRIVED,
        /** It was lost. */
        LOST,
        /** The node did something worth telling. */
        NOTED,
        PARTITIONED,
        HEALED,
        CRASHED,
        RESTARTED
    }
}
