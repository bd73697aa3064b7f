package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Linearizability straight from the definition, for histories of a dozen operations: tries every order. Shares nothing
 * with the checkers it judges.
 */
final class EveryOrder {
    private final History history;
    private final List<Op> counting = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();

    private EveryOrder(History history) {
        this.history = history;
        for (Op op : history.ops()) {
            boolean says = op.outcome() == Op.Outcome.OK && op.value() != null;
            boolean mayAct = op.outcome() != Op.Outcome.FAIL || op.kind() == Op.Kind.CAS;
            if (op.kind() == Op.Kind.READ ? says : mayAct) {
                counting.add(op);
            }
        }
    }

    static boolean allows(History history) {
        return new EveryOrder(history).canFinish(0, new HashMap<>());
    }

    /** Whether {@code a} must come before {@code b} wherever both take effect. */
    static boolean isBefore(Op a, Op b) {
        boolean knownA = a.outcome() != Op.Outcome.UNKNOWN;
        boolean sameProcess = a.process().equals(b.process()) && a.index() < b.index();
        boolean answered = a.complete() != Op.NO_TIME && b.invoke() != Op.NO_TIME && a.complete() < b.invoke();
        boolean isWrite = a.kind() != Op.Kind.READ && a.outcome() != Op.Outcome.FAIL;
        return (knownA && (sameProcess || answered)) || (isWrite && b.kind() == Op.Kind.READ && b.isFinal());
    }

    private boolean canFinish(int done, Map<String, String> held) {
        boolean isComplete = true;
        for (int i = 0; i < counting.size(); i++) {
            isComplete &= (done >> i & 1) == 1 || counting.get(i).outcome() == Op.Outcome.UNKNOWN;
        }
        if (isComplete) {
            return true;
        }
        String state = done + " " + held;
        if (dead.contains(state)) {
            return false;
        }
        for (int i = 0; i < counting.size(); i++) {
            if ((done >> i & 1) == 0 && mayBeNext(i, done)) {
                Op op = counting.get(i);
                String now = held.getOrDefault(op.key(), history.initial());
                String then = apply(op, now);
                if (then != null) {
                    var next = new HashMap<>(held);
                    next.put(op.key(), then);
                    if (canFinish(done | 1 << i, next)) {
                        return true;
                    }
                }
            }
        }
        dead.add(state);
        return false;
    }

    private boolean mayBeNext(int i, int done) {
        for (int j = 0; j < counting.size(); j++) {
            boolean isDone = (done >> j & 1) == 1;
            Op other = counting.get(j);
            if (isDone && isBefore(counting.get(i), other)) {
                return false;
            }
            if (!isDone && other.outcome() != Op.Outcome.UNKNOWN && isBefore(other, counting.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The value after the operation, or null where it does not fit the value before. */
    static @Nullable String apply(Op op, String now) {
        boolean failed = op.outcome() == Op.Outcome.FAIL;
        return switch (op.kind()) {
            case READ -> now.equals(op.value()) ? now : null;
            case WRITE -> op.value();
            case APPEND -> now + op.value();
            case CAS -> now.equals(op.expected()) == failed ? null : failed ? now : op.value();
        };
    }
}
