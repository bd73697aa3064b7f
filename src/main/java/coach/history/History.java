package coach.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What all clients together saw.
 *
 * @param initial the value every register starts with, as the text of a scalar
 * @param ops all operations; each process's in program order, {@code ops.get(i).index() == i}
 */
public record History(String initial, List<Op> ops) {
    /** What every register holds at first where nothing else is said. */
    public static final String INITIAL = "0";

    /** The text that stands for "no value": JSON's null, EDN's nil. */
    public static final String NIL = "nil";

    public History {
        ops = List.copyOf(ops);
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i).index() != i) {
                throw new IllegalArgumentException(
                        "operation " + i + " has index " + ops.get(i).index());
            }
        }
    }

    /** Returns the names of all processes, in the order of their first operation. */
    public List<String> processes() {
        return List.copyOf(ops.stream().map(Op::process).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Returns whether real time is known of any operation. */
    public boolean isTimed() {
        return ops.stream().anyMatch(Op::isTimed);
    }

    /** Returns the history of the operations at {@code indexes} alone, renumbered in that order. */
    public History only(List<Integer> indexes) {
        var kept = new ArrayList<Op>();
        for (int index : indexes) {
            kept.add(ops.get(index).at(kept.size()));
        }
        return new History(initial, kept);
    }
}
