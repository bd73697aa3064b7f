package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All outcomes of a small program, each with the models that allow it, so that two models can be compared by what they
 * allow.
 *
 * <p>A read may give any value that is written to its key, or the initial one; a compare-and-set may succeed or fail.
 * The outcomes are enumerated and each is judged as a history, as herd does for memory models (Alglave, Maranget and
 * Tautschnig, TOPLAS 36(2), 2014).
 *
 * @param outcomes those that some model allows, in ascending order of the values read
 */
public record Outcomes(List<Outcome> outcomes) {
    private static final int OUTCOMES_MAX = 4_096;

    public Outcomes {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One outcome.
     *
     * @param history the program with the outcome in its reads
     * @param undecided the models of which it is not known
     */
    public record Outcome(History history, Set<Model> allowed, Set<Model> undecided) {}

    /** Returns how many outcomes {@link #of} would have to try for {@code program}, at most one more than it will. */
    static int tries(History program) {
        long tries = 1;
        for (List<Op> choices : choices(program)) {
            tries = Math.min(OUTCOMES_MAX + 1L, tries * choices.size());
        }
        return (int) tries;
    }

    /** Returns whether {@code program} is small enough for all its outcomes. */
    public static boolean canList(History program) {
        return tries(program) <= OUTCOMES_MAX;
    }

    /**
     * Returns the outcomes of {@code program}; what its reads say is not looked at.
     *
     * @param budget for each check by itself
     */
    public static Outcomes of(History program, Budget budget) {
        List<List<Op>> choices = choices(program);
        var outcomes = new ArrayList<Outcome>();
        int[] at = new int[choices.size()];
        while (canList(program)) {
            var ops = new ArrayList<Op>();
            for (int i = 0; i < at.length; i++) {
                ops.add(choices.get(i).get(at[i]));
            }
            Outcome outcome = judge(new History(program.initial(), ops), budget);
            if (!outcome.allowed().isEmpty() || !outcome.undecided().isEmpty()) {
                outcomes.add(outcome);
            }
            int last = at.length - 1;
            while (last >= 0 && ++at[last] == choices.get(last).size()) {
                at[last--] = 0;
            }
            if (last < 0) {
                break;
            }
        }
        return new Outcomes(outcomes);
    }

    /** Returns the outcomes that {@code model} allows. */
    public List<Outcome> allowedBy(Model model) {
        return outcomes.stream()
                .filter(outcome -> outcome.allowed().contains(model))
                .toList();
    }

    /** Returns the outcomes that {@code allowing} allows and {@code forbidding} does not. */
    public List<Outcome> between(Model allowing, Model forbidding) {
        return allowedBy(allowing).stream()
                .filter(outcome -> !outcome.allowed().contains(forbidding))
                .toList();
    }

    private static Outcome judge(History history, Budget budget) {
        Map<Model, Models.Finding> findings = Models.checkAll(history, List.of(Model.values()), budget, () -> 0);
        Set<Model> allowed = EnumSet.noneOf(Model.class);
        Set<Model> undecided = EnumSet.noneOf(Model.class);
        findings.forEach((model, finding) -> {
            if (finding.verdict() instanceof Verdict.Allowed) {
                allowed.add(model);
            } else if (finding.verdict() instanceof Verdict.Undecided) {
                undecided.add(model);
            }
        });
        return new Outcome(history, allowed, undecided);
    }

    private static List<List<Op>> choices(History program) {
        return program.ops().stream().map(op -> choices(program, op)).toList();
    }

    private static List<Op> choices(History program, Op op) {
        if (op.kind() == Op.Kind.CAS && op.outcome() != Op.Outcome.UNKNOWN) {
            return List.of(op.ended(Op.Outcome.OK), op.ended(Op.Outcome.FAIL));
        }
        if (op.kind() != Op.Kind.READ || op.outcome() != Op.Outcome.OK) {
            return List.of(op);
        }
        Set<String> values = new LinkedHashSet<>(List.of(program.initial()));
        var appended = new ArrayList<String>();
        for (Op other : program.ops()) {
            boolean isHere = other.key().equals(op.key());
            if (isHere && other.kind() == Op.Kind.APPEND) {
                appended.add(String.valueOf(other.value()));
            } else if (isHere && (other.mayWrite() || other.kind() == Op.Kind.CAS)) {
                values.add(String.valueOf(other.value()));
            }
        }
        return withAppends(values, appended).stream()
                .sorted()
                .map(op::withValue)
                .toList();
    }

    /** A string may be any value followed by some of what is appended, in any order. */
    private static List<String> withAppends(Set<String> bases, List<String> appended) {
        var all = new LinkedHashSet<String>();
        for (String base : bases) {
            grow(base, appended, all);
        }
        return List.copyOf(all);
    }

    private static void grow(String text, List<String> left, Set<String> all) {
        if (all.size() <= OUTCOMES_MAX && all.add(text)) {
            for (int i = 0; i < left.size(); i++) {
                var rest = new ArrayList<>(left);
                rest.remove(i);
                grow(text + left.get(i), rest, all);
            }
        }
    }
}
