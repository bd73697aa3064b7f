package coach.board;

/**
 * An arrow of the diagram.
 *
 * @param from the name of the node it leaves
 * @param to the name of the node it reaches; the same as {@code from} where a node talks to its peers
 * @param isTwoWay whether either side may start: {@code a <-> b}
 * @param label what travels along it; empty if unsaid
 * @param place where it was written
 */
public record Edge(String from, String to, Mode mode, boolean isTwoWay, String label, Mention place) {

    /** Whether the caller waits for an answer. */
    public enum Mode {
        SYNC,
        ASYNC
    }

    /** Returns whether both ends are the same node. */
    public boolean isLoop() {
        return from.equals(to);
    }

    /** Returns whether the other arrow says nothing that this one does not say. */
    boolean says(Edge other) {
        boolean sameEnds = from.equals(other.from) && to.equals(other.to);
        boolean swappedEnds = from.equals(other.to) && to.equals(other.from);
        return mode == other.mode
                && label.equals(other.label)
                && ((sameEnds && isTwoWay == other.isTwoWay) || (swappedEnds && isTwoWay && other.isTwoWay));
    }
}
