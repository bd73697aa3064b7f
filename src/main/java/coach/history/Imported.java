package coach.history;

import java.util.List;

/**
 * A history as it was read from a file, and what the reader must know about how it was read.
 *
 * @param annotations what happened beside the operations, in time order
 * @param notes how operations of unknown outcome, failed ones and dropped ones were treated, one sentence each
 * @param decimals how many decimal digits the times had; they were all multiplied by ten to that power
 * @param isLogOrder whether the times are only places in a log
 */
public record Imported(
        History history, List<Annotation> annotations, List<String> notes, int decimals, boolean isLogOrder) {
    public Imported {
        annotations = List.copyOf(annotations);
        notes = List.copyOf(notes);
    }

    /** A history of a text that is its own: nothing beside it, nothing dropped. */
    public static Imported of(History history) {
        return new Imported(history, List.of(), Notes.of(history), 0, false);
    }

    /**
     * Something that is no operation: a partition, a crash, a moved clock.
     *
     * @param lane who reports it, such as {@code nemesis}
     * @param at on the clock of the history's operations
     */
    public record Annotation(String lane, String label, long at) {}
}
