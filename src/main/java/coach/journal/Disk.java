package coach.journal;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * Folders and files that only their owner may read, made so that they survive a power cut. Where the file system knows
 * no POSIX permissions (Windows), files get the folder's.
 */
final class Disk {
    private Disk() {}

    /** Makes {@code folder} and those above it that are missing, with mode 0700; those that exist stay as they are. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            Files.createDirectory(folder, mode(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Another window may have been faster.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        forceFolder(folder);
    }

    /** Opens a file for reading and writing, and with {@code more} options such as {@code CREATE_NEW}; mode 0600. */
    static FileChannel open(Path path, OpenOption... more) throws IOException {
        var options = new HashSet<OpenOption>(Set.of(more));
        options.addAll(Set.of(READ, WRITE));
        return FileChannel.open(path, options, mode(path, "rw-------"));
    }

    /**
     * Puts {@code bytes} into a new file named {@code <path>-<n>}, n counting from 1, the first that is free, on disk.
     */
    static Path setAside(Path path, ByteBuffer bytes) throws IOException {
        for (int n = 1; ; n++) {
            Path aside = path.resolveSibling(path.getFileName() + "-" + n);
            try (FileChannel file = open(aside, CREATE_NEW)) {
                writeFully(file, bytes);
                file.force(true);
                forceFolder(aside);
                return aside;
            } catch (FileAlreadyExistsException e) {
                // Taken: the next number.
            }
        }
    }

    /** Writes all of {@code bytes} at the file's position. */
    static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Forces the entry of {@code path} in its folder to disk; a new file without that is lost in a power cut. */
    static void forceFolder(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !isPosix(path)) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
    }

    /** Returns {@code e} with the path in it, if it has none yet. */
    static FileSystemException at(Path path, IOException e) {
        if (e instanceof FileSystemException already) {
            return already;
        }
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        var placed = new FileSystemException(path.toString(), null, reason);
        placed.initCause(e);
        return placed;
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
