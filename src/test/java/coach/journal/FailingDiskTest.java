package coach.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.interview.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fail for real: full, limited, read-only, and files that vanish under an open session. */
class FailingDiskTest {
    private static final Event FIRST = new Event.Noted(Instant.EPOCH, "first");
    private static final Event SECOND = new Event.Noted(Instant.EPOCH, "second");

    @TempDir
    Path folder;

    @Test
    void aFullDeviceIsNamed() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        Path path = folder.resolve("a.journal");
        Files.createSymbolicLink(path, full);

        try (JournalFile file = JournalFile.open(path)) {
            for (int i = 0; i < 2; i++) {
                var failure = assertThrows(FileSystemException.class, () -> file.endWith(0, "x".getBytes(UTF_8)));
                assertEquals(path.toString(), failure.getFile());
                assertTrue(Trouble.message(failure).startsWith(path + ": "), failure.toString());
            }
        }
        assertEquals(
                path + ": not a regular file",
                assertThrows(FileSystemException.class, () -> Journal.open(path))
                        .getMessage());
        // Here, because JUnit warns of links out of its folder.
        Files.delete(path);
    }

    @Test
    void aFullDiskLosesNothingAndTheSessionGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
        // A disk of 64 KiB in a mount namespace of its own, three quarters taken by a file the child then deletes.
        Path disk = Files.createDirectory(folder.resolve("disk"));
        var mounted = List.of("unshare", "-rm", "bash", "-c", """
                mount -t tmpfs -o size=64k coach "$0" || exit 77
                head -c 40000 /dev/zero > "$0/ballast" && exec "$@"
                """);
        var command = new ArrayList<>(mounted);
        command.add(disk.toString());
        command.addAll(KilledChild.java(
                Child.class,
                List.of(
                        "fill",
                        disk.resolve("a.journal").toString(),
                        disk.resolve("ballast").toString())));
        assumeTrue(succeeds(List.of("unshare", "-rm", "mount", "-t", "tmpfs", "coach", disk.toString())));

        fills(command, disk.resolve("a.journal"), child -> {});
    }

    @Test
    void aFileAtItsSizeLimitLosesNothingAndTheSessionGoesOnWhenTheLimitIsLifted()
            throws IOException, InterruptedException {
        assumeTrue(succeeds(List.of("bash", "-c", "prlimit --version")));
        Path path = folder.resolve("a.journal");
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -S -f 20; exec \"$0\" \"$@\""));
        command.addAll(KilledChild.java(Child.class, List.of("fill", path.toString(), folder + "/none")));

        fills(
                command,
                path,
                child -> assertTrue(
                        succeeds(List.of("prlimit", "--pid", Long.toString(child.pid()), "--fsize=unlimited"))));
    }

    @Test
    void aRemovedOrReplacedJournalIsNotTakenForSaved() throws IOException {
        Path path = folder.resolve("a.journal");
        try (Journal journal = Journal.create(path, List.of(FIRST))) {
            Path away = Files.move(path, folder.resolve("away"));
            assertEquals(
                    path + ": was removed while the session was open",
                    assertThrows(FileSystemException.class, () -> journal.append(List.of(SECOND)))
                            .getMessage());
            assertEquals(List.of(FIRST), journal.events());
            assertEquals(List.of(SECOND), journal.pending());

            Files.copy(away, path);
            assertEquals(
                    path + ": was replaced while the session was open",
                    assertThrows(FileSystemException.class, () -> journal.append(List.of()))
                            .getMessage());

            Files.delete(path);
            Files.move(away, path);
            journal.append(List.of());
            assertEquals(List.of(), journal.pending());
        }
        assertEquals(List.of(FIRST, SECOND), Journal.read(path).events());
    }

    @Test
    void aJournalCutUnderAnOpenSessionIsNotContinuedWithAHole() throws IOException {
        Path path = folder.resolve("a.journal");
        try (Journal journal = Journal.create(path, List.of(FIRST));
                FileChannel other = FileChannel.open(path, StandardOpenOption.WRITE)) {
            other.truncate(Lines.header().length() + 3L);

            assertEquals(
                    path + ": was cut short while the session was open",
                    assertThrows(FileSystemException.class, () -> journal.append(List.of(SECOND)))
                            .getMessage());
        }
        assertEquals(Lines.header().length() + 3, Files.size(path));
    }

    @Test
    void whatAnEarlierWriteLeftIsCutOffByTheNext() throws IOException {
        Path path = folder.resolve("a.journal");
        try (Journal journal = Journal.create(path, List.of(FIRST));
                FileChannel other = FileChannel.open(path, StandardOpenOption.APPEND)) {
            Disk.writeFully(other, ByteBuffer.wrap("5e1c0a37 {".repeat(50).getBytes(UTF_8)));

            journal.append(List.of(SECOND));
        }
        assertEquals(new Journal.Contents(List.of(FIRST, SECOND), Optional.empty()), Journal.read(path));
    }

    @Test
    void anInterruptedThreadStillSaves() throws IOException {
        Path path = folder.resolve("a.journal");
        try (Journal journal = Journal.create(path, List.of(FIRST))) {
            Thread.currentThread().interrupt();

            journal.append(List.of(SECOND));

            assertTrue(Thread.interrupted());
            assertEquals(List.of(FIRST, SECOND), Journal.read(path).events());
        }
    }

    @Test
    void interruptsInTheMiddleOfWritesLoseNothing() throws IOException, InterruptedException {
        Path path = folder.resolve("a.journal");
        List<Event> events = RandomEvents.interview(7, 200);
        var isOver = new AtomicBoolean();
        Thread writer = Thread.currentThread();
        var interrupter = new Thread(() -> {
            while (!isOver.get()) {
                writer.interrupt();
                for (int i = 0; i < 20_000; i++) {
                    Thread.onSpinWait();
                }
            }
        });
        try (Journal journal = Journal.create(path, List.of())) {
            interrupter.start();
            for (Event event : events) {
                journal.append(List.of(event));
            }
        } finally {
            isOver.set(true);
            while (interrupter.isAlive()) {
                Thread.onSpinWait();
            }
            assertTrue(Thread.interrupted());
        }
        assertEquals(events, Journal.read(path).events());
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        var command = new ArrayList<String>();
        if (Files.isWritable(home)) {
            // Root may write anywhere, unless it gives that right up.
            command.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
            assumeTrue(succeeds(List.of("setpriv", "--version")));
        }
        command.addAll(KilledChild.java(Child.class, List.of("begin", home.toString())));

        var said = KilledChild.after(2, 0, new ProcessBuilder(command));

        assertEquals(
                List.of(home.resolve("sessions") + ": permission denied; change its permissions, or use another data"
                        + " folder with --home DIR"),
                said.lines());
    }

    @Test
    void aFailedCreateLeavesNoFileBehind() {
        Path path = folder.resolve("none").resolve("a.journal");

        var failure = assertThrows(FileSystemException.class, () -> Journal.create(path, List.of(FIRST)));

        assertEquals(
                path + ": no such file or folder; check the disk, or use another data folder with --home DIR",
                Trouble.message(failure));
        assertFalse(Files.exists(path.getParent()));
    }

    @Test
    void anAppendAfterCloseIsABug() throws IOException {
        Journal journal = Journal.create(folder.resolve("a.journal"), List.of(FIRST));
        journal.close();

        assertThrows(IllegalStateException.class, () -> journal.append(List.of(SECOND)));
    }

    private interface Relief {
        void give(Process child) throws IOException, InterruptedException;
    }

    private static void fills(List<String> command, Path path, Relief relief) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = child.inputReader(UTF_8);
                var in = child.getOutputStream()) {
            String trouble = String.valueOf(out.readLine());
            assertTrue(trouble.startsWith(path + ": "), trouble);
            assertTrue(trouble.endsWith("; check the disk, or use another data folder with --home DIR"), trouble);
            assertEquals("still full", out.readLine());
            relief.give(child);
            in.write('\n');
            in.flush();
            assertEquals("all there", out.readLine());
        }
        assertEquals(0, child.waitFor());
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
