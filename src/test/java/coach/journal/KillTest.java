package coach.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed at random moments. This shows that nothing acknowledged waits in the process; what a power cut does
 * to the file is the matter of the prefix tests.
 */
class KillTest {
    private static final int KILLS = 200;
    private static final int KILLS_PER_JOURNAL = 20;
    private static final int SPINS_MAX = 60_000;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws IOException, InterruptedException {
        for (long seed = 0; seed < KILLS; seed++) {
            long journal = seed / KILLS_PER_JOURNAL;
            Path path = folder.resolve(journal + ".journal");
            int before = Files.exists(path) ? Journal.read(path).events().size() : 0;
            var random = new SplittableRandom(seed);
            int lines = random.nextInt(1, 25);
            int spins = random.nextInt(SPINS_MAX);
            var child = new ProcessBuilder(
                    KilledChild.java(Child.class, List.of("append", path.toString(), Long.toString(journal))));

            List<String> said = KilledChild.after(lines, spins, child).lines();

            String what = "seed " + seed + ", said " + said;
            assertTrue(said.size() >= lines, what);
            assertEquals("ready", said.get(0), what);
            int acknowledged = said.size() == 1 ? before : Integer.parseInt(said.get(said.size() - 1));
            int underWay = acknowledged == 0 ? Child.FIRST : 1;
            List<Event> found = Files.exists(path) ? Journal.read(path).events() : List.of();
            assertTrue(found.size() >= acknowledged, what + ", found " + found.size());
            assertTrue(found.size() <= acknowledged + underWay, what + ", found " + found.size());
            assertEquals(Child.events(journal, found.size()), found, what);
        }
    }
}
