package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses what each read read where values repeat: most keys of most recorded histories are linearizable, all but a few
 * reads, and an order that shows it names the sources. A wrong guess costs time, never the answer.
 */
final class Guess {
    private static final long STEPS_MAX = 4_000_000;
    private static final int ROUNDS_MAX = 4;

    private final History history;
    private final Budget.Meter meter;

    /** Per operation, the write it is guessed to have read; {@link Execution#NO_READ} for no idea. */
    private final int[] sources;

    private Guess(History history, Budget.Meter meter) {
        this.history = history;
        this.meter = meter;
        this.sources = new int[history.ops().size()];
        Arrays.fill(sources, Execution.NO_READ);
    }

    /** Returns a source per operation, {@link Execution#NO_READ} for no idea; spends a part of what is left at most. */
    static int[] of(History history, Budget.Meter meter) {
        var guess = new Guess(
                history,
                new Budget(
                                Math.min(STEPS_MAX, meter.rest().steps() / 2),
                                meter.rest().stop())
                        .meter());
        Map<String, List<Op>> byKey = new HashMap<>();
        for (Op op : history.ops()) {
            byKey.computeIfAbsent(op.key(), key -> new ArrayList<>()).add(op);
        }
        history.ops().stream().map(Op::key).distinct().forEach(key -> guess.order(byKey.getOrDefault(key, List.of())));
        meter.spend(guess.meter.spent());
        return guess.sources;
    }

    /** Puts the operations of one key in order, leaving out reads that prevent it. */
    private void order(List<Op> ops) {
        List<Op> kept = ops;
        for (int round = 0; round < ROUNDS_MAX && !meter.isOver(); round++) {
            Verdict verdict = new Linearizability().check(numbered(kept), meter.rest());
            if (verdict instanceof Verdict.Allowed allowed && allowed.witness() instanceof Witness.TotalOrder total) {
                take(kept, total.ops());
                return;
            }
            if (!(verdict instanceof Verdict.Violated violated)) {
                meter.spend(verdict instanceof Verdict.Undecided undecided ? undecided.steps() : 0);
                return;
            }
            meter.spend(kept.size());
            Set<Integer> blamed = new HashSet<>(violated.because().ops());
            var fewer = new ArrayList<Op>();
            for (int i = 0; i < kept.size(); i++) {
                if (kept.get(i).kind() != Op.Kind.READ || !blamed.contains(i)) {
                    fewer.add(kept.get(i));
                }
            }
            kept = fewer;
        }
    }

    private History numbered(List<Op> ops) {
        var numbered = new ArrayList<Op>();
        for (Op op : ops) {
            numbered.add(new Op(
                    numbered.size(),
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
        return new History(history.initial(), numbered);
    }

    private void take(List<Op> ops, List<Integer> order) {
        int latest = Witness.INIT;
        for (int i : order) {
            Op op = ops.get(i);
            if (op.kind() != Op.Kind.WRITE) {
                sources[op.index()] = latest;
            }
            if (op.kind() != Op.Kind.READ && op.outcome() != Op.Outcome.FAIL) {
                latest = op.index();
            }
        }
    }
}
