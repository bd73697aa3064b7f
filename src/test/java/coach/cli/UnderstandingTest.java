package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandingTest {
    private static final String NOTICE = "Questions are matched by their words only";

    private static final String TALK = """
            whats the DAU
            do we need blue ticks
            how many active users are there per day?
            can my mom see if I'm online
            Messages are kept on the server for ever.
            which cloud provider are we on?
            do we need to encrypt everything
            """;

    @TempDir
    Path home;

    private String talk(Path at, String... more) {
        var arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"practice", "chat", "--activity", "refine"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        Run.Result run = new Run(at).typed(TALK, arguments);
        assertEquals(Exit.DONE, run.code(), run.err());
        String out = run.out();
        return out.substring(0, out.indexOf("Self-assessment"));
    }

    @Test
    void aPipedInterviewGetsItsRepliesByMeaning() {
        String out = talk(home);
        assertFalse(out.contains(NOTICE), out);
        assertTrue(out.contains("500 million people use the service"), out);
        assertTrue(out.contains("The sender sees sent, delivered and read."), out);
        assertTrue(out.contains("Online status and last seen are shown to friends"), out);
        assertFalse(out.contains("History is kept on the server"), out);
        assertTrue(out.contains("That is not settled. What would you assume?"), out);
        assertTrue(out.contains("End-to-end encryption is out of scope"), out);
    }

    @Test
    void aFactToldBeforeIsToldAsSuch() {
        String out = talk(home);
        assertEquals(2, out.split("As I said: 500 million people", -1).length, out);
    }

    @Test
    void theSameLinesGetTheSameReplies() {
        assertEquals(talk(home.resolve("a")), talk(home.resolve("b")));
    }

    @Test
    void withoutTheEncoderWordsDecideAndThatIsSaidOnce() {
        String out = talk(home, "--no-embeddings");
        assertEquals(2, out.split(NOTICE + ": --no-embeddings was given\\.", -1).length, out);
        assertTrue(out.contains("500 million people use the service"), out);
    }

    @Test
    void theDoctorSaysWhatItFound() {
        Run.Result run = new Run(home).with("doctor");
        assertTrue(run.out().contains("understood by meaning, bge-small-en-v1.5"), run.out());
    }
}
