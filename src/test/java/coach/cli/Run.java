package coach.cli;

import coach.encoder.SharedEncoder;
import coach.term.ColorChoice;
import coach.term.ConsoleSettings;
import coach.term.Consoles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The program run in a test: its own home folder, a clock that goes on by ten seconds at each look, and typed lines.
 */
final class Run {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final int SECONDS_A_LOOK = 10;

    private final Path home;
    private final AtomicLong looks = new AtomicLong();

    Run(Path home) {
        this.home = home;
    }

    /** What a run printed and returned. */
    record Result(int code, String out, String err) {}

    /** Runs the program without input. */
    Result with(String... args) {
        return typed("", args);
    }

    /** Runs the program with {@code input} on its standard input. */
    Result typed(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var settings = new ConsoleSettings(false, false, Map.of("LANG", "C.UTF-8"), ColorChoice.AUTO, Optional.empty());
        InstantSource clock = () -> START.plusSeconds(SECONDS_A_LOOK * looks.getAndIncrement());
        var world = new World(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                Map.of("XDG_DATA_HOME", home.toString(), "HOME", home.toString(), "LANG", "C.UTF-8"),
                clock,
                ZoneOffset.UTC,
                () -> 7,
                folder ->
                        Consoles.piped(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, settings),
                () -> SharedEncoder::vectors);
        int code = Main.run(world, args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
