package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockCommandTest {
    private static final List<String> SCORES = List.of("4 3 3", "3 3 3 3 3 3 3", "4 4 4", "3 3 3 3 3", "4");
    private static final String INTERVIEW = """
            /say Hello, ready?
            How many daily active users do we have?
            1
            /note began with users
            /go size
            500M users x 40 messages x 200 B = 4 TB/day
            1
            /go board
            /pass
            client -> gateway[x3] -> store[rf=3]
            Is the store replicated?
            /pass
            /finish now
            """;
    private static final String FEEDBACK = """
            /overrule size 5 computed it aloud
            You asked for the users first.
            No placement was named.

            Draw one design with zones.
            /done
            5 4 4 clear hints
            """;

    @TempDir
    Path home;

    private Run.Result typed(String input, String... args) {
        return new Run(home).typed(input, args);
    }

    private Run.Result whole() {
        return typed(
                INTERVIEW + String.join("\n", SCORES) + "\n" + FEEDBACK,
                "mock",
                "chat",
                "--seed",
                "5",
                "--interviewer",
                "Bob",
                "--candidate",
                "Ada");
    }

    @Test
    void aWholeMockInterviewThroughAPipe() {
        Run.Result run = whole();

        assertEquals(0, run.code(), run.err());
        int blind = run.out().indexOf("Two scores");
        int advance = run.out().indexOf("Would you advance this person");
        assertTrue(advance > 0 && advance < blind, run.out());
        assertTrue(run.out().contains("Bob: lean yes; the coach: "), run.out());
        assertTrue(run.out().contains("overruled: 5. computed it aloud"), run.out());
        assertTrue(run.out().endsWith("coach mock --swap chat-20260301-0900 changes roles.\n"), run.out());
    }

    @Test
    void theCandidatesSideOfTheCurtainShowsNoFactSheet() {
        String out = whole().out();
        int sat = out.indexOf("Hand the keyboard to Ada.");
        String side = out.substring(sat, out.indexOf("Hand the keyboard to Bob.", sat));

        assertTrue(side.contains("500 million people use the service on a normal day."), side);
        assertFalse(side.contains("99.99"), side);
        assertFalse(side.contains("began with users"), side);
        assertFalse(side.contains("Connection gateway that holds"), side);
    }

    @Test
    void theTranscriptSaysWhoScoredWhat() {
        whole();
        String page = new Run(home).with("export", "chat", "--format", "md").out();
        assertTrue(page.contains("## Partner and coach"), page);
        assertTrue(page.contains("| Size today | 3 | 4 | overruled to 5: computed it aloud |"), page);
        assertTrue(page.contains("began with users"), page);
        assertTrue(page.contains("You asked for the users first."), page);

        String json = new Run(home).with("export", "chat", "--format", "json").out();
        assertTrue(json.contains("\"interviewer\": \"Bob\""), json);
        assertTrue(json.contains("\"advice\": \"lean-yes\""), json);
    }

    @Test
    void rolesAreSwappedWithOneCommand() {
        whole();
        Run.Result run = typed("/quit\n", "mock", "feed", "--swap");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("You interview Bob: "), run.out());
        assertEquals(
                Exit.BAD_INPUT,
                new Run(home.resolve("empty")).with("mock", "feed", "--swap").code());
    }

    @Test
    void anInterruptedMockGoesOnWhereItWas() {
        typed("How many users?\n/note one\n/quit\n", "mock", "chat", "--candidate", "Ada");
        Run.Result again = typed("/note\n/quit\n", "resume");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().contains("\u2022 one"), again.out());

        Run.Result more = typed("/finish now\n", "mock", "--resume", "chat");
        assertTrue(more.out().contains("Your scores"), more.out());
    }

    @Test
    void paperIsPrintedAndEnteredAfterwards() throws IOException {
        Path file = home.resolve("packet.html");
        Run.Result printed = new Run(home).with("mock", "chat", "--packet", "--format", "html", "-o", file.toString());
        assertEquals(0, printed.code(), printed.err());
        assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
        assertEquals(
                Exit.BAD_INPUT,
                new Run(home)
                        .with("mock", "chat", "--packet", "-o", file.toString())
                        .code());
        Path pdf = home.resolve("packet.pdf");
        new Run(home).with("mock", "chat", "--packet", "--format", "pdf", "-o", pdf.toString());
        assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertEquals(
                Exit.BAD_INPUT,
                new Run(home)
                        .with("mock", "chat", "--packet", "--format", "pdf")
                        .code());
        assertTrue(new Run(home).with("mock", "chat", "--packet").out().startsWith("# Chat messaging"));

        Run.Result entered = typed(
                "/finish now\n" + String.join("\n", SCORES) + "\n\n\n\n\n/done\n3 3 3\n", "mock", "chat", "--enter");
        assertEquals(0, entered.code(), entered.err());
        assertFalse(entered.out().contains("curtain"), entered.out());
        assertTrue(entered.out().contains("Two scores"), entered.out());
    }

    @Test
    void progressComparesPartnerAndCoachOverSessions() {
        assertTrue(new Run(home).with("progress").out().startsWith("No session is finished yet"));
        whole();
        String out = new Run(home).with("progress").out();

        assertTrue(out.contains("Progress over 1 session"), out);
        assertTrue(out.contains("18 topics scored by both in 1 session"), out);
        assertTrue(out.contains("weighted kappa 0."), out);
        assertTrue(out.contains("Next: coach practice "), out);
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        for (String line : List.of(
                "mock chat --minutes 50",
                "mock chat --keys file",
                "mock chat --host --packet",
                "mock chat --format html",
                "mock chat --join --enter",
                "mock chat --host 1.2.3.4:99999",
                "mock chat --host --keys nowhere",
                "mock --join")) {
            Run.Result run = new Run(home).with(line.split(" ", -1));
            assertEquals(Exit.BAD_INPUT, run.code(), line + ": " + run.err());
            assertFalse(run.err().contains("\tat "), run.err());
        }
    }
}
