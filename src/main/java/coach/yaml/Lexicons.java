package coach.yaml;

import coach.grading.pattern.Lexicon;
import coach.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where the shared word groups come from. */
public final class Lexicons {
    private static final String RESOURCE = "/coach/lexicon.txt";

    private Lexicons() {}

    /** Returns the lexicon that is packed into the program. */
    public static Lexicon builtIn() {
        try (InputStream in = Lexicons.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + RESOURCE);
            }
            return Lexicon.parse(new Source("lexicon.txt", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + RESOURCE + " cannot be read", e);
        }
    }
}
