package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShrinkTest {
    private static final Budget BUDGET = new Budget(1_000_000);

    private static Shrink.Core core(History history, Model model) {
        var violated = (Verdict.Violated) Models.check(history, model, BUDGET);
        return Shrink.of(history, model, violated.because(), BUDGET);
    }

    /** Registers by a few clients, with repeated values in every third history, and one read in three made up. */
    private static History random(long seed) {
        var random = new SplittableRandom(seed);
        boolean isUnique = seed % 3 > 0;
        int clients = 2 + random.nextInt(3);
        long[] clocks = new long[clients];
        var ops = new ArrayList<Op>();
        int size = 5 + random.nextInt(16);
        for (int i = 0; i < size; i++) {
            int client = random.nextInt(clients);
            long invoke = clocks[client] + random.nextInt(6);
            long complete = invoke + 1 + random.nextInt(8);
            clocks[client] = complete + 1;
            boolean isWrite = random.nextInt(3) == 0;
            boolean isUnknown = isWrite && random.nextInt(6) == 0;
            String value = isWrite ? "" + (isUnique ? i + 1 : 1 + random.nextInt(2)) : read(random, ops);
            ops.add(new Op(
                    i,
                    "c" + client + (isUnknown ? "x" + i : ""),
                    isWrite ? Op.Kind.WRITE : Op.Kind.READ,
                    random.nextInt(3) == 0 ? "y" : "x",
                    value,
                    null,
                    isUnknown ? Op.Outcome.UNKNOWN : Op.Outcome.OK,
                    false,
                    invoke,
                    complete));
        }
        return new History("0", ops);
    }

    private static String read(SplittableRandom random, List<Op> ops) {
        List<Op> writes = ops.stream().filter(Op::mayWrite).toList();
        return writes.isEmpty() || random.nextInt(4) == 0
                ? "0"
                : String.valueOf(writes.get(random.nextInt(writes.size())).value());
    }

    @Test
    void aCoreIsForbiddenByItselfAndNothingMoreCanGo() {
        int cores = 0;
        for (long seed = 0; seed < 600; seed++) {
            History history = random(seed);
            for (Model model :
                    List.of(Model.LINEARIZABLE, Model.SEQUENTIAL, Model.WEAK_CAUSAL, Model.MONOTONIC_READS)) {
                if (!(Models.check(history, model, BUDGET) instanceof Verdict.Violated)) {
                    continue;
                }
                cores++;
                Shrink.Core core = core(history, model);
                String at = "seed " + seed + ", " + model + ", core " + core.ops() + " of " + Notation.print(history);
                var faithful = new Faithful(history, model);
                assertEquals(
                        "violated",
                        Models.check(history.only(core.ops()), model, BUDGET).word(),
                        at);
                assertTrue(faithful.isPart(core.ops()), at);
                assertTrue(core.ops().containsAll(core.because().ops()), at);
                for (int op : core.ops()) {
                    var without = new ArrayList<>(core.ops());
                    without.remove(Integer.valueOf(op));
                    assertTrue(
                            !faithful.isPart(without)
                                    || !(Models.check(history.only(without), model, BUDGET)
                                            instanceof Verdict.Violated),
                            op + " could go, " + at);
                }
            }
        }
        assertTrue(cores > 400, cores + " cores");
    }

    @Test
    void aFaithfulPartOfAnAllowedHistoryIsAllowed() {
        int parts = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            History history = random(seed);
            var random = new SplittableRandom(~seed);
            for (Model model : List.of(Model.LINEARIZABLE, Model.SEQUENTIAL, Model.CAUSAL)) {
                if (!(Models.check(history, model, BUDGET) instanceof Verdict.Allowed)) {
                    continue;
                }
                List<Integer> some = history.ops().stream()
                        .map(Op::index)
                        .filter(i -> random.nextBoolean())
                        .toList();
                var faithful = new Faithful(history, model);
                List<Integer> part = faithful.closed(some);
                String at = "seed " + seed + ", " + model + ", " + part + " of " + Notation.print(history);
                assertTrue(faithful.isPart(part), at);
                assertEquals(
                        "allowed",
                        Models.check(history.only(part), model, BUDGET).word(),
                        at);
                parts++;
            }
        }
        assertTrue(parts > 300, parts + " parts");
    }

    @Test
    void linearizabilityOfUniqueValuesNeedsAtMostSixOperations() {
        for (long seed = 0; seed < 2_000; seed++) {
            History history = random(3 * seed + 1);
            if (Models.check(history, Model.LINEARIZABLE, BUDGET) instanceof Verdict.Violated) {
                Shrink.Core core = core(history, Model.LINEARIZABLE);
                assertTrue(
                        core.ops().size() <= 6, "seed " + seed + ": " + core.ops() + " of " + Notation.print(history));
            }
        }
    }

    @Test
    void aReadIsNeverOrphaned() {
        History history = Notation.parse("w: w x 1 @0,1; w x 2 @2,3; w x 3 @4,5 | r: r x 2 @10,11; r x 1 @12,13");
        assertEquals(List.of(1, 2, 3), core(history, Model.LINEARIZABLE).ops());
    }

    @Test
    void aFailedSwapKeepsTheWriteThatMayHaveMadeItFail() {
        History history =
                Notation.parse("a: w x 1 @0,1 | b: cas x 0 5 fail @2,3 | w: w x 2 @4,5; w x 3 @6,7 | r: r x 2 @10,11");
        assertEquals(List.of(2, 3, 4), core(history, Model.LINEARIZABLE).ops());
    }
}
