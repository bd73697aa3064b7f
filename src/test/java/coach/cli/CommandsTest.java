package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "practise | Unmatched argument at index 0: 'practise'",
                "practice chta | coach: no question 'chta'; did you mean chat?",
                "practice chat --level seniour | 'seniour' is unknown; did you mean senior?",
                "practice chat --minutes 50 | coach: --minutes is 35, 45 or 60, not 50",
                "practice chat --activity dat | 'dat' is unknown; did you mean data?",
                "export nothing | coach: no session 'nothing'; begin one with 'coach practice'",
                "export | coach: say which SESSION, or --all; 'coach sessions list' names them",
                "resume | coach: no session is unfinished; begin one with 'coach practice'",
                "bank test --question nope | coach: no question 'nope'; 'coach bank list' names them",
                "bank check nowhere | coach: no folder 'nowhere' for a bank",
                "sessions | coach: say which: list, show SESSION or remove SESSION"
            })
    void badUsageSaysWhatAndWhatToDo(String line, String message) {
        Run.Result run = new Run(home).with(line.split(" ", -1));

        assertEquals(Exit.BAD_INPUT, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertTrue(!run.err().contains("\tat "), run.err());
    }

    @Test
    void aloneWithoutATerminalItPrintsTheHelp() {
        Run.Result run = new Run(home).with();

        assertEquals(Exit.BAD_INPUT, run.code());
        assertTrue(run.err().contains("Usage: coach"), run.err());
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("practice", "resume", "sessions", "score", "export", "grade", "bank", "doctor")) {
            Run.Result run = new Run(home).with(command, "--help");
            assertEquals(Exit.DONE, run.code());
            assertTrue(run.out().contains("Usage: coach " + command), run.out());
        }
    }

    @Test
    void theDataFolderMayBeAFile() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "not a folder");
        Run.Result run = new Run(home).typed("/quit\n", "--home", file.toString(), "practice", "chat");

        assertEquals(Exit.NO_DATA_FOLDER, run.code(), run.err());
        assertTrue(run.err().startsWith("coach: "), run.err());
    }

    @Test
    void sessionsAreListedShownAndRemoved() {
        new Run(home).typed("How many users?\n/quit\n", "practice", "chat");
        String list = new Run(home).with("sessions", "list").out();
        assertTrue(list.startsWith("chat-20260301-0900"), list);
        assertTrue(new Run(home).with("sessions", "show", "chat").out().startsWith("# Chat messaging"));

        assertEquals(
                Exit.BAD_INPUT, new Run(home).with("sessions", "remove", "chat").code());
        assertEquals(
                Exit.DONE,
                new Run(home).with("sessions", "remove", "chat", "--yes").code());
        assertTrue(new Run(home).with("sessions", "list").out().startsWith("No sessions yet"));
    }

    @Test
    void theDoctorFindsThatAllIsWell() {
        Run.Result run = new Run(home).with("doctor");

        assertEquals(Exit.DONE, run.code(), run.out());
        assertTrue(run.out().contains("6 questions, 1 rubrics"), run.out());
    }

    @Test
    void answersInAFileAreGradedEachOnItsOwn() throws IOException {
        Path file = Files.writeString(home.resolve("answers.yaml"), """
                question: chat
                answers:
                - id: a1
                  activity: data
                  text: |
                    Messages in a conversation need causal consistency, otherwise someone sees a reply before the message it answers.
                - id: a2
                  text: We do not need causal consistency.
                """);
        Run.Result run = new Run(home).with("grade", "chat", "--answers", file.toString(), "--json");

        assertEquals(Exit.DONE, run.code(), run.err());
        String first = run.out().substring(0, run.out().indexOf("\"a2\""));
        String criterion = first.substring(first.indexOf("\"causal-conversation\""));
        assertTrue(criterion.substring(0, 400).contains("\"result\": \"met\""), criterion);
        String second = run.out().substring(run.out().indexOf("\"a2\""));
        String denied = second.substring(second.indexOf("\"causal-conversation\""));
        assertTrue(denied.substring(0, 400).contains("\"result\": \"missed\""), denied);
    }
}
