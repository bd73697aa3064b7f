package coach.cli;

import coach.term.ColorChoice;
import coach.term.ConsoleSettings;
import coach.term.Consoles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A short interview that nobody sees: run once after a build, it loads the classes that the class archive is to hold.
 */
final class Warmup {
    private static final String ANSWERS = """
            How many daily active users do we have?
            /next
            Users send messages to friends.
            /hint
            /go size
            500M users x 40 messages x 200 B = 4 TB/day
            /go board
            client -> gateway[x3, eu us] -> store[rf=3]
            /board
            /time
            /quit
            """;

    private Warmup() {}

    /** Runs the interview in a temporary folder, and throws it away. */
    static void run() {
        try {
            Path home = Files.createTempDirectory("coach-warmup");
            var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            var settings =
                    new ConsoleSettings(false, false, Map.of("LANG", "C.UTF-8"), ColorChoice.AUTO, Optional.empty());
            var world = new World(
                    InputStream.nullInputStream(),
                    nowhere,
                    nowhere,
                    Map.of(),
                    InstantSource.system(),
                    ZoneOffset.UTC,
                    () -> 1,
                    folder -> Consoles.piped(
                            new ByteArrayInputStream(ANSWERS.getBytes(StandardCharsets.UTF_8)),
                            OutputStream.nullOutputStream(),
                            settings),
                    World::encoder);
            new Practice(world, new Desk(Map.of(), List.of(), home))
                    .begin(new Practice.Plan(
                            "chat", coach.rubric.Level.SENIOR, 45, List.of(coach.rubric.Activity.values()), 1));
            Main.run(world, "--home", home.toString(), "sessions", "list");
            Main.run(world, "claim", "linearizable reads are local");
            Consoles.warmUp();
            remove(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
