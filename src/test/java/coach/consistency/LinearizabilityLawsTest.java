package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.bench.Workload;
import coach.history.History;
import coach.history.Op;
import coach.history.Op.Kind;
import coach.history.Op.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearizabilityLawsTest {
    @ParameterizedTest
    @CsvSource({
        // operations, clients, keys, values, unknown percent
        "20000, 20, 100, 0, 0",
        "20000, 20, 1, 0, 5",
        "20000, 100, 1, 0, 20",
        "5000, 5, 1, 5, 0",
        "5000, 20, 1, 5, 10",
        "5000, 20, 3, 200, 1",
        "3000, 100, 1, 5, 0",
        "3000, 100, 1, 200, 0",
    })
    void aLongHistoryOfACorrectStoreHasAnOrderAndAStaleReadFewCulprits(
            int operations, int clients, int keys, int values, int unknown) {
        var workload = new Workload(operations, clients, keys, values, unknown, false);
        History history = workload.history(7);
        Verdict verdict = new Linearizability().check(history, new Budget(1_000_000_000L));
        if (verdict instanceof Verdict.Allowed yes && yes.witness() instanceof Witness.TotalOrder order) {
            assertEquals("", Orders.flaw(history, order.ops()), workload.toString());
        } else {
            assertEquals("allowed", verdict.word(), workload + ": " + verdict);
        }
        if (clients * 2 < values || values == 0) {
            History stale = new Workload(operations, clients, keys, values, unknown, true).history(7);
            Verdict found = new Linearizability().check(stale, new Budget(1_000_000_000L));
            assertEquals("violated", found.word(), workload + ": " + found);
            if (found instanceof Verdict.Violated no) {
                var core = no.because().ops();
                assertTrue(core.size() <= 6, workload + ": " + core);
                assertFalse(EveryOrder.allows(stale.only(core)), workload + ": " + core);
            }
        }
    }

    @Test
    void uniqueValuesNeedAtMostSixOperationsToConvict() {
        for (long seed = 0; seed < 3_000; seed++) {
            History history = SmallHistories.of(seed, SmallHistories.Shape.UNIQUE);
            if (new Linearizability().check(history, Budget.unlimited()) instanceof Verdict.Violated no) {
                assertTrue(no.because().ops().size() <= 6, "seed " + seed + ": " + no);
            }
        }
    }

    @Test
    void aSpentBudgetIsNoAnswer() {
        for (int values : new int[] {0, 5}) {
            History history = new Workload(2_000, 20, 2, values, 5, false).history(1);
            assertEquals(
                    "unknown",
                    new Linearizability().check(history, new Budget(100)).word(),
                    "values " + values);
        }
        History touching = SmallHistories.of(3, SmallHistories.Shape.UNTIMED);
        assertEquals(
                "unknown", new Linearizability().check(touching, new Budget(0)).word());
    }

    @Test
    void whoStopsWaitingGetsNoAnswerAndNoGuess() {
        History history = new Workload(20_000, 20, 1, 5, 0, false).history(1);
        Verdict verdict = new Linearizability().check(history, new Budget(Long.MAX_VALUE, () -> true));
        assertEquals("unknown", verdict.word());
    }

    @Test
    void aLongLogIsDecidedByWhatItsReadersSaw() {
        History log = log(3_000);
        Verdict verdict = new Linearizability().check(log, new Budget(1_000_000));
        assertTrue(verdict instanceof Verdict.Allowed, verdict.word());
        if (verdict instanceof Verdict.Allowed yes && yes.witness() instanceof Witness.TotalOrder order) {
            assertEquals("", Orders.flaw(log, order.ops()));
        }
        List<Op> ops = new ArrayList<>(log.ops());
        Op last = ops.get(ops.size() - 1);
        ops.set(ops.size() - 1, op(last.index(), Kind.READ, "<0>", last.invoke(), last.complete()));
        Verdict stale = new Linearizability().check(new History("", ops), new Budget(1_000_000));
        assertEquals("violated", stale.word());
    }

    private static History log(int size) {
        List<Op> ops = new ArrayList<>();
        var text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            ops.add(op(ops.size(), Kind.APPEND, "<" + i + ">", 10L * i, 10L * i + 25));
            text.append('<').append(i).append('>');
            if (i % 10 == 9) {
                ops.add(op(ops.size(), Kind.READ, text.toString(), 10L * i + 20, 10L * i + 30));
            }
        }
        return new History("", ops);
    }

    private static Op op(int index, Kind kind, String value, long invoke, long complete) {
        return new Op(index, "p" + index, kind, "log", value, null, Outcome.OK, false, invoke, complete);
    }

    @Test
    void codesAreEqualJustWhereTextsAre() {
        var random = new SplittableRandom(1);
        var codes = new Codes();
        Map<Long, String> seen = new HashMap<>();
        Map<String, Long> given = new HashMap<>();
        String alphabet = "0123456789ab \u00ff\u0100-";
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(19);
            int letters = random.nextBoolean() ? 10 : alphabet.length();
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(letters)));
            }
            long code = codes.of(text.toString());
            String other = seen.putIfAbsent(code, text.toString());
            assertTrue(other == null || other.contentEquals(text), text + " and " + other);
            Long before = given.putIfAbsent(text.toString(), code);
            assertTrue(before == null || before == code, text.toString());
        }
    }

    @Test
    void sortingKeepsEqualKeysInOrder() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            int size = random.nextInt(seed % 10 == 0 ? 6_000 : 60);
            int shift = random.nextInt(64);
            long[] keys = random.longs(size).map(key -> key >> shift).toArray();
            Integer[] expected = new Integer[size];
            Arrays.setAll(expected, i -> i);
            Arrays.sort(expected, Comparator.comparingLong((Integer i) -> keys[i]));
            int[] items = new int[size];
            Arrays.setAll(items, i -> i);
            Sorting.byKey(keys.clone(), items);
            assertEquals(Arrays.asList(expected), Arrays.stream(items).boxed().toList(), "seed " + seed);
        }
    }
}
