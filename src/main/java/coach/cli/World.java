package coach.cli;

import coach.encoder.Encoder;
import coach.encoder.Remembered;
import coach.grading.Embedding;
import coach.term.Console;
import coach.term.ConsoleSettings;
import coach.term.Consoles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Everything a command takes from outside, so that a test can hand in its own.
 *
 * @param in standard input, for commands that read a whole document from it
 * @param out what the person or the next program asked for
 * @param err diagnostics
 * @param console opens the place where a person types; given the folder for its history where there is one
 * @param embedding loads what understands questions by their meaning; throws, with the reason, where it cannot
 * @param seed a fresh seed for each session
 */
record World(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        InstantSource clock,
        ZoneId zone,
        LongSupplier seed,
        Function<Optional<Path>, Console> console,
        Callable<Embedding> embedding) {
    World {
        environment = Map.copyOf(environment);
    }

    /** Returns the world of this process. */
    static World real() {
        ConsoleSettings settings = ConsoleSettings.ofProcess(System.getenv());
        return new World(
                System.in,
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                System.getenv(),
                InstantSource.system(),
                ZoneId.systemDefault(),
                () -> new SecureRandom().nextInt(Integer.MAX_VALUE),
                folder -> Consoles.open(folder.map(settings::withFolder).orElse(settings)),
                World::encoder);
    }

    /** Loads the encoder from the class path. */
    static Embedding encoder() throws IOException {
        Remembered own = Remembered.own();
        return Encoder.load()
                .<Embedding>map(encoder -> sentences -> own.vectors(sentences, encoder::vectors))
                .orElseThrow(() -> new FileNotFoundException("the language model is not on the class path"));
    }

    /** Returns this world without an encoder. */
    World withoutEmbedding() {
        return new World(in, out, err, environment, clock, zone, seed, console, () -> {
            throw new FileNotFoundException("--no-embeddings was given");
        });
    }

    /** Returns how text looks on the output. */
    ConsoleSettings settings() {
        return ConsoleSettings.ofProcess(environment);
    }
}
