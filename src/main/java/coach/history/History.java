package coach.history;

import java.util.List;

/**
 * What all clients together saw.
 *
 * @param initial the value every register starts with, as the text of a scalar
 * @param ops all operations; each process's in program order, {@code ops.get(i).index() == i}
 */
public record History(String initial, List<Op> ops) {
    public History {
        ops = List.copyOf(ops);
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i).index() != i) {
                throw new IllegalArgumentException(
                        "operation " + i + " has index " + ops.get(i).index());
            }
        }
    }
}
