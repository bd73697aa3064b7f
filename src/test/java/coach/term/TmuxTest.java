package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** {@link Talk} in a real terminal, where there is tmux. */
@Timeout(120)
@EnabledIf("isTmuxThere")
class TmuxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path home;

    private final String socket = "coach-term-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    static boolean isTmuxThere() throws InterruptedException {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String tmux(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("tmux", "-u", "-L", socket, "-f", "/dev/null"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private String screen() throws Exception {
        return tmux("capture-pane", "-p", "-t", "s");
    }

    private String await(Predicate<String> isThere) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String text = screen();
        while (!isThere.test(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the screen never matched:\n" + text);
            }
            text = screen();
        }
        return text;
    }

    private String awaitText(String part) throws Exception {
        return await(text -> text.contains(part));
    }

    private void keys(String text) throws Exception {
        tmux("send-keys", "-t", "s", "-l", text);
    }

    private void key(String name) throws Exception {
        tmux("send-keys", "-t", "s", name);
    }

    /** Starts the program in a window, with {@code environment} as a shell writes it. */
    private void start(String environment) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command =
                "trap : INT; env LANG=C.UTF-8 %s %s -XX:TieredStopAtLevel=1 -cp '%s' coach.term.Talk '%s' 2>'%s'; echo $? >'%s'"
                        .formatted(
                                environment,
                                java,
                                System.getProperty("java.class.path"),
                                home,
                                home.resolve("errors"),
                                home.resolve("exit"));
        tmux("new-session", "-d", "-x", "60", "-y", "12", "-s", "s", command + "; echo ENDED; read x");
        awaitText("talk>");
    }

    /** Returns what {@code file} of the home folder holds, once it holds a line. */
    private String awaitFile(String file) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Path path = home.resolve(file);
        String text = "";
        while (!text.endsWith("\n")) {
            text = Files.exists(path) ? Files.readString(path) : "";
            assertTrue(System.nanoTime() < end, file + " was never written");
        }
        return text;
    }

    @AfterEach
    void stop() throws Exception {
        tmux("kill-server");
    }

    @Test
    void keysResizeWideCharactersAndTheEnd() throws Exception {
        start("TERM=xterm-256color TALK_CLOCK=1");
        keys("abc 用户 def 100%");
        awaitText("talk> abc 用户 def 100%");
        awaitText("| refine");
        tmux("resize-window", "-t", "s", "-x", "44", "-y", "9");
        key("Enter");
        await(text -> text.contains("you said: abc 用户 def 100%") && text.contains("| refine"));
        keys("never mind");
        awaitText("talk> never mind");
        key("C-c");
        await(text -> text.contains("talk> never mind^C") && text.contains("you said: interrupted"));
        key("C-d");
        String end = awaitText("ENDED");
        assertTrue(end.contains("bye"), end);
        assertFalse(end.contains("refine"), end);
        assertEquals("0\n", awaitFile("exit"));
        assertEquals("", Files.readString(home.resolve("errors")));
    }

    @Test
    void theHistoryIsThePersonsOwn() throws Exception {
        start("TERM=screen-256color");
        keys("remember me");
        key("Enter");
        awaitText("you said: remember me");
        key("Up");
        await(text -> text.stripTrailing().endsWith("talk> remember me"));
        key("Enter");
        key("C-d");
        awaitText("ENDED");
        Path history = home.resolve("input-history");
        assertTrue(Files.readString(history).contains("remember me"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
    }

    @Test
    void aClosedTerminalEndsTheProgramCleanly() throws Exception {
        start("TERM=xterm-256color TALK_CLOCK=1");
        keys("half a sen");
        awaitText("half a sen");
        tmux("kill-session", "-t", "s");
        assertEquals("closed\n", awaitFile("errors"));
    }

    @Test
    void beingToldToEndGivesTheTerminalBack() throws Exception {
        start("TERM=xterm-256color TALK_CLOCK=1");
        awaitText("| refine");
        String pane = tmux("display-message", "-p", "-t", "s", "#{pane_pid}").strip();
        ProcessHandle shell = ProcessHandle.of(Long.parseLong(pane)).orElseThrow();
        shell.descendants().forEach(ProcessHandle::destroy);
        String end = awaitText("ENDED");
        assertFalse(end.contains("refine"), end);
        assertEquals("143\n", awaitFile("exit"));
        keys("echoed again");
        awaitText("echoed again");
    }

    @Test
    void ctrlCWhileBusyIsToldAtTheNextQuestion() throws Exception {
        start("TERM=tmux-256color");
        keys("/busy");
        key("Enter");
        awaitText("\nbusy");
        key("C-c");
        Files.createFile(home.resolve("go"));
        // The signal may come a little later than the file, and then interrupts the next question itself.
        String text = awaitText("you said: interrupted\ntalk>");
        assertTrue(text.contains("you said: /busy\n"), text);
    }

    @Test
    void whatIsTypedWhileBusyIsNotShownUntilItIsAskedFor() throws Exception {
        start("TERM=xterm-256color TALK_CLOCK=1");
        keys("/busy");
        key("Enter");
        awaitText("\nbusy");
        keys("later 用户");
        key("Enter");
        key("C-d");
        awaitText("| refine");
        assertFalse(screen().contains("later"));
        Files.createFile(home.resolve("go"));
        awaitText("you said: /busy\ntalk> later 用户\nyou said: later 用户\ntalk>\nbye\nENDED");
    }

    @Test
    void ctrlCAgainWhileBusyEndsAHungProgram() throws Exception {
        start("TERM=xterm-256color TALK_CLOCK=1");
        keys("/busy");
        key("Enter");
        awaitText("\nbusy");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(home.resolve("exit")) && System.nanoTime() < end) {
            key("C-c");
        }
        assertEquals("130\n", awaitFile("exit"));
    }

    @Test
    void theEditorGetsTheScreenAndGivesItBack() throws Exception {
        Path editor = home.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\necho editing; read line; printf 'more: %s\\n' \"$line\" >>\"$2\"\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        start("TERM=xterm-256color TALK_CLOCK=1 EDITOR='" + editor + " --wait'");
        keys("/edit");
        key("Enter");
        awaitText("editing");
        keys("typed there");
        key("Enter");
        await(text -> text.contains("you said: as it was\nmore: typed there\ntalk>") && text.contains("| refine"));
        try (var files = Files.list(home)) {
            assertEquals(
                    0, files.filter(file -> file.toString().endsWith(".md")).count());
        }
    }

    @Test
    void anUnknownTerminalIsQuiet() throws Exception {
        start("TERM=nothing-known");
        keys("hello");
        key("Enter");
        awaitText("you said: hello");
        key("C-d");
        awaitText("ENDED");
        assertEquals("", Files.readString(home.resolve("errors")));
    }

    @Test
    void aDumbTerminalReadsPlainLines() throws Exception {
        start("TERM=dumb");
        keys("hello");
        key("Enter");
        awaitText("talk> hello\nyou said: hello\ntalk>");
        key("C-d");
        awaitText("ENDED");
        assertEquals("0\n", awaitFile("exit"));
    }
}
