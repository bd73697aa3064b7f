package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges a witness order of linearizability, in linear time. */
final class Orders {
    private Orders() {}

    /** What is wrong with an order, or nothing. */
    static String flaw(History history, List<Integer> order) {
        var isPlaced = new boolean[history.ops().size()];
        Map<String, String> held = new HashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        long begun = Long.MIN_VALUE;
        boolean isFinal = false;
        for (int index : order) {
            Op op = history.ops().get(index);
            if (isPlaced[index]) {
                return index + " twice";
            }
            isPlaced[index] = true;
            String then = EveryOrder.apply(op, held.getOrDefault(op.key(), history.initial()));
            if (then == null) {
                return index + " does not fit " + held.getOrDefault(op.key(), history.initial());
            }
            held.put(op.key(), then);
            boolean isKnown = op.outcome() != Op.Outcome.UNKNOWN;
            if (isKnown && op.complete() != Op.NO_TIME && op.complete() < begun) {
                return index + " comes after what began when it was over";
            }
            begun = Math.max(begun, op.invoke());
            if (isKnown && latest.getOrDefault(op.process(), -1) > index) {
                return index + " is out of its process's order";
            }
            latest.merge(op.process(), index, Math::max);
            boolean mayWrite = op.kind() != Op.Kind.READ && op.outcome() != Op.Outcome.FAIL;
            if (isFinal && mayWrite) {
                return index + " comes after a final read";
            }
            isFinal |= op.isFinal() && op.kind() == Op.Kind.READ;
        }
        for (Op op : history.ops()) {
            boolean mustBe = op.kind() == Op.Kind.READ
                    ? op.outcome() == Op.Outcome.OK && op.value() != null
                    : op.outcome() == Op.Outcome.OK || (op.kind() == Op.Kind.CAS && op.outcome() == Op.Outcome.FAIL);
            if (mustBe && !isPlaced[op.index()]) {
                return op.index() + " is missing";
            }
        }
        return "";
    }
}
