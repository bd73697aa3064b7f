package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import coach.text.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadBanksTest {
    private static final Path BAD = Path.of("src/test/resources/banks-bad");
    private static final int BAD_MIN = 60;

    @TempDir
    private Path dir;

    static List<BadBank> badBanks() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.sorted().map(BadBank::read).toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBanks")
    void eachMistakeIsNamedAtItsPlaceWithASuggestion(BadBank bad) throws IOException {
        Path file = Files.writeString(dir.resolve("bad.yaml"), bad.content(), StandardCharsets.ISO_8859_1);
        List<Diagnostic> problems =
                assertThrows(CoachException.class, () -> read(bad.kind(), file)).diagnostics();
        List<String> found = lines(problems);
        if (Boolean.getBoolean("banks-bad.update")) {
            rewrite(BAD.resolve(bad.name()), found);
        } else {
            assertEquals(String.join("\n", bad.expected()), String.join("\n", found));
        }
    }

    private static List<String> lines(List<Diagnostic> problems) {
        var lines = new ArrayList<String>();
        for (Diagnostic problem : problems) {
            lines.add("# ERROR %d:%d: %s"
                    .formatted(problem.span().line(), problem.span().column(), problem.message()));
            lines.add("# HINT " + problem.hint());
        }
        return lines;
    }

    private static void rewrite(Path file, List<String> expected) throws IOException {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        String kept = all.replaceAll("(?m)^# (ERROR|HINT) .*\n", "");
        String end = kept.endsWith("\n") ? "" : "\n";
        Files.writeString(file, kept + end + String.join("\n", expected) + "\n", StandardCharsets.ISO_8859_1);
    }

    private static void read(String kind, Path file) {
        switch (kind) {
            case "question" -> Questions.READING.strict(Disk.read(file, "bad.yaml"), question -> List.of());
            case "rubric" -> Rubrics.READING.strict(Disk.read(file, "bad.yaml"), rubric -> List.of());
            case "scenario" -> Scenarios.read(Disk.read(file, "bad.yaml"), Scenarios::claims);
            case "answers" -> AnswerFile.read(file);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    @Test
    void thereAreManyBadBanks() throws IOException {
        assertTrue(badBanks().size() >= BAD_MIN);
        assertTrue(badBanks().stream().noneMatch(bad -> bad.expected().isEmpty()));
    }
}
