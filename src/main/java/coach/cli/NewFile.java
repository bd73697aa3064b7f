package coach.cli;

import coach.text.CoachException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Writes a whole file or none: the bytes go into a file beside it, onto the disk, and then take its name in one step. A
 * file that is there already is only replaced where that was asked for.
 */
final class NewFile {
    private NewFile() {}

    static void write(Path file, byte[] content, boolean isForced) {
        if (!isForced && Files.exists(file)) {
            throw isThere(file);
        }
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        try {
            Path part = begun(folder, String.valueOf(file.getFileName()));
            try {
                fill(part, content);
                name(part, file, isForced);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            throw isThere(file);
        } catch (IOException e) {
            throw new CoachException("cannot write %s: %s; name another file with -o".formatted(file, e));
        }
    }

    /** Makes a file beside the other, as readable as the person's files are. */
    private static Path begun(Path folder, String name) throws IOException {
        for (int n = 1; ; n++) {
            try {
                return Files.createFile(folder.resolve("." + name + ".part-" + n));
            } catch (FileAlreadyExistsException e) {
                // Another window is writing: the next number.
            }
        }
    }

    private static void fill(Path part, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private static void name(Path part, Path file, boolean isForced) throws IOException {
        if (isForced) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try {
            // A link is never made over a file, where a move may be, if somebody wrote one meanwhile.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(part, file);
        }
    }

    private static CoachException isThere(Path file) {
        return new CoachException(file + " is there already; replace it with --force, or name another with -o");
    }
}
