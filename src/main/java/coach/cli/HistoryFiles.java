package coach.cli;

import coach.text.CoachException;
import coach.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads whole files of any size as text. */
final class HistoryFiles {
    private static final String STANDARD_INPUT = "-";

    private HistoryFiles() {}

    /** Returns a file's text, or that of {@code in} for {@code -}; throws {@link CoachException} in plain words. */
    static Source read(String name, InputStream in) {
        String shown = name.equals(STANDARD_INPUT) ? "<standard input>" : name.replace('\\', '/');
        Path path = Path.of(name);
        if (!name.equals(STANDARD_INPUT) && !Files.isRegularFile(path)) {
            throw new CoachException(
                    Files.exists(path) ? "'" + shown + "' is no file; name a history" : "no file '" + shown + "'");
        }
        try {
            byte[] bytes = name.equals(STANDARD_INPUT) ? in.readAllBytes() : Files.readAllBytes(path);
            return new Source(
                    shown,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new CoachException("'" + shown + "' is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new CoachException("'" + shown + "' cannot be read: " + e.getMessage());
        }
    }
}
