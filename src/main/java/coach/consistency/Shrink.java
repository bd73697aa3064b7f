package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds a small part of a forbidden history that is forbidden by itself, so that a person can see all of it at once.
 *
 * <p>Operations are left out while the verdict stays: first in halves, then one by one (Zeller and Hildebrandt, IEEE
 * TSE 2002), reads before writes, as far as {@link Faithful} lets them go.
 */
public final class Shrink {
    private static final int HALVES_MAX = 2_000;

    /** Operations looked at in all attempts together: a second or two. */
    private static final long WORK_MAX = 20_000_000;

    /** What a check of an operation takes, against a look at it. */
    private static final int CHECK_WORK = 8;

    private final History history;
    private final Model model;
    private final Budget budget;
    private final Faithful faithful;
    private final Budget.Meter work;

    private Shrink(History history, Model model, Budget budget) {
        this.history = history;
        this.model = model;
        this.budget = budget;
        this.faithful = new Faithful(history, model);
        this.work = new Budget(WORK_MAX, budget.stop()).meter();
    }

    /**
     * A part that is forbidden, and why.
     *
     * @param ops the operations of the part, by their place in the whole history, ascending
     * @param because the reason, about operations of the whole history
     */
    public record Core(List<Integer> ops, Because because) {
        public Core {
            ops = List.copyOf(ops);
        }
    }

    /**
     * Returns a part of {@code history} from which nothing can be left out. A reason of thousands of operations is cut
     * down as far as a bounded number of attempts goes; where the budget does not suffice to find any part, it is all
     * that {@code because} names.
     *
     * @param because why {@code model} forbids the whole history
     * @param budget for each check by itself
     */
    public static Core of(History history, Model model, Because because, Budget budget) {
        return new Shrink(history, model, budget).core(because);
    }

    private Core core(Because because) {
        List<Integer> named = faithful.closed(because.ops());
        if (isForbidden(named)) {
            return explained(oneByOne(named), because);
        }
        // The reason leaves out something it rests on, as a search does; so the whole history is cut down.
        List<Integer> all = history.ops().stream().map(Op::index).toList();
        boolean canTry = all.size() <= HALVES_MAX && isForbidden(all);
        return canTry ? explained(oneByOne(halves(all)), because) : new Core(named, because);
    }

    private Core explained(List<Integer> ops, Because otherwise) {
        Verdict verdict = Models.check(history.only(ops), model, budget);
        if (!(verdict instanceof Verdict.Violated violated)) {
            return new Core(ops, otherwise);
        }
        Because because = Relabel.of(violated.because(), ops::get);
        // An exhausted search tells best of everything that is left.
        boolean isSearch = because instanceof Because.NoOrder;
        return new Core(ops, isSearch ? new Because.NoOrder(ops, ((Because.NoOrder) because).states()) : because);
    }

    private List<Integer> halves(List<Integer> ops) {
        List<Integer> left = ops;
        for (int size = ops.size() / 2; size > 0; size /= 2) {
            for (int end = left.size(); end > 0; end -= size) {
                var without = new ArrayList<>(left);
                without.subList(Math.max(0, end - size), Math.min(end, left.size()))
                        .clear();
                List<Integer> closed = faithful.closed(without);
                if (closed.size() < left.size() && isStillForbidden(closed)) {
                    left = closed;
                    end = Math.min(end, left.size());
                }
            }
        }
        return left;
    }

    private List<Integer> oneByOne(List<Integer> ops) {
        List<Integer> left = ops;
        boolean isSmaller = true;
        while (isSmaller && !work.isOver()) {
            isSmaller = false;
            for (boolean isWriteTurn : new boolean[] {false, true}) {
                var order = new ArrayList<>(left);
                Collections.reverse(order);
                for (int op : order) {
                    boolean isTurn = history.ops().get(op).mayWrite() == isWriteTurn;
                    if (isTurn && work.spend(left.size())) {
                        var without = new ArrayList<>(left);
                        without.remove(Integer.valueOf(op));
                        if (faithful.isPart(without) && isStillForbidden(without)) {
                            left = without;
                            isSmaller = true;
                        }
                    }
                }
            }
        }
        return left;
    }

    /** Returns whether the smaller part is forbidden, and that is known while there is work left. */
    private boolean isStillForbidden(List<Integer> ops) {
        return work.spend((long) CHECK_WORK * ops.size()) && isForbidden(ops);
    }

    private boolean isForbidden(List<Integer> ops) {
        return Models.check(history.only(ops), model, budget) instanceof Verdict.Violated;
    }
}
