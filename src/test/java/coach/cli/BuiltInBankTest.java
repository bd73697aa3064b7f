package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content is held to the commands that authors use. */
class BuiltInBankTest {
    @TempDir
    Path home;

    @Test
    void theBankIsClean() {
        Run.Result run = new Run(home).with("bank", "check");

        assertEquals("", run.err());
        assertEquals("33 files, no problems.\n", run.out());
        assertEquals(Exit.DONE, run.code());
    }

    @Test
    void everyGoldenAnswerIsInsideItsBand() {
        Run.Result run = new Run(home).with("bank", "test");

        assertEquals(Exit.DONE, run.code(), run.out());
    }
}
