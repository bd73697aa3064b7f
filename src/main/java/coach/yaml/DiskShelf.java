package coach.yaml;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Nearest;
import coach.text.Source;
import coach.text.Span;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A folder on disk with {@code questions/} and {@code rubrics/}.
 *
 * @param name what people call it
 * @param root the folder
 * @param prefix what stands before {@code questions/chat.yaml} in messages: empty, or the folder and a slash
 */
record DiskShelf(String name, Path root, String prefix) implements Shelf {

    @Override
    public List<String> ids(Folder folder) {
        return list(folder).stream()
                .filter(file -> file.endsWith(SUFFIX))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .filter(Shelf::isId)
                .toList();
    }

    @Override
    public boolean has(Folder folder, String id) {
        return Shelf.isId(id) && Files.exists(path(folder, id + SUFFIX), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Source read(Folder folder, String id) {
        Path path = path(folder, id + SUFFIX);
        return Disk.read(path, display(folder, id + SUFFIX));
    }

    @Override
    public List<Diagnostic> problems() {
        var problems = new ArrayList<Diagnostic>();
        boolean isBank = Files.isDirectory(path(Folder.QUESTIONS, "")) || Files.isDirectory(path(Folder.RUBRICS, ""));
        if (!isBank) {
            problems.add(
                    problem(name, "no folder 'questions' in here" + misnamed(), "create it, or name another folder"));
        }
        for (Folder folder : Folder.values()) {
            if (Files.exists(path(folder, ""), LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path(folder, ""))) {
                problems.add(problem(prefix + folder.title(), "this is not a folder", "put the files into a folder"));
            }
            for (String file : list(folder)) {
                String stem = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
                if (!Shelf.isId(stem)) {
                    problems.add(problem(display(folder, file), "this name is not that of a bank file", wish(file)));
                }
            }
        }
        return problems;
    }

    private String misnamed() {
        try (var files = Files.newDirectoryStream(root)) {
            for (Path file : files) {
                String found = String.valueOf(file.getFileName());
                boolean isNear = Nearest.to(found, List.of("questions")).isPresent();
                if (isNear && !found.equals("questions")) {
                    return ", but '" + found + "'";
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return ", and its files cannot be listed";
        }
        return "";
    }

    private static String wish(String file) {
        String stem = file.replaceFirst("\\.[A-Za-z]+~?$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return Shelf.isId(stem) ? "name it " + stem + SUFFIX + ", or move it away" : "name it like chat.yaml";
    }

    /** Returns the names of the files of a folder, sorted, without hidden ones; none where there is no folder. */
    private List<String> list(Folder folder) {
        Path path = path(folder, "");
        var names = new ArrayList<String>();
        if (!Files.isDirectory(path)) {
            return names;
        }
        try (var files = Files.newDirectoryStream(path)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (IOException | DirectoryIteratorException e) {
            throw new CoachException(
                    List.of(problem(prefix + folder.title(), "this folder cannot be listed", "check its permissions")));
        }
        names.removeIf(file -> file.startsWith(".") || folder.holds(file));
        Collections.sort(names);
        return names;
    }

    private Path path(Folder folder, String file) {
        return root.resolve(folder.title()).resolve(file);
    }

    private String display(Folder folder, String file) {
        return prefix + folder.title() + "/" + file;
    }

    private static Diagnostic problem(String name, String message, String hint) {
        return new Diagnostic(new Source(name, ""), new Span(1, 1, 1), message, hint);
    }
}
