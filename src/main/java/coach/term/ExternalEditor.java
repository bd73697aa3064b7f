package coach.term;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person's own editor, run on a file that only they can read and that is deleted afterwards.
 *
 * @param folder where the file lies meanwhile; empty for the system's folder of temporary files
 */
record ExternalEditor(Map<String, String> environment, Optional<Path> folder) {
    private static final String DEFAULT = "vi";

    /** Returns what was saved, without its last line feed; empty where the editor cannot be run or reports failure. */
    Optional<String> edit(String initial) {
        @Nullable Path file = null;
        try {
            file = folder.isPresent()
                    ? Files.createTempFile(folder.orElseThrow(), "answer", ".md")
                    : Files.createTempFile("answer", ".md");
            Files.writeString(file, initial);
            return run(file) == 0 ? Optional.of(saved(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            delete(file);
        }
    }

    private String command() {
        for (String name : List.of("VISUAL", "EDITOR")) {
            String command = environment.getOrDefault(name, "");
            if (!command.isBlank()) {
                return command;
            }
        }
        return DEFAULT;
    }

    /** Runs the command through the shell, because people put options into it: {@code code --wait}. */
    private int run(Path file) throws IOException {
        Process editor = new ProcessBuilder("sh", "-c", command() + " \"$1\"", "sh", file.toString())
                .inheritIO()
                .start();
        try {
            return editor.waitFor();
        } catch (InterruptedException e) {
            editor.destroy();
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String saved(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static void delete(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The folder has become read-only meanwhile; the file is still readable by its owner only.
            file.toFile().deleteOnExit();
        }
    }
}
