package coach.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.interview.Event;
import coach.text.CoachException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
    private static final Event PAUSED = new Event.Paused(Instant.EPOCH);

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void aJournal() throws IOException {
        path = folder.resolve("chat-1.journal");
        Journal.create(path, List.of(PAUSED)).close();
    }

    @Test
    void aJournalOpenElsewhereIsReadButNotOpened() throws IOException, InterruptedException {
        Process child = hold();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("open " + child.pid() + " 1", out.readLine());

            var refusal = assertThrows(CoachException.class, () -> Journal.open(path));

            assertEquals(
                    "session chat-1 is open in another window (process " + child.pid() + "); close it there first\n",
                    refusal.render());
            assertEquals(List.of(PAUSED), Journal.read(path).events());
            child.getOutputStream().close();
            assertEquals(0, child.waitFor());
        }
        Journal.open(path).close();
    }

    @Test
    void aKilledOwnerLeavesNoLock() throws IOException, InterruptedException {
        var child = new ProcessBuilder(KilledChild.java(Child.class, List.of("hold", path.toString())));

        assertEquals(1, KilledChild.after(1, 0, child).lines().size());

        Journal.open(path).close();
    }

    @Test
    void aSecondWriterInThisProcessIsRefusedAndTheLockStays() throws IOException, InterruptedException {
        try (Journal journal = Journal.open(path)) {
            for (int i = 0; i < 2; i++) {
                var refusal = assertThrows(CoachException.class, () -> Journal.open(path));
                assertEquals("session chat-1 is already open in this window\n", refusal.render());
            }
            assertEquals(List.of(PAUSED), Journal.read(path).events());

            // On POSIX each of those closed the journal, and with it went this process's lock on that file.
            Process child = hold();
            try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                assertEquals(
                        "session chat-1 is open in another window (process "
                                + ProcessHandle.current().pid() + "); close it there first",
                        out.readLine());
            }
            assertEquals(0, child.waitFor());
            journal.append(List.of(PAUSED));
        }
        assertEquals(List.of(PAUSED, PAUSED), Journal.read(path).events());
    }

    private Process hold() throws IOException {
        return new ProcessBuilder(KilledChild.java(Child.class, List.of("hold", path.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
