package coach.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JLineConsoleTest {
    private static final String ENTER = "\r";
    private static final String CTRL_C = "\003";
    private static final String CTRL_D = "\004";
    private static final String PASTE = "\033[200~";
    private static final String PASTED = "\033[201~";
    private static final Prompt PROMPT = Prompt.of("coach> ")
            .completing(() -> List.of(
                    new Completion("/hint", "a nudge", "commands"),
                    new Completion("/help", "what can be typed", "commands"),
                    new Completion("/back data", "the data part", "topics"),
                    new Completion("/back refine", "the first part", "topics")));

    private Screen screen;
    private JLineConsole console;

    @BeforeEach
    void open() throws IOException {
        screen = new Screen(40, 10);
        console = screen.console(Palette.NONE);
    }

    @AfterEach
    void close() {
        console.close();
    }

    /** Starts to read, and waits for the prompt. */
    private Reading reading() {
        var reading = new Reading(console, PROMPT);
        screen.await("coach>"::equals);
        return reading;
    }

    @Test
    void linesAreEditedAndComeOutAsTyped() throws Exception {
        Reading reading = reading();
        screen.type("hello\b\u007fp me \\o/ 100% !x 用户" + ENTER);
        assertEquals("help me \\o/ 100% !x 用户", reading.nextLine());
        screen.await("coach> help me \\o/ 100% !x 用户\ncoach>"::equals);
    }

    @Test
    void ctrlCDropsTheLineAndShowsIt() throws Exception {
        Reading reading = reading();
        screen.type("no good" + CTRL_C);
        assertEquals(new Input.Interrupted(), reading.next());
        screen.await("coach> no good^C\ncoach>"::equals);
        screen.type("better" + ENTER);
        assertEquals("better", reading.nextLine());
    }

    @Test
    void whatIsTypedAheadWaitsForItsQuestion() throws Exception {
        screen.type("early" + ENTER + CTRL_D);
        console.print(Rich.plain("not yet"));
        assertEquals("not yet", screen.text());
        var reading = new Reading(console, PROMPT);
        assertEquals("early", reading.nextLine());
        assertEquals(new Input.EndOfInput(), reading.next());
        screen.await("not yet\ncoach> early\ncoach>\ncoach>"::equals);
    }

    @Test
    void ctrlDEndsAnEmptyLineOnly() throws Exception {
        Reading reading = reading();
        screen.type("ab" + CTRL_D + ENTER);
        assertEquals("ab", reading.nextLine());
        screen.type(CTRL_D);
        assertEquals(new Input.EndOfInput(), reading.next());
        screen.type("again" + ENTER);
        assertEquals("again", reading.nextLine());
    }

    @Test
    void aPasteOfManyLinesIsOneInput() throws Exception {
        Reading reading = reading();
        String text =
                IntStream.range(0, 300).mapToObj(i -> "line " + i + " \t<é>").collect(Collectors.joining("\n"));
        screen.type(PASTE + text.replace('\n', '\r') + PASTED + ENTER);
        assertEquals(text, reading.nextLine());
    }

    @Test
    void aBackslashAndAltEnterGoOn() throws Exception {
        Reading reading = reading();
        screen.type("one \\" + ENTER);
        screen.await("coach> one \\\n     >"::equals);
        screen.type("two\033\rthree" + ENTER);
        assertEquals("one \ntwo\nthree", reading.nextLine());
    }

    @Test
    void aFenceGoesOnToItsEnd() throws Exception {
        Reading reading = reading();
        screen.type("```" + ENTER + "a \\" + ENTER + "```" + ENTER);
        assertEquals("```\na \\\n```", reading.nextLine());
    }

    @Test
    void tabCompletesCommandsAndWhatFollowsAnAbbreviatedOne() throws Exception {
        Reading reading = reading();
        screen.type("/hi\t");
        screen.awaitText("coach> /hint");
        screen.type(ENTER);
        assertEquals("/hint ", reading.nextLine());
        screen.type("/ba da\t" + ENTER);
        assertEquals("/ba data ", reading.nextLine());
        screen.type("/h\t");
        String offered = screen.await(text -> text.contains("a nudge") && text.contains("what can be typed"));
        assertFalse(offered.contains("the data part"), offered);
    }

    @Test
    void printedTextStandsAboveTheLineBeingTyped() throws Exception {
        Reading reading = reading();
        screen.type("half an ans");
        screen.awaitText("half an ans");
        console.print(Rich.plain("━━ Interviewer ━━\nWhat about writes │ reads?"));
        screen.await("━━ Interviewer ━━\nWhat about writes │ reads?\ncoach> half an ans"::equals);
        screen.type("wer" + ENTER);
        assertEquals("half an answer", reading.nextLine());
    }

    @Test
    void boxLinesNeverNeedTheAlternateCharacterSet() throws Exception {
        var reading = new Reading(console, Prompt.of("│ coach> "));
        screen.awaitText("coach>");
        console.status(() -> Rich.plain("refine │ 3 ─ 4"));
        screen.type("┌─┐│db│└─┘├┤┬┴┼ é");
        screen.await(text -> text.startsWith("┃ coach> ┏━┓┃db┃┗━┛┣┫┳┻╋ é") && text.endsWith("refine ┃ 3 ━ 4"));
        assertFalse(screen.everything().contains("\033(0"));
        screen.type(ENTER);
        assertEquals("┌─┐│db│└─┘├┤┬┴┼ é", reading.nextLine());
        console.print(Rich.drawing("┌─┐"));
        screen.awaitText("┌─┐");
    }

    @Test
    void theStatusLineTicksWithoutHarmToTheLine() throws Exception {
        Reading reading = reading();
        var random = new SplittableRandom(1);
        var typed = new StringBuilder();
        for (int tick = 1; tick <= 300; tick++) {
            if (tick % 5 == 0) {
                char key = (char) ('a' + random.nextInt(26));
                typed.append(key);
                screen.type(String.valueOf(key));
            }
            Rich now = Rich.plain(tick + " of 300");
            console.status(() -> now);
            if (tick % 100 == 0) {
                console.print(Rich.plain("why? " + tick));
            }
        }
        String all = "coach> " + typed;
        String line = all.substring(0, 40) + "\n" + all.substring(40);
        screen.await(("why? 100\nwhy? 200\nwhy? 300\n" + line + "\n\n\n\n\n300 of 300")::equals);
        screen.type(ENTER);
        assertEquals(typed.toString(), reading.nextLine());
    }

    @Test
    void theClockRunsByItself() {
        reading();
        var ticks = new AtomicInteger();
        console.status(() -> Rich.plain("tick " + ticks.incrementAndGet()));
        screen.awaitText("tick 2");
    }

    @Test
    void aStatusTooWideIsCutAndOneTooManyIsHidden() {
        reading();
        console.status(() -> Rich.plain("x".repeat(90)));
        screen.await(text -> text.endsWith("\n" + "x".repeat(40)));
        console.status(Rich::empty);
        screen.await("coach>"::equals);
    }

    @Test
    void closingHidesTheStatusAndNothingIsReadAfterwards() throws Exception {
        Reading reading = reading();
        console.status(() -> Rich.plain("44:59 left"));
        screen.awaitText("44:59 left");
        console.close();
        assertEquals(new Input.Closed(), reading.next());
        screen.await(text -> !text.contains("44:59"));
        console.print(Rich.plain("too late"));
        console.status(() -> Rich.plain("too late"));
        assertFalse(screen.everything().contains("too late"));
        assertEquals(new Input.Closed(), console.read(PROMPT));
    }

    @Test
    void aTerminalThatHangsUpClosesTheConsole() throws Exception {
        Reading reading = reading();
        screen.type("half");
        screen.awaitText("half");
        console.hangUp();
        assertEquals(new Input.Closed(), reading.next());
    }

    @Test
    void aTerminalWithoutMoreKeysIsClosedAndNotAtItsEndOfInput() throws IOException {
        var half = new ByteArrayInputStream("half".getBytes(StandardCharsets.UTF_8));
        assertClosedAfter(half);
        assertClosedAfter(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    private static void assertClosedAfter(InputStream keys) throws IOException {
        var out = new ByteArrayOutputStream();
        var terminal = new ExternalTerminal("test", "xterm", keys, out, StandardCharsets.UTF_8);
        var look = new Look(Palette.NONE, Glyphs.UNICODE, StandardCharsets.UTF_8, 0);
        try (var console = new JLineConsole(terminal, look, new ExternalEditor(Map.of(), Optional.empty()))) {
            assertEquals(new Input.Closed(), console.read(PROMPT));
            assertEquals(new Input.Closed(), console.read(PROMPT));
        }
    }

    @Test
    void aResizeKeepsTheLineAndTheStatus() throws Exception {
        Reading reading = reading();
        console.status(() -> Rich.plain("44:59 left"));
        screen.type("some words that are typed");
        screen.await(text -> text.contains("typed") && text.contains("44:59 left"));
        screen.resize(30, 8);
        screen.await(text -> text.contains("44:59 left") && text.contains("coach> some words that are typ\ned"));
        assertEquals(30, console.width());
        screen.type(" now" + ENTER);
        assertEquals("some words that are typed now", reading.nextLine());
    }

    @Test
    void anInterruptBetweenQuestionsIsToldAtTheNext() {
        screen.terminal().raise(Signal.INT);
        assertEquals(new Input.Interrupted(), console.read(PROMPT));
        assertTrue(reading().isWaiting());
    }

    @Test
    void theInterruptFlagNeverLeaks() {
        console.hangUp();
        Thread.currentThread().interrupt();
        assertEquals(new Input.Closed(), console.read(PROMPT));
        assertFalse(Thread.interrupted());
    }

    @Test
    void anInterruptedThreadGetsAnInterruptedLine() throws Exception {
        var inputs = new LinkedBlockingQueue<Input>();
        var thread = new Thread(() -> inputs.add(console.read(PROMPT)));
        thread.start();
        screen.await("coach>"::equals);
        thread.interrupt();
        assertEquals(new Input.Interrupted(), inputs.poll(20, TimeUnit.SECONDS));
        screen.awaitText("coach> ^C");
    }

    @Test
    void aTerminalWithoutASizeGetsOne() throws IOException {
        console.close();
        screen = new Screen(80, 24);
        screen.terminal().setSize(Size.of(0, 0));
        console = screen.console(Palette.NONE);
        assertEquals(80, console.width());
        reading();
    }

    @Test
    void coloursAreSgrOnly() throws IOException {
        var other = new Screen(40, 10);
        try (JLineConsole colourful = other.console(Palette.ANSI)) {
            colourful.print(Rich.good("✓ met").then(Ink.DIM, " at once"));
            other.awaitText("✓ met at once");
            assertTrue(other.everything().contains("\033[32m✓ met\033[0m\033[2m at once\033[0m"), other.everything());
        }
    }
}
