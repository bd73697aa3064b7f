package coach.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;

import coach.text.CoachException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Keeps a second writer away from a journal. The operating system drops it when its process ends, however it ends.
 *
 * <p>Two locks, because POSIX drops all locks of a process on a file as soon as that process closes the file anywhere:
 *
 * <ul>
 *   <li>one on the journal itself, asked for first. It finds out a second writer in the same process. It may be dropped
 *       when the journal is only read.
 *   <li>one on {@code <id>.lock} beside it. No process opens that file while it holds it, so it stays. The file holds
 *       the owner's process number, and outlives the lock: to delete it could let two writers lock two files of one
 *       name.
 * </ul>
 *
 * <p>Both are on one byte far beyond the text, which others may then read on systems whose locks are mandatory.
 */
final class WriterLock implements Closeable {
    private static final long LOCKED_BYTE = Integer.MAX_VALUE - 1L;
    private static final int PID_CHARS_MAX = 20;

    private final FileChannel file;

    private WriterLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock of {@code journal}.
     *
     * @param open the journal, just opened
     * @throws CoachException where another window has it
     */
    static WriterLock take(Path journal, FileChannel open) throws IOException {
        guard(journal, open);
        FileChannel file = Disk.open(path(journal), CREATE);
        try {
            Owner owner = lock(file);
            if (owner != Owner.US) {
                throw refusal(journal, owner);
            }
            file.truncate(0);
            Disk.writeFully(file, UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            return new WriterLock(file);
        } catch (IOException | CoachException e) {
            file.close();
            throw e;
        }
    }

    /** Takes the first of the two locks; again after the journal had to be opened anew. */
    static void guard(Path journal, FileChannel open) throws IOException {
        Owner owner = lock(open);
        if (owner != Owner.US) {
            throw refusal(journal, owner);
        }
    }

    /** Returns the file beside {@code journal} that is locked. */
    static Path path(Path journal) {
        return journal.resolveSibling(Sessions.id(journal) + ".lock");
    }

    /** Releases the lock. The file stays. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private enum Owner {
        US,
        THIS_PROCESS,
        ANOTHER_PROCESS
    }

    private static Owner lock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false) == null ? Owner.ANOTHER_PROCESS : Owner.US;
        } catch (OverlappingFileLockException e) {
            return Owner.THIS_PROCESS;
        }
    }

    private static CoachException refusal(Path journal, Owner owner) throws IOException {
        String session = "session " + Sessions.id(journal) + " is ";
        return owner == Owner.THIS_PROCESS
                ? new CoachException(session + "already open in this window")
                : new CoachException(session + "open in another window" + pid(journal) + "; close it there first");
    }

    private static String pid(Path journal) throws IOException {
        // Safe to open and close here: this process holds no lock on the file.
        try (FileChannel file = FileChannel.open(path(journal), READ)) {
            ByteBuffer start = ByteBuffer.allocate(PID_CHARS_MAX);
            int length = Math.max(0, file.read(start));
            String pid = new String(start.array(), 0, length, UTF_8).strip();
            return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
