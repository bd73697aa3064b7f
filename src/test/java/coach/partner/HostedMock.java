package coach.partner;

import coach.claim.Standard;
import coach.interview.Act;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Session;
import coach.journal.Journal;
import coach.partner.door.Invitation;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.term.ColorChoice;
import coach.term.Console;
import coach.term.ConsoleSettings;
import coach.term.Consoles;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mock interview with its door open, whose interviewer is a pipe. */
final class HostedMock implements Closeable {
    private static final Casebook CASEBOOK = Casebook.of(
            Bank.builtIn().question("chat").value(),
            Bank.builtIn().rubric("standard").value(),
            Lexicons.builtIn(),
            Standard.claims(List::of));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path file;
    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Thread thread;

    HostedMock(Path home, Invitation invitation) throws IOException {
        Instant start = InstantSource.system().instant();
        file = home.resolve("chat.journal");
        Journal journal = Journal.create(
                file,
                List.of(
                        new Event.Started(start, "chat", "chat", Level.SENIOR, 45, List.of(Activity.values()), 7, "1"),
                        new Event.Mocked(start, new Act.Seated("Bob", "Ada", Act.Way.TWO_TERMINALS, ""))));
        var settings = new ConsoleSettings(
                false, false, Map.of("LANG", "C.UTF-8", "COLUMNS", "100"), ColorChoice.NEVER, Optional.empty());
        Console console = Consoles.piped(new PipedInputStream(keys), screen, settings);
        thread = new Thread(
                () -> {
                    try (journal) {
                        new TwoTerminals(console, journal, CASEBOOK, InstantSource.system(), true).run(invitation);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "host");
        thread.setDaemon(true);
        thread.start();
    }

    HostedMock type(String line) throws IOException {
        keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return this;
    }

    String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    String await(String part) {
        return await(part, 0);
    }

    String await(String part, int from) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String text = screen();
        while (text.indexOf(part, from) < 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("'" + part + "' was never shown to the host:\n" + text);
            }
            Thread.onSpinWait();
            text = screen();
        }
        return text;
    }

    int port() {
        Matcher port = Pattern.compile("ssh -p (\\d+)").matcher(await("Fingerprint"));
        if (!port.find()) {
            throw new AssertionError(screen());
        }
        return Integer.parseInt(port.group(1));
    }

    /** Returns the first password, once it is shown. */
    String firstPassword() {
        await("Password, once: ");
        port();
        return password();
    }

    /** Returns the last password that was shown. */
    String password() {
        Matcher shown = Pattern.compile("Password, once: (\\S+)").matcher(screen());
        String last = "";
        while (shown.find()) {
            last = shown.group(1);
        }
        return last;
    }

    /** Returns what is on disk now. */
    Session onDisk() throws IOException {
        return Session.of(Journal.read(file).events());
    }

    void ended() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE.toSeconds()));
        if (thread.isAlive()) {
            throw new AssertionError("the host goes on:\n" + screen());
        }
    }

    @Override
    public void close() throws IOException {
        keys.close();
    }
}
