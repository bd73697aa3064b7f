package coach.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.interview.Event;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Event MORE = new Event.Noted(Instant.parse("2026-03-01T09:00:00Z"), "more");

    @TempDir
    Path folder;

    @Test
    void whatIsAppendedIsThereWhenOpenedAgain() throws IOException {
        List<Event> events = RandomEvents.interview(3, 60);
        Path path = folder.resolve("a.journal");
        try (var journal = Journal.create(path, events.subList(0, 3))) {
            journal.append(events.subList(3, 30));
            journal.append(List.of());
            assertEquals(events.subList(0, 30), journal.events());
            assertEquals(events.subList(0, 30), Journal.read(path).events());
        }
        try (var journal = Journal.open(path)) {
            assertEquals(events.subList(0, 30), journal.events());
            journal.append(events.subList(30, 60));
        }
        assertEquals(new Journal.Contents(events, Optional.empty()), Journal.read(path));
        assertEquals(List.of("a.journal", "a.lock"), names());
    }

    @Test
    void oneAtATimeOrAllAtOnceGiveTheSameBytes() throws IOException {
        List<Event> events = RandomEvents.interview(4, 60);
        try (var journal = Journal.create(folder.resolve("a.journal"), List.of())) {
            for (Event event : events) {
                journal.append(List.of(event));
            }
        }
        Journal.create(folder.resolve("b.journal"), events).close();

        assertArrayEquals(
                Files.readAllBytes(folder.resolve("a.journal")), Files.readAllBytes(folder.resolve("b.journal")));
    }

    @Test
    void aCutJournalIsRecoveredContinuedAndKeptBeside() throws IOException {
        byte[] whole = bytes(RandomEvents.interview(5, 60));
        var random = new SplittableRandom(5);
        for (int cut = 0; cut < whole.length; cut += random.nextInt(1, 240)) {
            Path path = folder.resolve("cut-" + cut + ".journal");
            Files.write(path, Arrays.copyOf(whole, cut));
            Journal.Contents before = Journal.read(path);
            assertArrayEquals(Arrays.copyOf(whole, cut), Files.readAllBytes(path), "read changed it, cut at " + cut);

            try (var journal = Journal.open(path)) {
                assertEquals(before.events(), journal.events(), "cut at " + cut);
                journal.append(List.of(MORE));
            }

            var expected = new ArrayList<>(before.events());
            expected.add(MORE);
            assertEquals(new Journal.Contents(expected, Optional.empty()), Journal.read(path), "cut at " + cut);
            assertTailIsKept(path, Arrays.copyOf(whole, cut), before.damage());
        }
    }

    @Test
    void aFlippedBitEndsTheJournalAndNothingIsThrownAway() throws IOException {
        List<Event> events = RandomEvents.interview(6, 60);
        byte[] whole = bytes(events);
        int header = Lines.header().length();
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(header, whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path path = folder.resolve("flip-" + seed + ".journal");
            Files.write(path, damaged);
            Journal.Contents before = Journal.read(path);

            try (var journal = Journal.open(path)) {
                assertEquals(events.subList(0, journal.events().size()), journal.events(), "seed " + seed);
                Damage damage = journal.damage().orElseThrow();
                assertEquals(damage.events(), journal.events().size(), "seed " + seed);
                assertEquals(path.getFileName() + ".damaged-1", damage.kept(), "seed " + seed);
                journal.append(List.of(MORE));
            }

            assertEquals(Optional.empty(), Journal.read(path).damage(), "seed " + seed);
            assertTailIsKept(path, damaged, before.damage());
        }
    }

    @Test
    void eachRecoveryKeepsItsOwnTail() throws IOException {
        Path path = folder.resolve("a.journal");
        Journal.create(path, List.of(MORE)).close();
        for (int n = 1; n <= 3; n++) {
            Files.writeString(path, "torn " + n, StandardOpenOption.APPEND);

            try (var journal = Journal.open(path)) {
                assertEquals(
                        Optional.of(new Damage(Damage.Kind.CUT_SHORT, 3, 1, 6, "a.journal.damaged-" + n)),
                        journal.damage());
            }
            assertEquals("torn " + n, Files.readString(folder.resolve("a.journal.damaged-" + n)));
        }
        assertEquals(Optional.empty(), Journal.read(path).damage());
    }

    @Test
    void damageIsSaidInOneSentence() {
        var torn = new Damage(Damage.Kind.CUT_SHORT, 43, 41, 17, "");
        var changed = new Damage(Damage.Kind.CHANGED, 3, 1, 3210, "");

        assertEquals("the last line was cut short; recovered 41 events", torn.message());
        assertEquals(
                "the last line was cut short; recovered 41 events; 17 bytes after that kept in a.journal.damaged-1",
                torn.keptIn("a.journal.damaged-1").message());
        assertEquals(
                "line 3 is damaged; recovered 1 event before it; 3210 bytes after that not used", changed.message());
        assertEquals(
                "line 3 is damaged; recovered 1 event before it; 3210 bytes after that kept in a.journal.damaged-1",
                changed.keptIn("a.journal.damaged-1").message());
    }

    @Test
    void aFileThatIsNoJournalIsLeftAlone() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            byte[] garbage = new byte[new SplittableRandom(seed).nextInt(1, 5000)];
            new SplittableRandom(seed).nextBytes(garbage);
            garbage[0] = 'x';
            Path path = folder.resolve("garbage.journal");
            Files.write(path, garbage);

            assertThrows(CoachException.class, () -> Journal.open(path).close(), "seed " + seed);
            assertThrows(CoachException.class, () -> Journal.read(path), "seed " + seed);
            assertArrayEquals(garbage, Files.readAllBytes(path), "seed " + seed);
        }
        assertEquals(List.of("garbage.journal", "garbage.lock"), names());
    }

    @Test
    void anEventOfANewerCoachIsShownOnceInItsPlaceAndTheFileIsLeftAlone() throws IOException {
        String first = Lines.line(Lines.start(), "{\"event\":\"paused\",\"at\":\"2026-03-01T09:00:00Z\"}");
        String second = Lines.line(Lines.checksumOf(first), "{\"event\":\"drawn\",\"at\":\"2026-03-01T09:00:01Z\"}");
        String third = Lines.line(Lines.checksumOf(second), "{\"event\":\"drawn\",\"at\":\"2026-03-01T09:00:02Z\"}");
        String text = Lines.header() + first + second + third + "torn";
        Path path = folder.resolve("a.journal");
        Files.writeString(path, text);

        var refusal =
                assertThrows(CoachException.class, () -> Journal.open(path).close());

        String line = second.strip();
        assertEquals(
                path + ":3:11: unknown event 'drawn'\n"
                        + "  3 | " + line + "\n"
                        + "    |           ^^^^^^^\n"
                        + "hint: the session was written by a newer coach; open it with that version, or update this"
                        + " one\n",
                refusal.render());
        assertEquals(text, Files.readString(path));
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Path path = folder.resolve("a.journal");
        Journal.create(path, List.of(MORE)).close();
        Files.writeString(path, "torn", StandardOpenOption.APPEND);
        Journal.open(path).close();

        for (String name : names()) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))),
                    name);
        }
        assertEquals(List.of("a.journal", "a.journal.damaged-1", "a.lock"), names());
    }

    @Test
    void aMissingOrSecondJournalIsNamed() throws IOException {
        Path path = folder.resolve("a.journal");

        assertEquals(
                path.toString(),
                assertThrows(NoSuchFileException.class, () -> Journal.open(path))
                        .getFile());
        assertEquals(
                path.toString(),
                assertThrows(NoSuchFileException.class, () -> Journal.read(path))
                        .getFile());
        assertFalse(Files.exists(path));
        Journal.create(path, List.of(MORE)).close();
        assertThrows(FileAlreadyExistsException.class, () -> Journal.create(path, List.of()));
        assertEquals(List.of(MORE), Journal.read(path).events());
        assertEquals(
                folder.toString(),
                assertThrows(FileSystemException.class, () -> Journal.read(folder))
                        .getFile());
    }

    private void assertTailIsKept(Path path, byte[] whole, Optional<Damage> damage) throws IOException {
        Path kept = path.resolveSibling(path.getFileName() + ".damaged-1");
        int bytes = damage.map(found -> Math.toIntExact(found.bytes())).orElse(0);
        assertEquals(bytes > 0, Files.exists(kept));
        if (bytes > 0) {
            assertArrayEquals(Arrays.copyOfRange(whole, whole.length - bytes, whole.length), Files.readAllBytes(kept));
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(List<Event> events) {
        var text = new StringBuilder(Lines.header());
        String last = Lines.start();
        for (Event event : events) {
            String line = Lines.line(last, EventText.write(event));
            last = Lines.checksumOf(line);
            text.append(line);
        }
        return text.toString().getBytes(UTF_8);
    }
}
