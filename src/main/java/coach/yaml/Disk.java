package coach.yaml;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Files on disk, read with a limit and with plain words for what goes wrong. */
final class Disk {
    private Disk() {}

    /**
     * Returns the text of a regular file; never more than the limit is read, even where the file grows meanwhile.
     *
     * @param name what the reader calls it
     * @throws CoachException where it is missing, not a regular file, unreadable, too large or not UTF-8
     */
    static Source read(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            throw refused(name, unlike(path), "name a regular file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return limited(in, name);
        } catch (IOException e) {
            throw refused(name, "the file cannot be read", "check its permissions");
        }
    }

    /** Returns the text of a stream, which is not closed. */
    static Source limited(InputStream in, String name) throws IOException {
        return Utf8.decode(name, in.readNBytes(Utf8.BYTES_MAX + 1));
    }

    private static String unlike(Path path) {
        if (Files.isDirectory(path)) {
            return "this is a folder";
        }
        if (Files.exists(path)) {
            return "this is not a regular file";
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                ? "this link leads nowhere, or to itself"
                : "there is no such file";
    }

    private static CoachException refused(String name, String message, String hint) {
        return new CoachException(List.of(new Diagnostic(new Source(name, ""), new Span(1, 1, 1), message, hint)));
    }
}
