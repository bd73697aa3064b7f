package coach.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed at random moments. This shows that nothing acknowledged waits in the process; what a power cut does
 * to the file is the matter of the prefix tests.
 */
class KillTest {
    private static final int JOURNALS = 25;
    private static final int KILLS_EACH = 8;
    private static final int SPINS_MAX = 60_000;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var tasks = new ArrayList<Callable<Void>>();
            for (int journal = 0; journal < JOURNALS; journal++) {
                int number = journal;
                tasks.add(() -> {
                    for (int kill = 0; kill < KILLS_EACH; kill++) {
                        killOnce(number, number * KILLS_EACH + kill);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void killOnce(int journal, long seed) throws IOException, InterruptedException {
        Path path = folder.resolve(journal + ".journal");
        int before = Files.exists(path) ? Journal.read(path).events().size() : 0;
        var random = new SplittableRandom(seed);
        int lines = random.nextInt(1, 25);
        int spins = random.nextInt(SPINS_MAX);
        var child = new ProcessBuilder(
                KilledChild.java(Child.class, List.of("append", path.toString(), Integer.toString(journal))));

        KilledChild.Output output = KilledChild.after(lines, spins, child);

        List<String> said = output.lines();
        String what = "seed " + seed + ", said " + said;
        assertEquals(KilledChild.KILLED, output.exitCode(), what);
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
