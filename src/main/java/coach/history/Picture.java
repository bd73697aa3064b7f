package coach.history;

import java.util.List;
import java.util.Set;

/**
 * What a drawing of a history shows.
 *
 * @param shown the operations that are drawn, by index; the others are only counted
 * @param marked those that contradict each other, drawn heavier
 * @param order an order of operations that explains the history; empty where there is none to show
 * @param annotations what happened beside the operations
 * @param decimals how many decimal digits the times' unit is finer than the reader's
 */
public record Picture(
        History history,
        List<Integer> shown,
        Set<Integer> marked,
        List<Integer> order,
        List<Imported.Annotation> annotations,
        int decimals) {
    public Picture {
        shown = List.copyOf(shown);
        marked = Set.copyOf(marked);
        order = List.copyOf(order);
        annotations = List.copyOf(annotations);
    }

    /** Shows every operation of a history, none marked. */
    public static Picture of(History history) {
        return new Picture(history, history.ops().stream().map(Op::index).toList(), Set.of(), List.of(), List.of(), 0);
    }

    /** Returns how many operations are not drawn. */
    public int hidden() {
        return history.ops().size() - shown.size();
    }
}
