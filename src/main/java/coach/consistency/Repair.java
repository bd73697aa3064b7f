package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Searches the single changes of a small forbidden history that make it allowed: a read that gave another value, or,
 * where real time counts, a read that started earlier or a write that was answered later. They show that a history is
 * wrong as a whole, and not its last read.
 */
final class Repair {
    private static final int OPS_MAX = 40;

    private final History history;
    private final Model model;
    private final Budget budget;
    private final People people;
    private final List<Fix> fixes = new ArrayList<>();

    private Repair(History history, Model model, Budget budget, People people) {
        this.history = history;
        this.model = model;
        this.budget = budget;
        this.people = people;
    }

    /**
     * A change that makes the history allowed.
     *
     * @param change the operation as it would have to be
     * @param sentence what would be different: {@code Bob's second read gave 1}
     */
    record Fix(Op change, String sentence) {}

    /** Returns all such changes of {@code history}, changed reads first; none where it is too long to try. */
    static List<Fix> of(History history, Model model, Budget budget, int decimals) {
        if (history.ops().size() > OPS_MAX) {
            return List.of();
        }
        List<Integer> all = history.ops().stream().map(Op::index).toList();
        var repair = new Repair(history, model, budget, new People(history, all, decimals));
        for (Op op : history.ops()) {
            repair.otherValues(op);
        }
        if (model == Model.LINEARIZABLE) {
            for (Op op : history.ops()) {
                repair.otherTimes(op);
            }
        }
        return repair.fixes;
    }

    private void otherValues(Op op) {
        if (op.kind() != Op.Kind.READ || !op.tells()) {
            return;
        }
        Set<String> values = new LinkedHashSet<>(List.of(history.initial()));
        for (Op other : history.ops()) {
            if (other.key().equals(op.key()) && other.mayWrite() && other.kind() != Op.Kind.APPEND) {
                values.add(String.valueOf(other.value()));
            }
        }
        values.remove(op.value());
        for (String value : values) {
            Op changed = op.withValue(value);
            if (isAllowed(changed)) {
                fixes.add(new Fix(changed, people.noun(op.index()) + " gives " + People.text(value)));
            }
        }
    }

    private void otherTimes(Op op) {
        if (!op.isTimed() || op.outcome() != Op.Outcome.OK) {
            return;
        }
        var times = new TreeSet<Long>();
        for (Op other : history.ops()) {
            if (other.isTimed()) {
                times.add(other.invoke());
                times.add(other.complete());
            }
        }
        times.remove(Op.NEVER);
        boolean isRead = op.kind() == Op.Kind.READ;
        // The nearest time that is enough: the latest earlier start, the earliest later answer.
        for (long time :
                isRead ? times.headSet(op.invoke(), false).descendingSet() : times.tailSet(op.complete(), false)) {
            Op changed = isRead ? op.during(time, op.complete()) : op.during(op.invoke(), time);
            if (isAlone(changed) && isAllowed(changed)) {
                String when = people.time(time);
                fixes.add(new Fix(
                        changed,
                        people.noun(op.index())
                                + (isRead ? " starts by " + when : " is answered at " + when + " or later")));
                return;
            }
        }
    }

    /** Returns whether its process does nothing else meanwhile. */
    private boolean isAlone(Op changed) {
        return history.ops().stream()
                .filter(op -> op.process().equals(changed.process()) && op.index() != changed.index() && op.isTimed())
                .allMatch(op -> op.index() < changed.index()
                        ? op.outcome() == Op.Outcome.UNKNOWN || op.complete() <= changed.invoke()
                        : op.invoke() >= changed.complete());
    }

    private boolean isAllowed(Op changed) {
        var ops = new ArrayList<>(history.ops());
        ops.set(changed.index(), changed);
        return Models.check(new History(history.initial(), ops), model, budget) instanceof Verdict.Allowed;
    }
}
