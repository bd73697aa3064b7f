package coach.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.question.Question;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Diagnostic;
import coach.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTest {
    private static final Path FIXTURE = Path.of("src/test/resources/bank");

    @TempDir
    private Path dir;

    private static List<Complaint> nothing(Question question) {
        return List.of();
    }

    private List<String> problems() {
        return Bank.builtIn().with(dir).check(BankTest::nothing).problems().stream()
                .map(BankTest::line)
                .toList();
    }

    private static String line(Diagnostic problem) {
        return problem.source().name() + ":" + problem.span().line() + ": " + problem.message();
    }

    private Path copy(String from, String to) throws IOException {
        Path target = dir.resolve(to);
        Files.createDirectories(target.getParent());
        return Files.copy(FIXTURE.resolve(from), target);
    }

    @Test
    void theFixtureHasNoProblems() {
        var checked = Bank.builtIn().with(FIXTURE).check(BankTest::nothing);
        assertEquals(List.of(), checked.problems());
        assertEquals(3, checked.files());
    }

    @Test
    void aQuestionIsFoundByItsIdWithItsTextAndName() throws IOException {
        var file = Bank.builtIn().with(FIXTURE).question("parcel");
        assertEquals("Parcel tracking", file.value().title());
        assertEquals(
                "src/test/resources/bank/questions/parcel.yaml", file.source().name());
        assertEquals(
                Files.readString(FIXTURE.resolve("questions/parcel.yaml")),
                file.source().text());
        assertEquals(
                file.value(), Questions.recorded("again", file.source().text()).value());
    }

    @Test
    void anUnknownNameIsMetWithTheNearest() {
        var bank = Bank.builtIn().with(FIXTURE);
        assertEquals(
                "no question 'parsel'; did you mean parcel?",
                assertThrows(CoachException.class, () -> bank.question("parsel"))
                        .getMessage());
        assertEquals(
                "no rubric 'plan'; did you mean plain?",
                assertThrows(CoachException.class, () -> bank.rubric("plan")).getMessage());
    }

    @Test
    void aNameNeverLeavesTheBank() throws IOException {
        Files.writeString(dir.resolve("secret.yaml"), "id: secret");
        Files.createDirectories(dir.resolve("questions"));
        var bank = Bank.builtIn().with(dir);
        assertThrows(CoachException.class, () -> bank.question("../secret"));
        assertThrows(
                CoachException.class, () -> bank.question(dir.resolve("secret").toString()));
    }

    @Test
    void theFolderAddedLaterWinsAndTheListSaysSo() throws IOException {
        Path file = copy("questions/parcel.yaml", "questions/parcel.yaml");
        Files.writeString(file, Files.readString(file).replace("title: Parcel tracking", "title: Mine"));
        var bank = Bank.builtIn().with(FIXTURE).with(dir);
        assertEquals("Mine", bank.question("parcel").value().title());
        Summary summary = bank.questions().stream()
                .filter(each -> each.id().equals("parcel"))
                .findFirst()
                .orElseThrow();
        assertEquals("Mine", summary.title());
        assertEquals(dir.toString(), summary.shelf());
        assertEquals(List.of(FIXTURE.toString()), summary.replaces());
        assertEquals("write-heavy", summary.kind());
        assertEquals(2, summary.version());
    }

    @Test
    void aListIsGivenEvenWhereFilesAreBroken() throws IOException {
        Files.createDirectories(dir.resolve("questions"));
        Files.writeString(dir.resolve("questions/bad.yaml"), "title: [\n");
        Files.write(dir.resolve("questions/worse.yaml"), new byte[] {'a', (byte) 0xff});
        var found = Bank.builtIn().with(dir).questions().stream()
                .filter(each -> each.shelf().equals(dir.toString()))
                .toList();
        assertEquals(
                List.of(
                        new Summary("bad", "", "", 0, dir.toString(), List.of()),
                        new Summary("worse", "", "", 0, dir.toString(), List.of())),
                found);
    }

    @Test
    void oddNamesAreReportedAndHiddenFilesAreNot() throws IOException {
        copy("questions/parcel.yaml", "questions/parcel.yml");
        copy("questions/parcel.yaml", "questions/Parcel Two.yaml");
        copy("rubrics/plain.yaml", "rubrics/plain.yaml");
        Files.writeString(dir.resolve("questions/.hidden"), "");
        assertEquals(
                List.of(
                        dir + "/questions/Parcel Two.yaml:1: this name is not that of a bank file",
                        dir + "/questions/parcel.yml:1: this name is not that of a bank file"),
                problems());
    }

    @Test
    void aFolderThatIsNoBankIsReportedWithWhatLooksLikeOne() throws IOException {
        Files.createDirectories(dir.resolve("question"));
        assertEquals(List.of(dir + ":1: no folder 'questions' in here, but 'question'"), problems());
        assertEquals(
                "no folder '" + dir + "/none' for a bank",
                assertThrows(CoachException.class, () -> Bank.builtIn().with(dir.resolve("none")))
                        .getMessage());
    }

    @Test
    void linksAndFoldersInPlaceOfFilesAreReported() throws IOException {
        Path questions = Files.createDirectories(dir.resolve("questions"));
        Files.createSymbolicLink(questions.resolve("loop.yaml"), questions.resolve("loop.yaml"));
        Files.createSymbolicLink(questions.resolve("lost.yaml"), dir.resolve("nowhere"));
        Path zero = Files.createSymbolicLink(questions.resolve("zero.yaml"), Path.of("/dev/zero"));
        Files.createDirectories(questions.resolve("inner.yaml"));
        List<String> found = problems();
        Files.delete(zero);
        assertEquals(
                List.of(
                        dir + "/questions/inner.yaml:1: this is a folder",
                        dir + "/questions/loop.yaml:1: this link leads nowhere, or to itself",
                        dir + "/questions/lost.yaml:1: this link leads nowhere, or to itself",
                        dir + "/questions/zero.yaml:1: this is not a regular file"),
                found);
    }

    @Test
    void aFolderThatIsALoopOfLinksIsReported() throws IOException {
        Files.createSymbolicLink(dir.resolve("questions"), dir.resolve("questions"));
        assertEquals(
                List.of(dir + ":1: no folder 'questions' in here", dir + "/questions:1: this is not a folder"),
                problems());
    }

    @Test
    void aFileMustBearItsIdAndAKnownRubric() throws IOException {
        Path file = copy("questions/parcel.yaml", "questions/post.yaml");
        Files.writeString(file, Files.readString(file).replace("rubric: plain", "rubric: plan"));
        copy("rubrics/plain.yaml", "rubrics/plain.yaml");
        assertEquals(
                List.of(
                        dir + "/questions/post.yaml:3: id 'parcel' in a file named post.yaml",
                        dir + "/questions/post.yaml:8: no rubric 'plan'"),
                problems());
    }

    @Test
    void rulesOfOtherRoomsComplainAtTheRightPlace() {
        var checked = Bank.builtIn()
                .with(FIXTURE)
                .check(question -> List.of(new Complaint("facts[1].ask[2]", "not a question", "")));
        assertEquals(
                List.of("src/test/resources/bank/questions/parcel.yaml:29: not a question"),
                checked.problems().stream().map(BankTest::line).toList());
    }

    @Test
    void askingForOneFileReadsNoOther() throws IOException {
        copy("questions/parcel.yaml", "questions/parcel.yaml");
        Files.writeString(dir.resolve("questions/broken.yaml"), "title: Half\nfacts: [\n");
        var bank = Bank.builtIn().with(dir);
        assertEquals("parcel", bank.question("parcel").value().id());
        assertTrue(bank.questions().stream().anyMatch(each -> each.title().equals("Half")));
        assertThrows(CoachException.class, () -> bank.question("broken"));
    }

    @Test
    void aBankInAJarIsReadLikeOneInAFolder() throws IOException {
        Path jar = dir.resolve("coach.jar");
        String text = Files.readString(FIXTURE.resolve("questions/parcel.yaml"));
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of(
                    "questions/parcel.yaml",
                    "questions/",
                    "questions/scenarios/",
                    "questions/scenarios/tea.yaml",
                    "rubrics/plain.yaml",
                    "other.yaml")) {
                out.putNextEntry(new JarEntry("coach/bank/" + entry));
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        var shelf = new JarShelf(jar);
        assertEquals(List.of("parcel"), shelf.ids(Folder.QUESTIONS));
        assertEquals(List.of("plain"), shelf.ids(Folder.RUBRICS));
        assertEquals(List.of("tea"), shelf.ids(Folder.SCENARIOS));
        assertEquals(new Source("questions/parcel.yaml", text), shelf.read(Folder.QUESTIONS, "parcel"));
        assertTrue(shelf.has(Folder.QUESTIONS, "parcel"));
        assertFalse(shelf.has(Folder.QUESTIONS, "plain"));
        assertFalse(shelf.has(Folder.QUESTIONS, "../other"));
    }

    @Test
    void scenariosOfAFolderAreAddedToThoseOfTheProgram() throws IOException {
        copy("questions/scenarios/tea.yaml", "questions/scenarios/tea.yaml");
        copy("questions/scenarios/tea.yaml", "questions/scenarios/reply.yaml");
        var bank = Bank.builtIn().with(dir);
        assertEquals("Tea that is gone", bank.scenario("tea").value().title());
        List<String> ids = bank.scenarios().stream().map(Summary::id).toList();
        assertTrue(ids.containsAll(List.of("tea", "reply", "minority")), ids.toString());
        assertEquals(
                "id 'tea' in a file named reply.yaml",
                bank.check(question -> List.of()).problems().get(0).message());
        String hint =
                assertThrows(CoachException.class, () -> bank.scenario("tee")).render();
        assertEquals("no scenario 'tee'; did you mean tea?\n", hint);
    }
}
