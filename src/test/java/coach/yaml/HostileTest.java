package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import coach.text.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to waste time or memory. The limits on time are generous: what is slow here takes minutes or for ever. */
class HostileTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int PROBLEMS_MAX = 200;

    @TempDir
    private Path dir;

    private static List<Diagnostic> refused(String text) {
        return assertTimeoutPreemptively(
                LONG,
                () -> assertThrows(CoachException.class, () -> Questions.parse("hostile", text))
                        .diagnostics());
    }

    private static String first(String text) {
        Diagnostic problem = refused(text).get(0);
        return problem.span().line() + ":" + problem.span().column() + ": " + problem.message();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "- ",
                "? ",
                "{a: ",
                "[a, ",
                "[[a],",
                "*a ",
                "&a ",
                "!!a ",
                "\n",
                "#",
                "a",
                "'",
                "\"",
                "\"\\n",
                "a\n",
                " a\n",
                "a: b\n",
                "- a\n",
                "- - a\n",
                "a: [b]\n",
                "|\n",
                "- |\n a\n",
                "\t",
                " ",
                "%",
                "---\n",
                "...\n",
                "\\",
                "\u00e9",
                "\ud83d\ude00",
                "\u0000",
                "\u0085",
                "a b ",
                "a:b",
                "a, ",
                "?[",
                "<<: ",
                "- *a\n",
                "- &a a\n",
                "- !!java.lang.String a\n",
                "- 'a\n",
                "[]\n",
                "{}",
                "a: |\n  x\n\n",
                "\n \n  ",
                "format: 1\n",
                "? a\n: b\n",
                "!<",
                "%TAG !a tag:b\n",
                "\"a\": ",
                "a #",
                "\ud83d\ude00: \ud83d\ude00\n"
            })
    void aFileFilledWithOneThingIsRefusedInTimeAndInBrief(String unit) {
        List<Diagnostic> problems = refused(unit.repeat(Tree.CHARS_MAX / unit.length()));
        assertTrue(problems.size() <= PROBLEMS_MAX, problems.size() + " problems");
        problems.forEach(problem -> assertTrue(problem.render().length() < 2000));
    }

    @Test
    void aFileAboveTheLimitIsNotRead() throws IOException {
        Path file = Files.write(dir.resolve("big.yaml"), new byte[Utf8.BYTES_MAX + 1]);
        var refused = assertThrows(CoachException.class, () -> Disk.read(file, "big.yaml"));
        assertEquals(
                "big.yaml:1:1: the file is larger than 512 KiB\nhint: split it: a question needs about 100 KiB\n",
                refused.render());
        assertEquals("1:1: the file is larger than 512 KiB", first("a".repeat(Tree.CHARS_MAX + 1)));
        assertEquals(
                Utf8.BYTES_MAX,
                Disk.read(Files.write(file, new byte[Utf8.BYTES_MAX]), "")
                        .text()
                        .length());
    }

    @Test
    void emptyFilesSaySo() {
        assertEquals("1:1: the file is empty", first(""));
        assertEquals("1:1: the file is empty", first("  \n\n"));
        assertEquals("1:1: the file holds only comments", first("# a\n# b\n"));
    }

    @Test
    void nestingIsRefusedAtTheFirstLevelTooMany() {
        String deep = "[".repeat(Tree.DEPTH_MAX) + "]".repeat(Tree.DEPTH_MAX);
        assertEquals("1:1: expected the file to be a mapping, got a list", first(deep));
        assertEquals("1:21: nested deeper than 20 levels", first("[" + deep + "]"));
    }

    @Test
    void aHugeTextIsRefusedWhereItBegins() {
        String text = "title: \"" + "x".repeat(Tree.TEXT_CHARS_MAX);
        assertTrue(refused(text + "\"").stream()
                .noneMatch(problem -> problem.message().contains("characters")));
        assertTrue(refused(text + "x\"").stream()
                .anyMatch(problem -> problem.message().equals("a text of 32769 characters; at most 32768 are allowed")
                        && problem.span().column() == 8));
    }

    @Test
    void tooManyValuesAreRefused() {
        String items = "[" + "a,".repeat(Tree.NODES_MAX - 1) + "]";
        assertEquals("1:1: expected the file to be a mapping, got a list", first(items));
        assertEquals("1:100000: more than 50000 keys and values", first("[" + "a,".repeat(Tree.NODES_MAX) + "]"));
    }

    @Test
    void anAliasBombIsNotUnfolded() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 64; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        var messages =
                refused(bomb.toString()).stream().map(Diagnostic::message).toList();
        assertTrue(messages.contains("anchors are not allowed"));
        assertTrue(messages.contains("aliases are not allowed"));
    }

    @Test
    void nothingIsLogged() {
        var logged = new ArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            refused("a: 1\na: 2\n<<: {a: 1}\nb: !!java.net.URL x\n");
            refused("%FOO bar\n---\na: 1\n");
        } finally {
            root.removeHandler(listener);
        }
        assertEquals(List.of(), logged);
    }
}
