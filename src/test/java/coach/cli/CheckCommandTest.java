package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.ModelsPage;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path dir;

    private Run.Result run(String... arguments) {
        return new Run(dir).with(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text).toString();
    }

    private Run.Result check(String... arguments) {
        return run(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void theExitCodeSaysTheVerdict() throws IOException {
        assertEquals(0, check(file("good.txt", "p: w x 1 @0,1 | q: r x 1 @2,3")).code());
        assertEquals(
                1, check(file("stale.txt", "p: w x 1 @0,1 | q: r x 0 @2,3")).code());
        assertEquals(
                0,
                check(dir.resolve("stale.txt").toString(), "--model", "causal,eventual")
                        .code());
        assertEquals(2, check(dir.resolve("none.txt").toString()).code());
        assertEquals(2, check().code());
        assertEquals(
                2,
                check(dir.resolve("stale.txt").toString(), "--model", "causl").code());
        assertEquals(
                2, check(dir.resolve("stale.txt").toString(), "--format", "xml").code());
        assertEquals(
                2,
                check(dir.resolve("stale.txt").toString(), "--time-limit", "0").code());
    }

    @Test
    void badInputIsPlacedAndTheOtherFilesAreStillChecked() throws IOException {
        String bad = file(
                "bad.json", "{ \"ops\": [\n  {\"process\": 1, \"kind\": \"cas\", \"key\": \"x\", \"value\": 1} ] }");
        String good = file("good.txt", "p: w x 1");
        Run.Result run = check(bad, good, "--model", "eventual");
        assertEquals(2, run.code());
        assertEquals(
                bad + ":2:3: a cas needs what it expects\n"
                        + "  2 |   {\"process\": 1, \"kind\": \"cas\", \"key\": \"x\", \"value\": 1} ] }\n"
                        + "    |   ^\nhint: add the expected value before the new one\n",
                run.err());
        assertTrue(run.out().startsWith(good + ": 1 operation by 1 process on 1 key\n"), run.out());
    }

    @Test
    void everyFormatIsSeenByItself() throws IOException {
        for (String text : new String[] {
            "{\"ops\": [{\"process\": 1, \"kind\": \"read\", \"key\": \"x\", \"value\": 0}]}",
            "{:process 0, :type :invoke, :f :read, :value nil}\n{:process 0, :type :ok, :f :read, :value nil}",
            "INFO  jepsen.util - 0\t:invoke\t:read\tnil\nINFO  jepsen.util - 0\t:ok\t:read\tnil\n",
            "{:process 0, :type :invoke, :f :get, :key \"a\", :value nil}\n"
                    + "{:process 0, :type :ok, :f :get, :key \"a\", :value \"\"}",
            "p: r x 0"
        }) {
            Run.Result run = check(file("h", text), "--json");
            assertEquals(0, run.code(), text + run.err());
            assertEquals(
                    1,
                    JsonParser.parseString(run.out())
                            .getAsJsonObject()
                            .get("operations")
                            .getAsInt(),
                    text);
        }
    }

    @Test
    void aDashIsStandardInput() {
        Run.Result run = new Run(dir).typed("p: w x 1", "check", "-", "--model", "eventual");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("<standard input>: 1 operation by 1 process on 1 key\n"), run.out());
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() throws IOException {
        String one = file("one.txt", "p: w x 1");
        String two = file("two.txt", "p: r x 7");
        Run.Result run = check(one, two, "--json", "--model", "eventual");
        assertEquals(1, run.code());
        assertEquals(2, JsonParser.parseString(run.out()).getAsJsonArray().size());
        assertEquals("", run.err());
    }

    @Test
    void thePictureIsWrittenAsSvg() throws IOException {
        String stale = file("stale.txt", "p: w x 1 @0,1 | q: r x 0 @2,3");
        Path svg = dir.resolve("picture.svg");
        assertEquals(1, check(stale, "--svg", svg.toString()).code());
        String drawing = Files.readString(svg);
        assertTrue(drawing.startsWith("<svg "), drawing);
        assertTrue(drawing.contains("Again: coach check"), drawing);
    }

    @Test
    void theModelsAreExplainedFromTheSameTableAsTheDocumentation() {
        Run.Result run = check("--explain");
        assertEquals(0, run.code());
        assertEquals(ModelsPage.markdown(), run.out());
    }

    @Test
    void aLimitGivesUnknownAndNeverAGuess() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("w%d: w x %d @0,1000\n".formatted(i, i % 3))
                    .append("r%d: r x %d @0,1000\n".formatted(i, i % 3));
        }
        text.append("z: r x 0 @2000,2001; r x 1 @2002,2003; r x 2 @2004,2005\n");
        Run.Result run =
                check(file("hard.txt", text.toString()), "--model", "linearizable", "--time-limit", "0.000001");
        assertTrue(run.code() == 3 || run.code() == 1, run.out());
        assertTrue(run.code() == 1 || run.out().contains("linearizable  unknown"), run.out());
    }

    @Test
    void litmusVerdictsThatDifferAreANo() throws IOException {
        String good = "format: 1\ntests:\n- {id: a, program: 'p: w x 1; r x 0', verdict: {eventual: allowed}}\n";
        assertEquals(0, run("litmus", file("good.yaml", good)).code());
        Run.Result bad = run("litmus", file("bad.yaml", good.replace("allowed", "forbidden")), "--json");
        assertEquals(1, bad.code());
        var test = JsonParser.parseString(bad.out())
                .getAsJsonObject()
                .getAsJsonArray("tests")
                .get(0)
                .getAsJsonObject();
        assertEquals("allowed", test.getAsJsonObject("verdicts").get("eventual").getAsString());
        assertEquals("[\"eventual\"]", test.get("differs").toString());
        Run.Result broken = run("litmus", file("broken.yaml", "format: 2\ntests: []\n"));
        assertEquals(2, broken.code());
    }

    @Test
    void outcomesAreListedWithTheModelsThatAllowThem() throws IOException {
        String file = file("o.yaml", "format: 1\ntests:\n- {id: a, program: 'p: w x 1; r x _'}\n");
        assertEquals(
                """
                a
                  p: w x 1; r x 0
                      EC MR MW WFR
                  p: w x 1; r x 1
                      all models
                  2 outcomes; linearizable allows 1, eventual 2

                """,
                run("litmus", file, "--outcomes")
                        .out()
                        .lines()
                        .limit(7)
                        .map(l -> l + "\n")
                        .reduce("", String::concat));
    }
}
