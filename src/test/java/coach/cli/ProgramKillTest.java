package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.journal.Journal;
import coach.journal.KilledChild;
import coach.journal.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole program in the middle of an interview; what it acknowledged must be there. */
class ProgramKillTest {
    private static final int KILLS = 12;
    private static final int LINES = 60;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws IOException, InterruptedException {
        var answers = new ArrayList<String>(List.of("/go size"));
        for (int i = 0; i < LINES; i++) {
            answers.add("statement number " + i + " about the size");
        }
        Path input = Files.write(folder.resolve("answers.txt"), answers);
        for (long seed = 0; seed < KILLS; seed++) {
            var random = new SplittableRandom(seed);
            Path home = folder.resolve("home-" + seed);
            var child = new ProcessBuilder(KilledChild.java(
                            Main.class, List.of("--home", home.toString(), "practice", "chat", "--seed", "1")))
                    .redirectInput(input.toFile());
            KilledChild.Output output = KilledChild.after(22 + random.nextInt(LINES), random.nextInt(50_000), child);
            check(home, output, "seed " + seed);
        }
    }

    private static void check(Path home, KilledChild.Output output, String seed) throws IOException {
        assertEquals(KilledChild.KILLED, output.exitCode(), seed);
        List<String> echoed = output.lines().stream()
                .filter(line -> line.startsWith("size> statement"))
                .map(line -> line.substring("size> ".length()))
                .toList();
        List<Event> events = Journal.read(Sessions.at(home).find("chat")).events();
        List<String> saved = events.stream()
                .filter(Answered.class::isInstance)
                .map(event -> ((Answered) event).text())
                .toList();
        // A line is acknowledged when the next prompt has appeared; the last echo may be of a line still on its way.
        List<String> acknowledged = echoed.subList(0, Math.max(0, echoed.size() - 1));
        assertTrue(!acknowledged.isEmpty(), seed);
        assertTrue(saved.size() >= acknowledged.size(), seed + ": " + saved.size() + " of " + acknowledged.size());
        assertEquals(acknowledged, saved.subList(0, acknowledged.size()), seed);
    }
}
