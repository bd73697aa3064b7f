package coach.claim;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.history.History;
import coach.history.Op;
import coach.store.Case;
import coach.store.Exploration;
import coach.store.Explorer;
import coach.store.Fault;
import coach.store.Goal;
import coach.store.Limits;
import java.util.List;
import java.util.Optional;

/**
 * Runs stories on stores and asks definitions.
 *
 * @param stages which store stands for what
 * @param limits how far each exploration goes
 */
record Lab(Stages stages, Limits limits) {
    private static final Budget BUDGET = new Budget(5_000_000);

    /** Looks for a probe's surprise on the subject's store, and in the model's definition where it is a model. */
    Trial look(Subject subject, Probe probe, String surprise) {
        boolean isAtomic = probe.program().ops().stream().anyMatch(op -> op.kind() == Op.Kind.CAS);
        int people = probe.program().processes().size();
        Stage stage = stages.of(subject, people, isAtomic);
        Case on = probe.on(stage.nodes(), stage.roams(), List.of());
        Exploration found = Explorer.explore(stage.protocol(), on, limits, new Pattern(probe.program()));
        Optional<Model> model = subject instanceof Subject.OfModel of ? Optional.of(of.model()) : Optional.empty();
        Optional<Boolean> isAllowed = model.map(m -> isAllowed(m, probe.pattern()));
        return new Trial(
                probe.about(),
                probe.story(surprise, on),
                on,
                stage.protocol(),
                found,
                model,
                isAllowed,
                probe.pattern());
    }

    /** Looks for the end of an execution in which the surprise does not show. */
    Trial lookForOther(Subject subject, Probe probe, String surprise) {
        int people = probe.program().processes().size();
        boolean isAtomic = probe.program().ops().stream().anyMatch(op -> op.kind() == Op.Kind.CAS);
        Stage stage = stages.of(subject, people, isAtomic);
        Case on = probe.on(stage.nodes(), stage.roams(), List.of());
        Goal other = seen -> {
            boolean isWhole = true;
            boolean fits = true;
            for (Op op : probe.program().ops()) {
                isWhole &= seen.isAnswered(op.index());
                fits &= !seen.isAnswered(op.index()) || Pattern.fits(op, seen);
            }
            return isWhole && !fits ? Goal.Progress.REACHED : Goal.Progress.POSSIBLE;
        };
        Exploration found = Explorer.explore(stage.protocol(), on, limits, other);
        return new Trial(
                probe.about(),
                probe.story(surprise, on),
                on,
                stage.protocol(),
                found,
                Optional.empty(),
                Optional.empty(),
                probe.pattern());
    }

    /** Returns how many replicas a subject is tried on where nobody but one person acts. */
    int nodes(Subject subject) {
        return stages.of(subject, Partition.NODES, false).nodes();
    }

    /** Runs one person's operations under faults. */
    Trial run(Subject subject, Probe probe, int node, List<Fault> faults, Goal goal, String surprise) {
        Stage stage = stages.of(subject, Partition.NODES, false);
        Case on = probe.on(stage.nodes(), false, faults);
        Case moved = new Case(
                on.sites(),
                on.initial(),
                on.clients().stream()
                        .map(c -> new coach.store.Client(c.name(), node, false, true))
                        .toList(),
                on.steps(),
                on.faults());
        Exploration found = Explorer.explore(stage.protocol(), moved, limits, goal);
        return new Trial(
                "",
                probe.story(surprise, moved),
                moved,
                stage.protocol(),
                found,
                Optional.empty(),
                Optional.empty(),
                probe.pattern());
    }

    static boolean isAllowed(Model model, History pattern) {
        return Models.check(pattern, model, BUDGET) instanceof coach.consistency.Verdict.Allowed;
    }
}
