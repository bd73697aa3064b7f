package coach.history;

import java.util.List;

/**
 * A history as it was read from a file, and what the reader must know about how it was read.
 *
 * @param annotations what happened beside the operations, in time order
 * @param notes how operations of unknown outcome, failed ones and dropped ones were treated, one sentence each
 * @param decimals how many decimal digits the times had; they were all multiplied by ten to that power
 */
public record Imported(History history, List<Annotation> annotations, List<String> notes, int decimals) {
    public Imported {
        annotations = List.copyOf(annotations);
        notes = List.copyOf(notes);
    }

    /**
     * Something that is no operation: a partition, a crash, a moved clock.
     *
     * @param lane who reports it, such as {@code nemesis}
     * @param at on the clock of the history's operations
     */
    public record Annotation(String lane, String label, long at) {}
}
