package coach.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that must be refused, and the complaints it must get. A {@code .yaml} file stands for itself, its kind being
 * the first word of its name. A {@code .patch} changes a good file: after {@code --- FILE}, blocks divided by empty
 * lines each replace the lines marked {@code -}, which must occur exactly once, by those marked {@code +}. Complaints
 * stand at the end: {@code # ERROR line:column: message} and {@code # HINT hint}.
 *
 * @param name the file's name
 * @param kind question, rubric, scenario or answers
 * @param content the whole file to be read, a character of Latin 1 for each byte
 * @param expected the complaints, a line for each message and for each hint
 */
record BadBank(String name, String kind, String content, List<String> expected) {
    private static final Path GOOD = Path.of("src/test/resources/bank");

    static BadBank read(Path file) {
        try {
            String all = Files.readString(file, StandardCharsets.ISO_8859_1);
            List<String> lines = List.of(all.split("\n", -1));
            List<String> expected = lines.stream().filter(BadBank::isExpected).toList();
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".yaml")) {
                return new BadBank(name, name.substring(0, name.indexOf('-')), all, expected);
            }
            String good = lines.get(0).substring("--- ".length());
            List<String> patch =
                    lines.stream().skip(1).filter(line -> !isExpected(line)).toList();
            String patched = patched(Files.readAllLines(GOOD.resolve(good), StandardCharsets.ISO_8859_1), patch, name);
            return new BadBank(name, kind(good), patched, expected);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** The name of the folder, in the singular. */
    private static String kind(String good) {
        String folder = good.substring(0, good.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1, folder.length() - 1);
    }

    private static boolean isExpected(String line) {
        return line.startsWith("# ERROR ") || line.startsWith("# HINT ");
    }

    private static String patched(List<String> good, List<String> patch, String name) {
        var lines = new ArrayList<>(good);
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        for (String line : patch) {
            if (line.startsWith("-")) {
                removed.add(line.substring(1));
            } else if (line.startsWith("+")) {
                added.add(line.substring(1));
            } else if (!removed.isEmpty()) {
                replace(lines, removed, added, name);
                removed.clear();
                added.clear();
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void replace(List<String> lines, List<String> removed, List<String> added, String name) {
        int at = -1;
        for (int i = 0; i + removed.size() <= lines.size(); i++) {
            if (lines.subList(i, i + removed.size()).equals(removed)) {
                if (at >= 0) {
                    throw new IllegalStateException(name + ": found twice: " + removed);
                }
                at = i;
            }
        }
        if (at < 0) {
            throw new IllegalStateException(name + ": not found: " + removed);
        }
        lines.subList(at, at + removed.size()).clear();
        lines.addAll(at, added);
    }

    @Override
    public String toString() {
        return name;
    }
}
