package coach.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.text.CoachException;
import coach.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryJsonTest {
    private static String problems(String text) {
        var e = assertThrows(CoachException.class, () -> HistoryJson.read(new Source("h.json", text)));
        var out = new StringBuilder();
        for (var d : e.diagnostics()) {
            out.append(d.span().line() + ":" + d.span().column() + " " + d.message() + "\n");
        }
        return out.toString();
    }

    @Test
    void readingWhatWasWrittenGivesTheSameHistory() {
        for (long seed = 0; seed < 20_000; seed++) {
            History history = RandomHistories.of(seed);
            String text = HistoryJson.write(history);
            assertEquals(history, HistoryJson.read(new Source("h", text)).history(), "seed " + seed + ": " + text);
        }
    }

    @Test
    void theContractsExampleIsRead() {
        var imported = HistoryJson.read(new Source("h", """
                { "initial": 0,
                  "ops": [ { "process": "p1", "kind": "write", "key": "x", "value": 1, "invoke": 0, "complete": 5 },
                           { "process": "p2", "kind": "read",  "key": "x", "value": 1, "invoke": 2, "complete": 9 },
                           { "process": "p2", "kind": "cas", "key": "x", "expected": 1, "value": 2, "outcome": "unknown", "invoke": 10 } ] }
                """));
        assertEquals(Notation.parse("p1: w x 1 @0,5 | p2: r x 1 @2,9; cas x 1 2 ? @10,inf"), imported.history());
        assertEquals(
                List.of("One write of unknown outcome, whose value nobody read, counts as never having happened."),
                imported.notes());
    }

    @Test
    void equalScalarsAreOneValue() {
        var history = HistoryJson.read(new Source("h", """
                {"initial": null, "ops": [
                  {"process": 1, "kind": "write", "key": "x", "value": 1.0},
                  {"process": 1, "kind": "read", "key": "x", "value": 1},
                  {"process": 1, "kind": "read", "key": "x", "value": "1"},
                  {"process": 1, "kind": "read", "key": "x", "value": null},
                  {"process": 1, "kind": "read", "key": "x", "value": true},
                  {"process": 1, "kind": "read", "key": "x", "value": -0, "final": true},
                  {"process": 1, "kind": "read", "key": "x"}]}
                """));
        assertEquals(
                Notation.parse("initial nil | 1: w x 1; r x 1; r x 1; r x nil; r x true; r x 0 !; r x _"),
                history.history());
    }

    @Test
    void timesWithFractionsAreScaledExactly() {
        var imported = HistoryJson.read(new Source("h", """
                {"ops": [{"process": "p", "kind": "write", "key": "x", "value": 1, "invoke": 1764000000.1, "complete": 1764000000.123456789}]}
                """));
        assertEquals(9, imported.decimals());
        assertEquals(1764000000100000000L, imported.history().ops().get(0).invoke());
        assertEquals(1764000000123456789L, imported.history().ops().get(0).complete());
    }

    @Test
    void malformedJsonIsPlaced() {
        assertEquals(
                "2:36 expected ',' or '}'\n",
                problems("{ \"ops\": [\n  {\"process\": \"p1\", \"kind\": \"read\" \"key\": 1}]}"));
        assertEquals("1:10 the text ends too early\n", problems("{\"ops\": ["));
        assertEquals("1:1 the text ends too early\n", problems(""));
        assertEquals("1:12 expected ',' or '}'\n", problems("{\"ops\": [] x}"));
        assertEquals("1:9 this is not JSON\n", problems("{\"ops\": nope}"));
    }

    @Test
    void everyMistakeOfEveryOperationIsPlaced() {
        assertEquals("""
                2:12 unknown field 'begin'
                4:1 expected an operation
                5:1 a cas needs what it expects
                6:17 unknown kind 'wirte'
                7:1 an operation needs 'key'
                8:58 'value' must be a scalar
                9:84 the operation completes before it is invoked
                11:69 process p starts this before its operation 6 has ended
                12:58 a read expects nothing
                13:83 expected a number of any unit, found 'noon'
                14:1 unknown field 'proces'
                14:1 an operation needs 'process'
                15:65 'key' stands here twice
                16:1 an answered operation with 'invoke' needs 'complete'
                """, problems("""
                        {
                          "begin": 0,
                        "ops": [
                        7,
                        {"process": "q", "kind": "cas", "key": "x", "value": 1},
                        {"kind":        "wirte", "process": "q", "key": "x", "value": 1},
                        {"process": "q", "kind": "write", "value": 1},
                        {"process": "q", "kind": "write", "key": "x", "value":   [1]},
                        {"process": "p", "kind": "write", "key": "x", "value": 1, "invoke": 5, "complete": 4},
                        {"process": "p", "kind": "write", "key": "x", "value": 2, "invoke": 6, "complete": 9},
                        {"process": "p", "kind": "write", "key": "x", "value": 3, "invoke": 8, "complete": 9},
                        {"process": "r", "kind": "read", "key": "x", "expected": 1},
                        {"process": "r", "kind": "read", "key": "x", "value": 1, "invoke": 1, "complete": "noon"},
                        {"proces": "r", "kind": "read", "key": "x"},
                        {"process": "r", "kind": "read", "key": "x", "value": 1, "key": "x"},
                        {"process": "s", "kind": "read", "key": "x", "invoke": 1}]}
                        """));
    }

    @Test
    void unknownFieldsOfOperationsAreSaidToBeUnread() {
        var imported = HistoryJson.read(new Source(
                "h",
                "{\"ops\": [{\"process\": 1, \"kind\": \"read\", \"key\": \"x\", \"value\": 0, \"node\": \"n1\"}]}"));
        assertEquals(List.of("The field 'node' of one operation is not read."), imported.notes());
    }

    @Test
    void moreThanAScreenfulOfMistakesIsCounted() {
        String bad = "{\"process\": 1, \"kind\": \"cas\", \"key\": \"x\", \"value\": 0}";
        var e = assertThrows(
                CoachException.class,
                () -> HistoryJson.read(new Source(
                        "h", "{\"ops\": [" + String.join(",", java.util.Collections.nCopies(30, bad)) + "]}")));
        assertEquals(20, e.diagnostics().size());
        assertEquals(
                "add the expected value before the new one; 10 more problems follow",
                e.diagnostics().get(19).hint());
    }
}
