package coach.journal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import coach.text.CoachException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A journal's file, open for one writer. Knows bytes and where they end, and nothing of lines. */
final class JournalFile implements Closeable {
    private static final long BYTES_MAX = 256L << 20;

    private final Path path;
    private final WriterLock lock;
    private final @Nullable Object identity;
    private FileChannel file;
    private boolean isClosed;

    private JournalFile(Path path, FileChannel file) throws IOException {
        this.path = path;
        this.file = file;
        this.identity = identity(path);
        this.lock = WriterLock.take(path, file);
    }

    /** Makes a new, empty file. Fails where there is one, and leaves none behind where it fails otherwise. */
    static JournalFile create(Path path) throws IOException {
        FileChannel file = Disk.open(path, CREATE_NEW);
        try {
            return locked(path, file);
        } catch (IOException | CoachException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Opens the file that is there. */
    static JournalFile open(Path path) throws IOException {
        return locked(path, Disk.open(path));
    }

    /** Reads a whole journal, without a lock. */
    static byte[] read(Path path) throws IOException {
        try {
            long size = Files.size(path);
            if (!Files.isRegularFile(path)) {
                throw new FileSystemException(path.toString(), null, "not a regular file");
            }
            if (size > BYTES_MAX) {
                throw new FileSystemException(path.toString(), null, "too large for a journal: " + size + " bytes");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw Disk.at(path, e);
        }
    }

    /**
     * Makes the file end with {@code bytes} at offset {@code end}, on disk. Whatever stood there before is cut off: the
     * remains of an earlier write that failed.
     *
     * <p>Where that fails, the file is cut back to {@code end} if it can be, and the caller may try again. The bytes
     * are then written anew, because a page that could not be forced once may be dropped, and a second force would
     * succeed without it (Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020).
     *
     * @throws FileSystemException naming the file and the reason
     */
    void endWith(long end, byte[] bytes) throws IOException {
        if (isClosed) {
            throw new IllegalStateException("journal is closed: " + path);
        }
        // An interrupt closes the channel. It is put off until the bytes are safe.
        boolean isInterrupted = false;
        try {
            while (!isWritten(end, bytes)) {
                isInterrupted |= Thread.interrupted();
            }
        } catch (IOException e) {
            cutBack(end, e);
            throw Disk.at(path, e);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        try (lock) {
            file.close();
        }
    }

    /** Deletes the file and its lock, and closes both. */
    void delete() throws IOException {
        Files.deleteIfExists(path);
        close();
        Files.deleteIfExists(WriterLock.path(path));
    }

    private static JournalFile locked(Path path, FileChannel file) throws IOException {
        try {
            return new JournalFile(path, file);
        } catch (IOException e) {
            file.close();
            throw Disk.at(path, e);
        } catch (CoachException e) {
            file.close();
            throw e;
        }
    }

    private boolean isWritten(long end, byte[] bytes) throws IOException {
        try {
            if (!file.isOpen()) {
                requireSameFile();
                file = Disk.open(path);
                WriterLock.guard(path, file);
            }
            if (file.size() < end) {
                throw new FileSystemException(path.toString(), null, "was cut short while the session was open");
            }
            file.truncate(end).position(end);
            Disk.writeFully(file, ByteBuffer.wrap(bytes));
            file.force(false);
            requireSameFile();
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    private void requireSameFile() throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "was removed while the session was open");
        }
        if (!Objects.equals(identity, identity(path))) {
            throw new FileSystemException(path.toString(), null, "was replaced while the session was open");
        }
    }

    private void cutBack(long end, IOException cause) {
        try {
            file.truncate(end).force(false);
        } catch (IOException e) {
            // The remains stay. The next write cuts them off, or recovery does.
            cause.addSuppressed(e);
        }
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
