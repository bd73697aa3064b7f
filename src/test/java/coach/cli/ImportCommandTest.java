package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
    private static final int CHANGES = 25;

    @TempDir
    static Path home;

    static String weak = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void interviews() {
        Interviews.weak(home);
        weak = Interviews.exported(home, "feed", "--format", "json");
    }

    @Test
    void whatIsImportedExportsTheSameBytes() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Interviews.strong(elsewhere);
        String strong = Interviews.exported(elsewhere, "chat", "--format", "json");
        Path one = Files.writeString(folder.resolve("one.json"), weak);
        Path two = Files.writeString(folder.resolve("two.json"), strong);
        Path other = folder.resolve("other");

        Run.Result run = new Run(other).with("import", one.toString(), two.toString());
        assertEquals(Exit.DONE, run.code(), run.err());
        assertEquals(weak, Interviews.exported(other, "feed", "--format", "json"));
        assertEquals(strong, Interviews.exported(other, "chat", "--format", "json"));
        assertEquals(Interviews.exported(elsewhere, "chat"), Interviews.exported(other, "chat"));
        String journal = "coach/sessions/feed-20260301-0900.journal";
        assertEquals(Files.readString(home.resolve(journal)), Files.readString(other.resolve(journal)));
    }

    @Test
    void importingTwiceChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), weak);

        assertEquals("Imported feed-20260301-0900", importing(file).out().substring(0, 27));
        Run.Result again = importing(file);
        assertEquals(Exit.DONE, again.code(), again.err());
        assertEquals("feed-20260301-0900 is here already; nothing changed.\n", again.out());
    }

    @Test
    void aSessionThatSaysSomethingElseIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), weak);
        Path own = folder.resolve("own");
        new Run(own).typed("How many users?\n/quit\n", "practice", "feed");

        Run.Result run = new Run(own).with("import", file.toString());
        assertEquals(Exit.BAD_INPUT, run.code());
        assertTrue(run.err().contains("is here already and says something else"), run.err());
    }

    @Test
    void anotherLayoutIsTheSameTranscript() throws IOException {
        Path file = Files.writeString(folder.resolve("t.json"), weak.replaceAll("\n +", ""));

        assertEquals(Exit.DONE, importing(file).code());
    }

    /** One letter or digit anywhere: whatever can be told from the rest of the file is refused, with its place. */
    @Test
    void aFileThatWasChangedAnywhereIsRefused() throws IOException {
        for (int seed = 0; seed < CHANGES; seed++) {
            var random = new SplittableRandom(seed);
            int at = random.nextInt(weak.length());
            while (!Character.isLetterOrDigit(weak.charAt(at)) || weak.charAt(at) > 'z') {
                at = random.nextInt(weak.length());
            }
            char other = Character.isDigit(weak.charAt(at)) ? (weak.charAt(at) == '1' ? '2' : '1') : 'q';
            if (other == weak.charAt(at)) {
                continue;
            }
            String changed = weak.substring(0, at) + other + weak.substring(at + 1);
            Path file = Files.writeString(folder.resolve("t-" + seed + ".json"), changed);
            Run.Result run = importing(file);

            String where = "seed " + seed + ": " + weak.substring(Math.max(0, at - 60), at + 20);
            boolean isTool = weak.substring(0, at).lines().count() <= 3;
            assertTrue(run.code() == Exit.BAD_INPUT || isTool, where);
            assertTrue(isTool || run.err().matches("(?s).*t-" + seed + ".json:\\d+:\\d+: .*hint: .*"), run.err());
        }
        assertTrue(!Files.exists(folder.resolve("home/coach/sessions/feed-20260301-0900.journal")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | :1:2: this is not JSON",
                "[] | is no transcript",
                "{\"format\": 2} | $.format: this is no transcript of format 1",
                "{\"format\": 1, \"log\": {\"entries\": [7]}} | $.log.entries[0]: it was changed"
            })
    void whatIsNoTranscriptIsRefused(String text, String message) throws IOException {
        Run.Result run = importing(Files.writeString(folder.resolve("t.json"), text));

        assertEquals(Exit.BAD_INPUT, run.code());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void aRedactedTranscriptHasNothingToImport() throws IOException {
        String redacted = Interviews.exported(home, "feed", "--format", "json", "--redact");
        Run.Result run = importing(Files.writeString(folder.resolve("t.json"), redacted));

        assertEquals(Exit.BAD_INPUT, run.code());
        assertTrue(run.err().contains("a redacted transcript has none"), run.err());
    }

    private Run.Result importing(Path file) {
        return new Run(folder.resolve("home")).with("import", file.toString());
    }
}
