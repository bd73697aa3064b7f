package coach.consistency;

import java.util.List;

/**
 * One "must come before" of a reason.
 *
 * @param from the earlier operation, {@link Witness#INIT} for the initial value
 * @param to the later operation
 * @param because the steps that force this one where it is not plain from the history: for a forced order of two writes
 *     the path from {@code from} to the read that chose {@code to}, and the reads-from step of that read
 */
public record Step(int from, int to, Edge edge, List<Step> because) {
    public Step {
        because = List.copyOf(because);
    }

    /** A step that is plain from the history. */
    public Step(int from, int to, Edge edge) {
        this(from, to, edge, List.of());
    }
}
