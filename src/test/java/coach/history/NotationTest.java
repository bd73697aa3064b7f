package coach.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.text.CoachException;
import coach.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotationTest {
    private static Op op(int i, String process, Op.Kind kind, String key, String value) {
        return new Op(i, process, kind, key, value, null, Op.Outcome.OK, false, Op.NO_TIME, Op.NO_TIME);
    }

    private static String problems(String text) {
        var e = assertThrows(CoachException.class, () -> Notation.parse(new Source("h", text)));
        var out = new StringBuilder();
        for (var d : e.diagnostics()) {
            out.append(d.span().line() + ":" + d.span().column() + " " + d.message() + "\n");
        }
        return out.toString();
    }

    @Test
    void parsingWhatWasPrintedGivesTheSameHistory() {
        for (long seed = 0; seed < 20_000; seed++) {
            History history = RandomHistories.of(seed);
            String text = Notation.print(history);
            assertEquals(history, Notation.parse(text), "seed " + seed + ": " + text);
        }
    }

    @Test
    void everyPartHasItsSign() {
        var expected = new History(
                "nil",
                List.of(
                        op(0, "p 1", Op.Kind.WRITE, "x", "1"),
                        new Op(1, "p 1", Op.Kind.CAS, "x", "2", "1", Op.Outcome.UNKNOWN, false, 3, Op.NEVER),
                        new Op(2, "q", Op.Kind.READ, "x", "a b", null, Op.Outcome.OK, true, 0, 5),
                        new Op(3, "q", Op.Kind.CAS, "k:1", "2", "1", Op.Outcome.FAIL, false, Op.NO_TIME, Op.NO_TIME),
                        op(4, "p 1", Op.Kind.APPEND, "x", "z")));
        String text = "initial nil | \"p 1\": w x 1; cas x 1 2 ? @3,inf | q: r x \"a b\" ! @0,5; cas k:1 1 2 fail"
                + " | \"p 1\": a x z";
        assertEquals(expected, Notation.parse(text));
        assertEquals(text, Notation.print(expected));
    }

    @Test
    void linesAreProcessesAndCommentsAreSkipped() {
        assertEquals(
                Notation.parse("p: w x 1 | q: r x 1; r x 0"),
                Notation.parse("# a stale read\r\n\np: w x 1  # the writer\nq: read x 1; r x 0\n"));
    }

    @Test
    void fractionsOfTimeAreScaledExactly() {
        Imported imported = Notation.read(new Source("h", "p: w x 1 @0.25,1 | q: r x 1 @1.125,3e1"));
        assertEquals(3, imported.decimals());
        assertEquals(Notation.parse("p: w x 1 @250,1000 | q: r x 1 @1125,30000"), imported.history());
    }

    @Test
    void aReadWithoutAnAnswerHasNoValue() {
        assertEquals(Notation.parse("p: r x _; r x _ ?; r x _ fail"), Notation.parse("p: r x; r x ?; r x fail"));
    }

    @Test
    void allProblemsAreFoundAtOnce() {
        assertEquals("""
                1:4 unknown operation
                1:14 expected a value
                1:20 expected a process and ':'
                1:31 expected the value the cas expects
                1:42 expected '?', '!', 'fail', @invoke,complete or the end of the operation
                1:57 expected an operation
                """, problems("p: x y; w x  ;| no | q: cas x | r: w x 1 2; | s: w x 1; ;"));
    }

    @Test
    void whatNoProcessCanDoIsPointedOut() {
        assertEquals("""
                1:13 the operation completes before it is invoked
                2:15 process q starts this before its operation 1 has ended
                3:10 a write cannot be final
                4:13 expected a number of any unit, found 'x'
                5:13 an answered operation with 'invoke' needs 'complete'
                """, problems("""
                        p: w x 1 @5,4
                        q:r x@0,9;r x@8,12
                        r: w x 1 !
                        s: r x 0 @1,x
                        t: w x 1 @5,inf
                        """));
    }
}
