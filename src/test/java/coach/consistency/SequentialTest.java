package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SequentialTest {
    /** A run of registers one operation after another, seen without times; some reads then changed. */
    private record Run(int processes, int keys, int size, int changed, int values) {
        History of(long seed) {
            var random = new SplittableRandom(seed);
            String[] held = new String[keys];
            Arrays.fill(held, "0");
            List<List<String>> history = new ArrayList<>();
            List<List<Op>> byProcess = new ArrayList<>();
            for (int k = 0; k < keys; k++) {
                history.add(new ArrayList<>(List.of("0")));
            }
            for (int p = 0; p < processes; p++) {
                byProcess.add(new ArrayList<>());
            }
            for (int i = 0; i < size; i++) {
                int process = random.nextInt(processes);
                int key = random.nextInt(keys);
                boolean writes = random.nextInt(3) > 0;
                if (writes) {
                    held[key] = String.valueOf(values == 0 ? i + 1 : random.nextInt(values));
                    history.get(key).add(held[key]);
                }
                String value = held[key];
                if (!writes && random.nextInt(size) < changed) {
                    value = history.get(key).get(random.nextInt(history.get(key).size()));
                }
                byProcess
                        .get(process)
                        .add(op(0, "p" + process, writes ? Op.Kind.WRITE : Op.Kind.READ, "k" + key, value));
            }
            var ops = new ArrayList<Op>();
            for (List<Op> mine : byProcess) {
                mine.forEach(
                        op -> ops.add(op(ops.size(), op.process(), op.kind(), op.key(), String.valueOf(op.value()))));
            }
            return new History("0", ops);
        }
    }

    private static Op op(int index, String process, Op.Kind kind, String key, String value) {
        return new Op(index, process, kind, key, value, null, Op.Outcome.OK, false, Op.NO_TIME, Op.NO_TIME);
    }

    private static void assertAllowed(History history, long seed) {
        Verdict verdict = Sequential.check(history, Budget.unlimited());
        var allowed = assertInstanceOf(Verdict.Allowed.class, verdict, () -> "seed " + seed);
        Witnesses.check(Model.SEQUENTIAL, history, allowed.witness());
    }

    @Test
    void findsAnOrderWhereTheFirstOneTriedGetsStuck() {
        var run = new Run(8, 8, 60, 0, 0);
        LongStream.range(0, 2_000).parallel().forEach(seed -> assertAllowed(run.of(seed), seed));
        assertAllowed(new Run(20, 20, 400, 0, 0).of(1), 1);
    }

    @Test
    void findsSourcesWhereFewValuesRepeat() {
        var run = new Run(4, 3, 40, 0, 3);
        LongStream.range(0, 500).parallel().forEach(seed -> assertAllowed(run.of(seed), seed));
    }

    @Test
    void agreesWithBruteForceOnLongerRunsWithChangedReads() {
        for (Run run : List.of(new Run(4, 3, 12, 2, 0), new Run(4, 4, 12, 3, 0), new Run(4, 3, 12, 3, 3))) {
            LongStream.range(0, 2_000).parallel().forEach(seed -> {
                History history = run.of(seed);
                String expected = BruteForce.allows(Model.SEQUENTIAL, history) ? "allowed" : "violated";
                Verdict verdict = Sequential.check(history, Budget.unlimited());
                assertEquals(expected, verdict.word(), () -> run + " at seed " + seed);
            });
        }
    }

    @Test
    void saysThatItCannotTellWhenTheBudgetEnds() {
        Verdict verdict = Sequential.check(new Run(8, 8, 60, 0, 0).of(1), new Budget(20));
        assertInstanceOf(Verdict.Undecided.class, verdict);
    }

    @Test
    void twoWinnersOfOneCompareAndSetAreTheReason() {
        var first = new Op(0, "a", Op.Kind.CAS, "x", "1", "0", Op.Outcome.OK, false, Op.NO_TIME, Op.NO_TIME);
        var second = new Op(1, "b", Op.Kind.CAS, "x", "2", "0", Op.Outcome.OK, false, Op.NO_TIME, Op.NO_TIME);
        Verdict verdict = Sequential.check(new History("0", List.of(first, second)), Budget.unlimited());
        assertEquals(new Verdict.Violated(new Because.DoubleWin("x", 0, 1)), verdict);
    }
}
