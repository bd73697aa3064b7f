package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    private Path dir;

    private Run.Result simulate(String... arguments) {
        return new Run(dir)
                .with(Stream.concat(Stream.of("simulate"), Stream.of(arguments)).toArray(String[]::new));
    }

    private JsonObject json(String... arguments) {
        Run.Result run = simulate(arguments);
        assertEquals(Exit.DONE, run.code(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void withoutAScenarioTheStoriesAreListed() {
        Run.Result run = simulate();
        assertEquals(Exit.DONE, run.code());
        assertTrue(run.out().contains("reply"), run.out());
        assertTrue(run.out().contains("needs weak-causal"), run.out());
    }

    @Test
    void aSurpriseIsShownWithItsSmallestRun() {
        Run.Result run = simulate("reply", "--model", "eventual");
        assertEquals(Exit.DONE, run.code());
        assertTrue(run.out().contains("It can happen."), run.out());
        assertTrue(run.out().contains("Surprise: Carol sees the reply and not the message it answers."), run.out());
        assertTrue(run.out().endsWith("Again: coach simulate reply --model eventual\n"), run.out());
    }

    @Test
    void neverComesWithTheNumberOfExecutions() {
        Run.Result run = simulate("reply", "--model", "causal");
        assertEquals(Exit.DONE, run.code());
        assertTrue(run.out().contains("Never: all 49 executions (35 situations) were looked at."), run.out());
        JsonObject json = json("reply", "--model", "causal", "--json");
        assertEquals("never", json.get("outcome").getAsString());
        assertTrue(json.get("exhaustive").getAsBoolean());
        assertFalse(json.get("allowed").getAsBoolean());
        assertFalse(json.getAsJsonObject("run").get("surprise").getAsBoolean());
    }

    @Test
    void aSeedRunsOneScheduleAndAlwaysTheSame() {
        Run.Result first = simulate("reply", "--store", "gossip", "--seed", "7");
        assertEquals(first, simulate("reply", "--store", "gossip", "--seed", "7"));
        assertTrue(first.out().contains("One run, with seed 7; the surprise"), first.out());
        assertFalse(json("reply", "--seed", "7", "--json").has("outcome"));
    }

    @Test
    void theStoryCanBeToldWithoutAPicture() {
        String told = simulate("password", "--story", "--ascii").out();
        assertTrue(told.contains(" 1  Pia writes new to the password at Paris.\n"), told);
        assertTrue(told.contains("    Paris sends password=new to Sydney.\n"), told);
        assertTrue(told.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), told);
    }

    @Test
    void theDrawingIsWrittenToAFile() throws IOException {
        Path svg = dir.resolve("dns.svg");
        assertEquals(Exit.DONE, simulate("dns", "--svg", svg.toString()).code());
        assertTrue(Files.readString(svg).contains("Again: coach simulate dns --model eventual"));
        Run.Result bad = simulate("dns", "--svg", dir.resolve("none/dns.svg").toString());
        assertEquals(Exit.BAD_INPUT, bad.code());
        assertTrue(bad.err().startsWith("coach: cannot write '"), bad.err());
    }

    @Test
    void whatIsMistypedIsSaidWithASuggestion() {
        assertEquals(
                "coach: no scenario 'replay'; did you mean reply?\n",
                simulate("replay").err());
        assertEquals(Exit.BAD_INPUT, simulate("replay").code());
        assertTrue(simulate("reply", "--model", "casual").err().contains("did you mean causal?"));
        assertTrue(simulate("reply", "--store", "gosip").err().contains("did you mean gossip?"));
        assertEquals(
                Exit.BAD_INPUT,
                simulate("reply", "--store", "gossip", "--model", "causal").code());
    }
}
