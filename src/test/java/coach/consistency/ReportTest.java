package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.Imported;
import coach.history.Ink;
import coach.history.Notation;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static Report report(String notation, Model... models) {
        return Report.of(
                "h",
                Imported.of(Notation.parse(notation)),
                List.of(models.length == 0 ? Model.values() : models),
                new Budget(1_000_000),
                () -> 0);
    }

    private static String text(String notation, Model... models) {
        return ReportText.of(report(notation, models), Ink.UNICODE, 80, "Again: coach check h");
    }

    @Test
    void aViolationIsShownWholeWithItsBoundaryAndItsFix() {
        assertEquals(
                """
                h: 5 operations by 3 processes on 1 key

                  linearizable         violated
                  sequential           allowed
                  causal-convergence   allowed   as sequential is
                  causal               allowed   as sequential is
                  weak-causal          allowed   as sequential is
                  pram                 allowed   as sequential is
                  writes-follow-reads  allowed   as sequential is
                  monotonic-writes     allowed   as sequential is
                  monotonic-reads      allowed   as sequential is
                  read-your-writes     allowed   as sequential is
                  eventual             allowed   as sequential is
                """.lines().map(line -> line.replaceFirst(" +as .*", "")).toList(),
                text("w: w x 1 @0,100; w x 2 @200,210 | r: r x 1 @10,20 | s: r x 0 @30,40; r x 2 @220,230")
                        .lines()
                        .limit(13)
                        .map(line -> line.replaceFirst(" +as .*", ""))
                        .toList());
        assertEquals(
                """

                Strongest allowed: sequential. Weakest violated: linearizable.

                Why not linearizability: 3 of 5 operations
                  1. The initial 0 is certainly in x from the beginning, until 30, when s's read
                     of 0 from x started.
                  2. 1 must be in x at some instant from 10, when r's read of 1 from x started,
                     to 20, when it was answered.
                  3. x cannot hold both at once.

                   0 10        20 30        40 100
                w  ├─ w x=1 ───────────────────┤
                r    ┣━ r x→1 ━┫
                s                 ┣━ r x→0 ━┫
                + 2 operations that play no part

                linearizable promises: All behaves as if each operation happened at one instant
                  between its start and its answer.
                Between sequential and linearizable, for example: p: w x 1 @0,10 | q: r x 0
                  @20,30
                Fix: It would be allowed if any one of these were so: r's read of 1 from x gives
                     0; s's read of 0 from x gives 1; s's read of 0 from x starts by 20.
                Again: coach check h

                How sequential consistency explains it:
                  in this order: s: r x 0, w: w x 1, r: r x 1, w: w x 2, s: r x 2
                """,
                text("w: w x 1 @0,100; w x 2 @200,210 | r: r x 1 @10,20 | s: r x 0 @30,40; r x 2 @220,230")
                        .lines()
                        .skip(13)
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    @Test
    void anAllowedHistoryIsShownWithTheOrderThatExplainsIt() {
        assertEquals("""
                h: 2 operations by 2 processes on 1 key

                  linearizable  allowed

                How linearizability explains it:
                  in this order: q: r x 0, p: w x 1

                   0         10 20
                p  ├─ w x=1 ─┤
                    ◆2
                q  ├─ r x→0 ────┤
                   ◆1
                Again: coach check h
                """, text("p: w x 1 @0,10 | q: r x 0 @0,20", Model.LINEARIZABLE));
    }

    @Test
    void whatIsNotDecidedIsSaid() {
        Report report = Report.of(
                "h",
                Imported.of(Notation.parse("a: w x 1; w x 2 | b: w x 2; w x 1 | c: r x 1; r x 2; r x 1; r x 2; r x 1")),
                List.of(Model.SEQUENTIAL),
                new Budget(0),
                () -> 0);
        assertEquals(List.of(Model.SEQUENTIAL), report.models("unknown"));
        assertTrue(report.notes().stream().anyMatch(note -> note.startsWith("sequential is not decided after ")));
    }

    @Test
    void jsonIsThatOfTheContract() {
        JsonObject json = JsonParser.parseString(ReportJson.of(
                        List.of(report("p: w x 1 @0,10 | q: r x 0 @20,30", Model.LINEARIZABLE, Model.CAUSAL))))
                .getAsJsonObject();
        assertEquals("h", json.get("history").getAsString());
        assertEquals(2, json.get("operations").getAsInt());
        assertEquals(2, json.get("processes").getAsInt());
        JsonObject causal = json.getAsJsonArray("verdicts").get(0).getAsJsonObject();
        JsonObject linearizable = json.getAsJsonArray("verdicts").get(1).getAsJsonObject();
        assertEquals("causal", causal.get("model").getAsString());
        assertEquals("allowed", causal.get("verdict").getAsString());
        assertEquals("linearizable", linearizable.get("model").getAsString());
        assertEquals("violated", linearizable.get("verdict").getAsString());
        assertEquals("[0,1]", linearizable.get("operations").toString());
        assertEquals("0.000", linearizable.get("millis").getAsString());
        assertEquals(
                "The initial 0 is certainly in x from the beginning, until 20, when q's read of 0 from x started. 1 must be in x at"
                        + " some instant from 0, when p's write of 1 to x started, to 10, when it was answered. x cannot hold"
                        + " both at once.",
                linearizable.get("because").getAsString());
    }

    @Test
    void theSameHistoryIsAlwaysShownTheSame() {
        String notation = "a: w x 1; w y 1 | b: r y 1; w x 2 | c: r x 2; r x 1";
        assertEquals(text(notation), text(notation));
        assertTrue(text(notation).lines().allMatch(line -> line.length() <= 80));
    }
}
