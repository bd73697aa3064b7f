package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Path FIXTURE = Path.of("src/test/resources/bank/questions/parcel.yaml");
    private static final List<String> DIRT = List.of(
            "\t",
            " ",
            "  ",
            ":",
            ": ",
            "- ",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "*a",
            "&a ",
            "!x ",
            "%",
            "@",
            "`",
            "|",
            ">",
            "|9\n",
            "|0\n",
            "? ",
            "\n",
            "---\n",
            "...\n",
            "\\",
            "\"\\q\"",
            "\"\\x1\"",
            "<<: ",
            "\ud83d\ude00");

    private static List<Diagnostic> problems(String text) {
        try {
            Questions.parse("text", text);
            return List.of();
        } catch (CoachException e) {
            return e.diagnostics();
        }
    }

    /** Any damage is met with a complaint in our words, at a place that exists. */
    @Test
    void damagedFilesGetComplaintsInOurWordsInsideTheText() throws IOException {
        String good = Files.readString(FIXTURE);
        for (long seed = 0; seed < 1000; seed++) {
            var random = new SplittableRandom(seed);
            int at = random.nextInt(good.length());
            if (random.nextInt(3) == 0) {
                at = good.lastIndexOf('\n', at) + 1;
            }
            int to = Math.min(good.length(), at + random.nextInt(6));
            String bad = good.substring(0, at) + DIRT.get(random.nextInt(DIRT.size())) + good.substring(to);
            for (Diagnostic problem : problems(bad)) {
                String line = problem.source().line(problem.span().line());
                String shown = "seed " + seed + ": " + problem.render();
                assertTrue(problem.span().column() <= line.length() + 1, shown);
                assertFalse(problem.message().matches(".*(<block|<scalar|snakeyaml|while |java).*"), shown);
                assertFalse(problem.message().isBlank() || problem.hint().isBlank(), shown);
            }
        }
    }

    /** Wherever a plain text stands, its place shows exactly its letters, whatever stands before it. */
    @Test
    void aPlaceShowsTheTextItself() throws IOException {
        String good = Files.readString(FIXTURE);
        for (String text : List.of(good, good.replace("scan", "s\u00e9\ud83d\ude00n"), good.replace("\n", "\r\n"))) {
            var source = new Source("text", text);
            assertTrue(checked(source, Objects.requireNonNull(Tree.of(source).root())) > 300);
        }
    }

    private static int checked(Source source, Node node) {
        int count = 0;
        if (node instanceof Node.Text text && text.isPlain() && !text.value().isEmpty()) {
            Span span = text.span();
            String line = source.line(span.line());
            assertEquals(text.value(), line.substring(span.column() - 1, span.column() - 1 + span.length()));
            count++;
        } else if (node instanceof Node.Items items) {
            for (Node item : items.items()) {
                count += checked(source, item);
            }
        } else if (node instanceof Node.Entries entries) {
            for (Node.Entry entry : entries.entries()) {
                count += checked(source, entry.key()) + checked(source, entry.value());
            }
        }
        return count;
    }

    @Test
    void theFirstByteThatIsNotUtf8IsNamed() {
        String text = "title: Stra\u00dfe \u20ac\n# \ud83d\ude00 ok\r\nid: x\n";
        for (int at = 0; at <= text.length(); at++) {
            if (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
                continue;
            }
            String before = text.substring(0, at);
            byte[] head = before.getBytes(StandardCharsets.UTF_8);
            byte[] tail = text.substring(at).getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[head.length + 1 + tail.length];
            System.arraycopy(head, 0, all, 0, head.length);
            all[head.length] = (byte) 0x80;
            System.arraycopy(tail, 0, all, head.length + 1, tail.length);
            var refused = assertThrows(CoachException.class, () -> Utf8.decode("text", all));
            Span span = refused.diagnostics().get(0).span();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            assertEquals(new Span(line, column, 1), span, "at " + at);
            assertEquals("byte 0x80 is not UTF-8", refused.getMessage());
        }
        assertEquals(
                text, Utf8.decode("text", text.getBytes(StandardCharsets.UTF_8)).text());
    }
}
