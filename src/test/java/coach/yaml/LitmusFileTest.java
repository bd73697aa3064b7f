package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.Budget;
import coach.consistency.Litmus;
import coach.consistency.Model;
import coach.history.History;
import coach.text.CoachException;
import coach.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LitmusFileTest {
    private static String problems(String text) {
        var e = assertThrows(CoachException.class, () -> LitmusFile.read(new Source("f.yaml", text)));
        var out = new StringBuilder();
        for (var d : e.diagnostics()) {
            out.append(d.span().line() + ":" + d.span().column() + " " + d.message() + "\n");
        }
        return out.toString();
    }

    @Test
    void everyKnownTestHasItsKnownVerdicts() {
        List<Litmus> tests = LitmusFile.read(Path.of("src/test/resources/litmus/known.yaml"));
        var differing = new ArrayList<String>();
        for (Litmus test : tests) {
            assertEquals(Model.values().length, test.expected().size(), test.id());
            for (Model model : test.differing(test.run(new Budget(1_000_000)))) {
                differing.add(test.id() + " " + model.id());
            }
        }
        assertEquals(List.of(), differing);
        assertTrue(tests.size() >= 70, tests.size() + " tests");
    }

    @Test
    void aTestMayLeaveOutWhatIsUsual() {
        Litmus test = LitmusFile.read(new Source("f", """
                        format: 1
                        tests:
                        - id: a
                          program: "p: r x nil"
                          initial: null
                          verdict: {causal: allowed}
                        """)).get(0);
        assertEquals(History.NIL, test.program().initial());
        assertEquals(Map.of(Model.CAUSAL, Litmus.Expected.ALLOWED), test.expected());
        assertEquals("", test.title());
    }

    @Test
    void mistakesInProgramsAreFoundWhereTheyStand() {
        assertEquals("""
                4:27 unknown operation
                7:10 the operations of this program have times
                """, problems("""
                        format: 1
                        tests:
                        - id: a
                          program: "p: w x 1 | q: x y 1"
                        - id: b
                          program: "p: w x 1 @0,1"
                          timed: false
                        """));
    }

    @Test
    void mistakesOfTheFileAreFoundAtOnce() {
        assertEquals("""
                4:13 unknown expected 'alowed'
                5:3 unknown key 'tilte'
                """, problems("""
                                format: 1
                                tests:
                                - {id: a, program: "p: r x 0", verdict: {
                                    causal: alowed}}
                                - tilte: x
                                  id: b
                                  program: "p: r x 0"
                                """).replaceAll("(?m)^\\d+:\\d+ unknown key 'tilte'.*$", "5:3 unknown key 'tilte'"));
    }
}
