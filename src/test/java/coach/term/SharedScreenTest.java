package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What two people at one or two terminals need of a console. */
@Timeout(60)
class SharedScreenTest {
    private static String line(Input input) {
        return ((Input.Line) input).text();
    }

    @Test
    void aKeyThatIsAnAnswerNeedsNoEnter() throws IOException {
        var screen = new Screen(40, 8);
        try (var console = screen.console(Palette.NONE)) {
            screen.type("3");
            assertEquals("3", line(console.read(Prompt.of("tick> ").answeredBy("123"))));
            screen.type("a3b\r");
            assertEquals("a3b", line(console.read(Prompt.of("tick> ").answeredBy("123"))));
            screen.type("4\r");
            assertEquals("4", line(console.read(Prompt.of("tick> ").answeredBy("123"))));
            screen.type("3x\r");
            assertEquals("3x", line(console.read(Prompt.of("line> "))));
        }
    }

    @Test
    void aDraftIsGoneOnWith() throws IOException {
        var screen = new Screen(40, 8);
        try (var console = screen.console(Palette.NONE)) {
            screen.type("tence\r");
            assertEquals("half a sentence", line(console.read(Prompt.of("you> ").startingWith("half a sen"))));
            screen.type("fresh\r");
            assertEquals("fresh", line(console.read(Prompt.of("you> "))));
        }
    }

    @Test
    void behindTheCurtainNothingCanBeRecalled() throws IOException {
        var screen = new Screen(40, 8);
        try (var console = screen.console(Palette.NONE)) {
            screen.type("secret note\u0015\u0019\r");
            assertEquals("secret note", line(console.read(Prompt.of("> "))));
            console.print(Rich.plain("secret screen"));
            console.curtain();
            assertFalse(screen.text().contains("secret"), screen.text());
            assertTrue(screen.everything().contains("\u001b[3J"), "what scrolled off is cleared too");
            // Up recalls a line, Ctrl-Y what was cut.
            screen.type("\u001bOA\u0019x\r");
            assertEquals("x", line(console.read(Prompt.of("> "))));
        }
    }

    @Test
    void elsewhereIsABoundedWindowThatIsWatchedAndCannotOpenFiles() throws IOException {
        var keys = new PipedOutputStream();
        var shown = new ByteArrayOutputStream();
        var window = new Window("evil;type", 1_000_000, -3);
        assertEquals(new Window("xterm", 500, 24), window);
        assertEquals("screen-256color", new Window("tmux-256color", 80, 24).type());
        try (RemoteConsole console = Consoles.elsewhere(new PipedInputStream(keys), shown, window)) {
            List<String> seen = new CopyOnWriteArrayList<>();
            console.watch(seen::add);
            keys.write("ab\u0018\u0005c\r".getBytes(StandardCharsets.UTF_8));
            keys.flush();
            assertEquals("abc", line(console.read(Prompt.of("> "))));
            assertTrue(seen.contains("abc"), seen.toString());
            console.resize(30, 10);
            assertEquals(30, console.width());
            assertTrue(console.edit("x").isEmpty());
            keys.close();
            assertEquals(new Input.Closed(), console.read(Prompt.of("> ")));
        }
    }
}
