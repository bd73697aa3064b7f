package coach.store;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Outcomes;
import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import java.util.SortedSet;
import java.util.TreeSet;

/** The outcomes of a program: those a store shows, and those a model allows. */
final class Shown {
    private static final int SITUATIONS = 400_000;

    private Shown() {}

    /** Returns the outcomes of all executions in which everybody is answered, in the notation, without times. */
    static SortedSet<String> by(Protocol<?> store, Case of, Limits limits) {
        var shown = new TreeSet<String>();
        Exploration all = Explorer.explore(store, of, limits, Goal.NONE, run -> {
            if (run.results().stream().allMatch(result -> result.answered() >= 0)) {
                shown.add(Notation.print(untimed(run.history())));
            }
        });
        if (!all.isExhaustive()) {
            throw new AssertionError(store.id() + ": more than " + all.situations() + " situations");
        }
        return shown;
    }

    static SortedSet<String> by(Protocol<?> store, Case of) {
        return by(store, of, Limits.of(SITUATIONS));
    }

    /** Returns the outcomes a model allows. */
    static SortedSet<String> allowedBy(Model model, String program) {
        var allowed = new TreeSet<String>();
        Outcomes.of(Notation.parse(program), Budget.unlimited())
                .allowedBy(model)
                .forEach(outcome -> allowed.add(Notation.print(outcome.history())));
        return allowed;
    }

    private static History untimed(History history) {
        return new History(
                history.initial(),
                history.ops().stream()
                        .map(op -> op.during(Op.NO_TIME, Op.NO_TIME))
                        .toList());
    }
}
