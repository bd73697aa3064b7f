package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardCommandTest {
    private static final String FEED = "src/test/resources/board/social-feed.board";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "client -> api[x3] -> db[rf=3]                  ! 0 ! Nothing found.",
                "client -> api[x1] -> db[rf=3]                  ! 1 ! <standard input>:1:11: single-point: api",
                "client -> api[x3] -> db                        ! 3 ! <standard input>:1:22: one-copy: db: no replicas stated",
                "client -> api[x3] -> db[rf=3]; api -> redis[x3] ! 3 ! cache-without-invalidation: redis: the drawing does not",
                "client -> api[x3] -> db[rf=1k                  ! 2 ! client",
            })
    void theExitCodeTellsWhatWasFound(String text, int code, String line) {
        Run.Result run = new Run(home).typed(text.replace("; ", "\n") + "\n", "board", "-");
        assertEquals(code, run.code(), run.out() + run.err());
        assertTrue(run.out().contains(line), run.out());
    }

    @Test
    void aBadLineIsPointedAtAndTheRestIsDrawn() {
        Run.Result run = new Run(home).typed("client -> api[x3\napi -> -> db[rf=3]\n", "board", "-");
        assertEquals(Exit.BAD_INPUT, run.code());
        assertEquals("""
                <standard input>:1:14: the bracket is not closed
                  1 | client -> api[x3
                    |              ^
                hint: close it with ]
                <standard input>:2:8: two arrows in a row
                  2 | api -> -> db[rf=3]
                    |        ^^
                hint: write a name between them
                """, run.err());
        assertTrue(run.out().contains("│ api"), run.out());
    }

    @Test
    void everyRequirementIsTracedWithItsSinglePoints() {
        Run.Result run = new Run(home)
                .typed("client -> post service[x1] -> post store[rf=3]\n", "board", "-", "--question", "feed");
        assertEquals(Exit.NEGATIVE, run.code());
        assertTrue(run.out().contains("holds  flow-publish: client -> post service -> post store"), run.out());
        assertTrue(run.out().contains("undrawn  flow-read: not drawn: Feed service"), run.out());
        assertTrue(run.out().contains("unknown  the question names no path for it"), run.out());
        assertTrue(
                run.out()
                        .replaceAll("\\s+", " ")
                        .contains(
                                "single-point-on-path: post service: a single point of failure of flow-publish: it has no"
                                        + " way round, and there is one copy users: while it is down, this fails: A user"
                                        + " publishes a short post"),
                run.out());
    }

    @Test
    void theDocumentHoldsEveryFindingWithItsPlace() {
        Run.Result run = new Run(home).with("board", FEED, "--json", "--break", "kill auth service");
        assertEquals(Exit.NEGATIVE, run.code());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("faulty", json.get("verdict").getAsString());
        assertEquals(25, json.getAsJsonArray("components").size());
        JsonArray findings = json.getAsJsonArray("findings");
        assertEquals(9, findings.size());
        JsonObject single = findings.get(1).getAsJsonObject();
        assertEquals("single-point", single.get("rule").getAsString());
        assertEquals("found", single.get("verdict").getAsString());
        assertEquals(7, single.get("line").getAsInt());
        assertEquals(16, single.get("column").getAsInt());
        assertEquals("fails", json.getAsJsonObject("break").get("worst").getAsString());
    }

    @Test
    void otherToolsGetTheDiagramInTheirOwnLanguage() throws IOException {
        Path svg = home.resolve("feed.svg");
        Run.Result mermaid = new Run(home).with("board", FEED, "--mermaid", "--svg", svg.toString());
        assertEquals(Exit.DONE, mermaid.code());
        assertTrue(mermaid.out().startsWith("flowchart LR\n"), mermaid.out());
        assertTrue(mermaid.out().contains("subgraph g2[\"eu\"]\n"), mermaid.out());
        assertTrue(Files.readString(svg).contains("fanout worker"), "the drawing");
        Run.Result dot = new Run(home).with("board", FEED, "--dot");
        assertTrue(dot.out().startsWith("digraph board {\n"), dot.out());
        assertTrue(dot.out().contains("subgraph cluster2 {\n    label=\"eu\";\n"), dot.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "board                                 ! Missing required parameter",
                "board nowhere.board                   ! no file 'nowhere.board'",
                "board FEED --question fed             ! no question 'fed'; did you mean feed?",
                "board FEED --width 5                  ! --width needs a number from 20 to 1000",
                "board FEED --json --dot               ! give one of --json, --mermaid and --dot",
                "board FEED --break kil                ! did you mean kill?",
                "board FEED --svg nowhere/x.svg        ! cannot write 'nowhere/x.svg'",
            })
    void badUsageSaysWhatToDo(String line, String message) {
        Run.Result run = new Run(home).with(line.replace("FEED", FEED).split(" ", -1));
        assertEquals(Exit.BAD_INPUT, run.code(), run.out() + run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void anEmptyFileSaysWhatToWrite() {
        Run.Result run = new Run(home).typed("# nothing yet\n", "board", "-");
        assertEquals(Exit.BAD_INPUT, run.code());
        assertTrue(run.err().contains("draws nothing; write a line such as"), run.err());
    }
}
