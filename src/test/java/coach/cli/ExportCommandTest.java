package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    @TempDir
    static Path home;

    @TempDir
    Path folder;

    @BeforeAll
    static void interviews() {
        Interviews.strong(home);
        Interviews.weak(home);
    }

    @Test
    void allSessionsInAllFormatsGoIntoOneFolder() throws IOException {
        Path out = folder.resolve("new/transcripts");
        Run.Result run = export("--all", "--format", "md,html,json,pdf", "-o", out.toString());

        assertEquals(Exit.DONE, run.code(), run.err());
        assertEquals(
                List.of(
                        "chat-20260301-0900.html",
                        "chat-20260301-0900.json",
                        "chat-20260301-0900.md",
                        "chat-20260301-0900.pdf",
                        "feed-20260301-0900.html",
                        "feed-20260301-0900.json",
                        "feed-20260301-0900.md",
                        "feed-20260301-0900.pdf"),
                names(out));
        assertEquals(Interviews.exported(home, "chat"), Files.readString(out.resolve("chat-20260301-0900.md")));
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.md"), "precious");

        Run.Result refused = export("chat", "-o", file.toString());
        assertEquals(Exit.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("mine.md is there already; replace it with --force"), refused.err());
        assertEquals("precious", Files.readString(file));

        assertEquals(Exit.DONE, export("chat", "-o", file.toString(), "--force").code());
        assertTrue(Files.readString(file).startsWith("# Chat messaging: scored transcript"));
        assertEquals(List.of("mine.md"), names(folder));
    }

    @Test
    void nothingIsWrittenWhereOneOfSeveralIsThere() throws IOException {
        Files.writeString(folder.resolve("feed-20260301-0900.md"), "precious");

        assertEquals(
                Exit.BAD_INPUT, export("chat", "feed", "-o", folder.toString()).code());
        assertEquals(List.of("feed-20260301-0900.md"), names(folder));
    }

    @Test
    void aFailedWriteLeavesNoHalfFile() throws IOException {
        // A folder of that name with something in it: the last step fails, after all bytes were written.
        Path inTheWay = Files.createDirectories(folder.resolve("t.md/full"));

        assertThrows(CoachException.class, () -> NewFile.write(folder.resolve("t.md"), new byte[100_000], true));
        assertEquals(List.of("t.md"), names(folder));
        assertTrue(Files.isDirectory(inTheWay));
        assertThrows(CoachException.class, () -> NewFile.write(folder.resolve("none/t.md"), new byte[9], false));
        assertEquals(List.of("t.md"), names(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export | coach: say which SESSION, or --all",
                "export chat feed | coach: more than one transcript needs a folder; name it with -o DIR",
                "export chat --format md,json | coach: more than one transcript needs a folder; name it with -o DIR",
                "export chat --format pdf | coach: a PDF is no text; name a file with -o FILE",
                "export --all | coach: --all writes files; name a folder with -o DIR",
                "export chat --name Ada | coach: --name goes with --redact; add it",
                "export chat --format htlm | 'htlm' is unknown; did you mean html?"
            })
    void badUsageSaysWhatToDo(String line, String message) {
        Run.Result run = new Run(home).with(line.split(" ", -1));

        assertEquals(Exit.BAD_INPUT, run.code());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void anotherLevelScoresTheSameLogAgain() {
        String staff = Interviews.exported(home, "feed", "--level", "staff");

        assertTrue(staff.contains("Would you advance this person to the next round at staff?"), staff);
        assertTrue(staff.contains("| **staff** | Strong no |"), staff);
        assertTrue(Interviews.exported(home, "feed").contains("| **senior** | Strong no |"));
    }

    @ParameterizedTest
    @CsvSource({"md", "html", "json"})
    void theCandidatesWordsAreInEveryFormatAndPrivateNotesInNone(String format) {
        String text = Interviews.exported(home, "chat", "--format", format);

        assertTrue(text.contains("since the team knows it"), format);
        assertTrue(format.equals("json") || !text.contains(Interviews.SECRET_NOTE), format);
        assertTrue(text.contains("40 TB/day"), format);
    }

    @ParameterizedTest
    @CsvSource({"md", "html", "json"})
    void redactionLeavesOutDialogueNotesLogAndNames(String format) {
        Path own = folder.resolve("home");
        Interviews.typed(
                own,
                List.of(
                        "/go functional",
                        "Functional: a user sends messages to Zebulon Quill one to one and receives them in near real time.",
                        "Mail me at zeb@example.org about it.",
                        "/go board",
                        "client -> zebulon quill -> store",
                        "/go consistency",
                        "/claim with eventual consistency Zebulon may not see his own write",
                        "/finish now",
                        ""),
                "practice",
                "chat");
        String whole = Interviews.exported(own, "chat", "--format", format);
        String redacted = Interviews.exported(
                own, "chat", "--format", format, "--redact", "--name", "Zebulon", "--name", "Zebulon Quill");

        assertTrue(whole.contains("Zebulon"), whole);
        assertTrue(whole.contains("zeb@example.org"), whole);
        assertFalse(redacted.toLowerCase(java.util.Locale.ROOT).contains("zebulon"), redacted);
        assertFalse(redacted.contains("Quill"), redacted);
        assertFalse(redacted.contains("zeb@example.org"), redacted);
        assertFalse(redacted.contains("about it"), "the dialogue is still there");
        assertTrue(redacted.contains("receives them in near real time"), "what earned points stays quoted");
    }

    @Test
    void wordsAndWhatTheyEarnedPointAtEachOther() {
        String html = Interviews.exported(home, "chat", "--format", "html");
        List<String> ids = all(html, " id=\"([^\"]+)\"");
        List<String> links = all(html, " href=\"#([^\"]+)\"");

        assertEquals(ids.size(), ids.stream().distinct().count(), "an id stands twice");
        assertEquals(
                List.of(), links.stream().filter(link -> !ids.contains(link)).toList());
        assertTrue(links.stream().filter(link -> link.startsWith("said-")).count() > 50);
        assertTrue(links.stream().filter(link -> link.startsWith("criterion-")).count() > 50);
        assertEquals(List.of(), all(html, "(?:href|src)=\"(?!#|data:image/svg\\+xml;base64,)([^\"]+)\""));
    }

    @Test
    void thePdfHasTextThatCanBeSelectedAndBookmarks() throws IOException {
        Path file = folder.resolve("t.pdf");
        assertEquals(
                Exit.DONE,
                export("chat", "--format", "pdf", "-o", file.toString()).code());

        try (var document = Loader.loadPDF(Files.readAllBytes(file))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Would you advance this person to the next round at senior?"), text);
            assertTrue(text.contains("│"), "the drawings are there");
            var names = new java.util.ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(each -> names.add(each.getTitle()));
            assertTrue(names.containsAll(List.of("Result", "Scores", "Dialogue", "Provenance")), names.toString());
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
        }
    }

    @Test
    void unfinishedSessionsShowNoModelAnswers() {
        Path own = folder.resolve("home");
        new Run(own).typed("How many users?\n/quit\n", "practice", "chat");

        for (String format : List.of("md", "html", "json")) {
            String text = Interviews.exported(own, "chat", "--format", format);
            assertFalse(text.contains("Wins when:"), text);
            assertTrue(format.equals("json") || text.contains("Not finished; scored as it stands."), text);
        }
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }

    private static Run.Result export(String... args) {
        return new Run(home)
                .with(Stream.concat(Stream.of("export"), Stream.of(args)).toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
