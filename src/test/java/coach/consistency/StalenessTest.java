package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StalenessTest {
    private static Staleness of(String notation) {
        return Staleness.of(Notation.parse(notation));
    }

    @Test
    void aCacheIsAsStaleAsItIsOld() {
        Staleness staleness = of("p: w x 1 @0,1; w x 2 @100,101 | r: r x 1 @50,51; r x 1 @130,131; r x 2 @161,162");
        assertEquals(List.of(new Staleness.Lag(3, 1, 29)), staleness.lags());
        assertEquals(OptionalLong.of(29), staleness.delta());
    }

    @Test
    void everyVersionMissedIsCounted() {
        Staleness staleness = of("p: w x 1 @0,1; w x 2 @2,3; w x 3 @4,5; w x 4 @6,30 | r: r x 1 @20,21; r x 0 @22,23");
        assertEquals(List.of(new Staleness.Lag(4, 2, 17), new Staleness.Lag(5, 3, 21)), staleness.lags());
        assertEquals(3, staleness.versions());
        assertEquals(21, staleness.time());
    }

    @Test
    void whatOverlapsIsNotStale() {
        assertEquals(
                List.of(), of("p: w x 1 @0,10 | r: r x 0 @10,20; r x 1 @21,22").lags());
    }

    @Test
    void repeatedValuesAreNotGuessed() {
        Staleness staleness = of("p: w x 1 @0,1; w x 2 @2,3; w x 1 @4,5 | r: r x 1 @20,21");
        assertEquals(List.of(), staleness.lags());
        assertEquals(OptionalLong.empty(), staleness.delta());
    }

    @Test
    void deltaIsTheLeastShiftOfReadsThatRealTimeAllows() {
        for (long seed = 0; seed < 1_500; seed++) {
            History history = random(seed);
            OptionalLong delta = Staleness.of(history).delta();
            String at = "seed " + seed + ": " + Notation.print(history);
            if (delta.isEmpty()) {
                assertEquals("violated", shifted(history, 200).word(), at);
            } else {
                assertEquals("allowed", shifted(history, delta.getAsLong()).word(), at);
                assertTrue(
                        delta.getAsLong() == 0 || shifted(history, delta.getAsLong() - 1) instanceof Verdict.Violated,
                        at);
            }
        }
    }

    /** Each operation by a process of its own, so that real time alone orders them. */
    private static History random(long seed) {
        var random = new SplittableRandom(seed);
        var ops = new ArrayList<Op>();
        int writes = 1 + random.nextInt(4);
        for (int i = 0; i < writes + 4; i++) {
            long invoke = random.nextInt(60);
            boolean isWrite = i < writes;
            ops.add(new Op(
                    i,
                    "p" + i,
                    isWrite ? Op.Kind.WRITE : Op.Kind.READ,
                    "x",
                    "" + (isWrite ? i + 1 : random.nextInt(writes + 1)),
                    null,
                    Op.Outcome.OK,
                    false,
                    invoke,
                    invoke + random.nextInt(20)));
        }
        return new History("0", ops);
    }

    private static Verdict shifted(History history, long shift) {
        List<Op> ops = history.ops().stream()
                .map(op -> op.mayWrite() ? op : op.during(op.invoke() - shift, op.complete()))
                .toList();
        return Models.check(new History(history.initial(), ops), Model.LINEARIZABLE, new Budget(1_000_000));
    }
}
