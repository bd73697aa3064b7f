package coach.yaml;

import coach.text.Diagnostic;
import coach.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;

/**
 * The bank inside the program's own jar. The virtual machine has the jar open already, so that opening it once more
 * reads nothing but the wanted entry.
 *
 * @param jar the program's jar
 */
record JarShelf(Path jar) implements Shelf {
    private static final String NAME = "built in";
    private static final String ROOT = "coach/bank/";

    /** Returns the program's own bank, packed in a jar or laid out in a folder of classes. */
    static Shelf own() {
        Path code = code();
        return Files.isDirectory(code) ? new DiskShelf(NAME, code.resolve(ROOT), "") : new JarShelf(code);
    }

    private static Path code() {
        URL location = JarShelf.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("bad location " + location, e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> ids(Folder folder) {
        String start = ROOT + folder.title() + "/";
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(start) && entry.endsWith(SUFFIX))
                    .map(entry -> entry.substring(start.length(), entry.length() - SUFFIX.length()))
                    .filter(Shelf::isId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own jar cannot be read", e);
        }
    }

    @Override
    public boolean has(Folder folder, String id) {
        try (var file = new JarFile(jar.toFile())) {
            return Shelf.isId(id) && file.getEntry(entry(folder, id)) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own jar cannot be read", e);
        }
    }

    @Override
    public Source read(Folder folder, String id) {
        String name = entry(folder, id);
        try (var file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(Objects.requireNonNull(file.getEntry(name), name))) {
            return Disk.limited(in, folder.title() + "/" + id + SUFFIX);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own jar cannot be read", e);
        }
    }

    @Override
    public List<Diagnostic> problems() {
        return List.of();
    }

    private static String entry(Folder folder, String id) {
        return ROOT + folder.title() + "/" + id + SUFFIX;
    }
}
