package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import coach.history.Op;
import coach.history.Op.Kind;
import coach.history.Op.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AppendsTest {
    private static Op op(int index, String process, Kind kind, String value) {
        return new Op(index, process, kind, "x", value, null, Outcome.OK, false, Op.NO_TIME, Op.NO_TIME);
    }

    /** A run of a register of strings, the operations dealt to three processes, some strings then changed. */
    private static History run(long seed) {
        var random = new SplittableRandom(seed);
        var byProcess = List.of(new ArrayList<Op>(), new ArrayList<Op>(), new ArrayList<Op>());
        var seen = new ArrayList<>(List.of(""));
        String held = "";
        for (int i = 0; i < 7; i++) {
            int dice = random.nextInt(10);
            int process = random.nextInt(3);
            Kind kind = dice < 4 ? Kind.APPEND : dice < 5 ? Kind.WRITE : Kind.READ;
            String text = "<" + i + ">";
            held = kind == Kind.APPEND ? held + text : kind == Kind.WRITE ? "=" + i : held;
            seen.add(held);
            String read = random.nextInt(6) > 0 ? held : seen.get(random.nextInt(seen.size()));
            String value = kind == Kind.APPEND ? text : kind == Kind.WRITE ? held : read;
            byProcess.get(process).add(op(0, "p" + process, kind, value));
        }
        var ops = new ArrayList<Op>();
        byProcess.forEach(mine -> mine.forEach(op -> {
            Outcome outcome = op.kind() != Kind.READ && random.nextInt(8) == 0 ? Outcome.UNKNOWN : Outcome.OK;
            ops.add(new Op(
                    ops.size(),
                    op.process(),
                    op.kind(),
                    "x",
                    op.value(),
                    null,
                    outcome,
                    false,
                    Op.NO_TIME,
                    Op.NO_TIME));
        }));
        return new History("", ops);
    }

    @Test
    void aRegisterOfStringsIsSequentialExactlyWhenSomeOrderOfItsAppendsIs() {
        long allowed = LongStream.range(0, 20_000)
                .parallel()
                .filter(seed -> {
                    History history = run(seed);
                    boolean expected = BruteForce.allows(Model.SEQUENTIAL, history);
                    Verdict verdict = Sequential.check(history, Budget.unlimited());
                    assertEquals(expected ? "allowed" : "violated", verdict.word(), () -> "seed " + seed);
                    return expected;
                })
                .count();
        assertTrue(allowed > 4_000 && allowed < 18_000, () -> allowed + " are allowed");
    }

    @Test
    void oneAppendDoesNotMakeTwoValues() {
        var history = new History(
                "",
                List.of(
                        op(0, "a", Kind.APPEND, "1"),
                        op(1, "b", Kind.APPEND, "2"),
                        op(2, "c", Kind.READ, "12"),
                        op(3, "d", Kind.READ, "2")));
        var violated = assertInstanceOf(Verdict.Violated.class, Causal.checkWeak(history, Budget.unlimited()));
        assertEquals(
                3, assertInstanceOf(Because.BadRead.class, violated.because()).read());
    }

    @Test
    void cannotTellWhoAppendedWhatWhereTheTextRepeats() {
        var history = new History(
                "", List.of(op(0, "a", Kind.APPEND, "1"), op(1, "b", Kind.APPEND, "1"), op(2, "c", Kind.READ, "1")));
        assertInstanceOf(Verdict.Undecided.class, Causal.checkMemory(history, Budget.unlimited()));
    }
}
