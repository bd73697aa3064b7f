package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks the steps of a reason one by one, as a distrustful person would. */
final class Reasons {
    private final List<Op> ops;
    private final History history;
    private final Set<List<Object>> explained = new HashSet<>();
    private final Set<List<Object>> bare = new HashSet<>();

    private Reasons(History history) {
        this.history = history;
        this.ops = history.ops();
    }

    /** Asserts that every step of {@code because} holds, and that steps lead where they should. */
    static void check(History history, Because because) {
        var check = new Reasons(history);
        if (because instanceof Because.Cycle cycle) {
            check.ring(cycle.steps());
        } else if (because instanceof Because.ViewCycle cycle) {
            check.ring(cycle.steps());
        } else if (because instanceof Because.BadRead bad) {
            check.badRead(bad);
        } else if (because instanceof Because.SessionLoss loss) {
            check.sessionLoss(loss);
        }
        check.bare.removeAll(check.explained);
        assertEquals(Set.of(), check.bare, "a forced step without a reason");
    }

    /** Returns the part of a history that a reason names. */
    static History core(History history, Because because) {
        var kept = new ArrayList<Op>();
        for (int i : new TreeSet<>(because.ops())) {
            Op op = history.ops().get(i);
            kept.add(new Op(
                    kept.size(),
                    op.process(),
                    op.kind(),
                    op.key(),
                    op.value(),
                    op.expected(),
                    op.outcome(),
                    op.isFinal(),
                    op.invoke(),
                    op.complete()));
        }
        return new History(history.initial(), kept);
    }

    private void ring(List<Step> steps) {
        assertTrue(!steps.isEmpty(), "an empty cycle");
        path(steps, steps.get(0).from(), steps.get(0).from());
    }

    private void badRead(Because.BadRead bad) {
        switch (bad.kind()) {
            case STALE_INIT -> {
                assertTrue(mayRead(Witness.INIT, bad.read()), "did not read the initial value");
                assertTrue(isWriteOf(bad.newer(), bad.read()), "no newer write");
                path(bad.path(), bad.newer(), bad.read());
            }
            case OVERWRITTEN -> {
                assertTrue(isWriteOf(bad.newer(), bad.read()), "no newer write");
                assertTrue(bad.path().stream().anyMatch(step -> step.to() == bad.newer()), "does not pass the newer");
                path(bad.path(), bad.source(), bad.read());
            }
            default -> assertEquals(List.of(), bad.path());
        }
    }

    private void sessionLoss(Because.SessionLoss loss) {
        assertTrue(isWriteOf(loss.lost(), loss.op()), "no lost write");
        assertEquals(loss.session(), ops.get(loss.op()).process());
        path(loss.path(), loss.path().get(0).from(), loss.op());
        assertTrue(loss.path().stream().anyMatch(step -> step.from() == loss.lost()), "does not pass the lost write");
    }

    private void path(List<Step> steps, int from, int to) {
        int at = from;
        for (Step step : steps) {
            assertEquals(at, step.from(), () -> "a gap in " + steps);
            check(step);
            at = step.to();
        }
        assertEquals(to, at, () -> "leads elsewhere: " + steps);
    }

    private void check(Step step) {
        int a = step.from();
        int b = step.to();
        boolean isPlain = switch (step.edge()) {
            case PROGRAM_ORDER, READS_FROM, QUIESCENCE -> true;
            default -> false;
        };
        if (isPlain) {
            // That an operation of unknown outcome took effect, or that a read can have read nothing else.
            step.because().forEach(this::check);
        }
        switch (step.edge()) {
            case PROGRAM_ORDER -> {
                assertTrue(a < b && ops.get(a).process().equals(ops.get(b).process()), () -> "not in order: " + step);
                assertTrue(ops.get(a).outcome() != Op.Outcome.UNKNOWN, () -> "nothing comes after " + a);
            }
            case READS_FROM -> assertTrue(mayRead(a, b), () -> "cannot read: " + step);
            case QUIESCENCE -> assertTrue(ops.get(b).isFinal() && writes(a), () -> "not at the end: " + step);
            case CONFLICT, HAPPENS_BEFORE, OVERWRITTEN_BEFORE, ARBITRATION -> {
                assertTrue(writes(a) && isWriteOf(b, a), () -> "not two writes of a key: " + step);
                if (isExplained(step)) {
                    List<Step> why = step.because();
                    Step last = why.get(why.size() - 1);
                    assertEquals(Edge.READS_FROM, last.edge());
                    assertEquals(b, last.from());
                    check(last);
                    path(why.subList(0, why.size() - 1), a, last.to());
                }
            }
            case READ_BEFORE_OVERWRITE -> {
                assertTrue(isWriteOf(b, a), () -> "no overwrite: " + step);
                if (isExplained(step)) {
                    Step first = step.because().get(0);
                    assertEquals(Edge.READS_FROM, first.edge());
                    assertEquals(a, first.to());
                    check(first);
                    List<Step> rest = step.because().subList(1, step.because().size());
                    assertEquals(first.from() == Witness.INIT, rest.isEmpty());
                    if (!rest.isEmpty()) {
                        path(rest, first.from(), b);
                    }
                }
            }
            default -> throw new AssertionError("not a step of these models: " + step);
        }
    }

    private boolean isExplained(Step step) {
        List<Object> claim = List.of(step.from(), step.to(), step.edge());
        (step.because().isEmpty() ? bare : explained).add(claim);
        return !step.because().isEmpty();
    }

    private boolean writes(int i) {
        return ops.get(i).kind() != Op.Kind.READ && ops.get(i).outcome() != Op.Outcome.FAIL;
    }

    private boolean isWriteOf(int write, int sameKey) {
        return write >= 0
                && writes(write)
                && ops.get(write).key().equals(ops.get(sameKey).key());
    }

    private String wanted(int read) {
        Op op = ops.get(read);
        return String.valueOf(op.kind() == Op.Kind.CAS ? op.expected() : op.value());
    }

    private boolean mayRead(int write, int read) {
        boolean isFailedCas =
                ops.get(read).kind() == Op.Kind.CAS && ops.get(read).outcome() == Op.Outcome.FAIL;
        String value = write == Witness.INIT
                ? history.initial()
                : String.valueOf(ops.get(write).value());
        return (write == Witness.INIT || isWriteOf(write, read)) && value.equals(wanted(read)) != isFailedCas;
    }
}
