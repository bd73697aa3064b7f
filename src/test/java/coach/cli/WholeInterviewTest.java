package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.question.GoldenKind;
import coach.rubric.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeInterviewTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"chat", "dns", "keyvalue", "comments", "feed", "accounts"})
    void aStrongInterviewThroughAPipeIsAdvanced(String question) {
        Run.Result run = typed(Scripts.golden(question, GoldenKind.STRONG), "practice", question, "--seed", "5");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Would be advanced to the next round."), run.out());
    }

    @Test
    void theInputMayEndAnywhereAndTheInterviewIsScored() {
        List<String> script = Scripts.golden("chat", GoldenKind.GOOD);
        Run.Result run = typed(script.subList(0, 20), "practice", "chat");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Score at senior"), run.out());
    }

    @Test
    void anEmptyInterviewIsAStrongNoAndShowsEveryTopic() {
        typed(List.of("/finish now", ""), "practice", "dns");
        Run.Result export = new Run(home).with("export", "dns", "--format", "md");

        assertEquals(0, export.code(), export.err());
        assertTrue(export.out().contains("**Strong no**, 0 of 100"), export.out());
        for (Topic topic : Topic.values()) {
            assertTrue(export.out().contains("### " + topic.title() + ": 0 (left open)"), topic.title());
        }
    }

    @Test
    void exportingTwiceGivesTheSameBytes() {
        typed(Scripts.golden("feed", GoldenKind.GOOD), "practice", "feed");

        for (String format : List.of("md", "json")) {
            String first =
                    new Run(home).with("export", "feed", "--format", format).out();
            assertEquals(
                    first,
                    new Run(home).with("export", "feed", "--format", format).out());
            assertTrue(first.length() > 5_000, first);
        }
    }

    @Test
    void anInterviewThatIsLeftAndResumedEndsWithTheSameScore() {
        List<String> script = Scripts.golden("accounts", GoldenKind.GOOD);
        typed(script, "practice", "accounts");
        String whole = scores("accounts");
        for (int cut = 3; cut < script.size() - 2; cut += 11) {
            Path other = home.resolve("cut-" + cut);
            new Run(other).typed(String.join("\n", script.subList(0, cut)) + "\n/quit\n", "practice", "accounts");
            Run.Result resumed = new Run(other)
                    .typed("/resume\n" + String.join("\n", script.subList(cut, script.size())) + "\n", "resume");
            assertEquals(0, resumed.code(), resumed.err());
            assertEquals(whole, scores(other, "accounts"), "cut at line " + cut);
        }
    }

    @Test
    void theScoreAtEveryLevelComesFromTheSameLog() {
        typed(Scripts.golden("chat", GoldenKind.GOOD), "practice", "chat", "--level", "mid");

        String mid = new Run(home).with("score", "chat").out();
        assertTrue(mid.contains("Score at mid"), mid);
        String staff = new Run(home).with("score", "chat", "--level", "staff").out();
        assertTrue(staff.contains("Score at staff"), staff);
    }

    private Run.Result typed(List<String> lines, String... args) {
        return new Run(home).typed(String.join("\n", lines) + "\n", args);
    }

    private String scores(String session) {
        return scores(home, session);
    }

    private static String scores(Path home, String session) {
        return new Run(home).with("score", session, "--json").out().replaceAll("\"session\": \"[^\"]*\"", "");
    }
}
