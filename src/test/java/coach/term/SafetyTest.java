package coach.term;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.term.PipeConsole.Echo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a bank, an answer or a file name holds, no console hands its control characters to a terminal. */
@Timeout(120)
class SafetyTest {
    private static final int EXHAUSTIVE_BELOW = 0x3000;
    private static final int RANDOM_COUNT = 4_000;
    private static final int CHUNK = 64;
    /** Unicode's Bidi_Control property, and the separators that some programs take for line ends. */
    private static final Set<Integer> INVISIBLE_ORDERS = Set.of(
            0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x2028,
            0x2029);

    private static boolean isDangerous(int c) {
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return Character.getType(c) == Character.CONTROL || isSurrogate || INVISIBLE_ORDERS.contains(c);
    }

    /** Returns every code point below the limit and random ones above, in small texts. */
    private static List<String> hostileTexts() {
        var random = new SplittableRandom(42);
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (int i = 0; i < EXHAUSTIVE_BELOW + RANDOM_COUNT; i++) {
            int c = i < EXHAUSTIVE_BELOW ? i : random.nextInt(EXHAUSTIVE_BELOW, Character.MAX_CODE_POINT + 1);
            text.append('x').appendCodePoint(c);
            if (i % CHUNK == CHUNK - 1) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add("\033]0;title\007\033[31m\033[2J\u009b31m\033P\033\\\u0090\u202e\ud800\033");
        return texts;
    }

    private static void assertHarmless(String shown, String from) {
        shown.codePoints()
                .forEach(c ->
                        assertFalse(isDangerous(c) && c != '\n', () -> "U+%04X of %s".formatted(c, Rich.plain(from))));
    }

    private static String withoutInks(String shown) {
        return shown.replaceAll("\033\\[(0|1|2|1;4|1;36|32|35|31|36)m", "");
    }

    @Test
    void richTextIsHarmlessInEveryShape() {
        for (String hostile : hostileTexts()) {
            Rich text = Rich.title(hostile)
                    .line(Rich.bullets(List.of(Rich.warn(hostile))))
                    .line(Rich.item(Ink.CODE, hostile, Rich.plain(hostile)))
                    .line(Rich.rule(hostile))
                    .line(Rich.drawing(hostile))
                    .line(Rich.table(List.of(List.of(Rich.plain(hostile), Rich.code(hostile)))));
            for (Glyphs glyphs : Glyphs.values()) {
                assertHarmless(withoutInks(text.render(60, Palette.ANSI, glyphs)), hostile);
                assertHarmless(text.render(60, Palette.NONE, glyphs), hostile);
            }
        }
    }

    @Test
    void aPipeShowsNothingHarmfulOfPromptsAnswersOrTexts() {
        for (String hostile : hostileTexts()) {
            var out = new ByteArrayOutputStream();
            var look = new Look(Palette.ANSI, Glyphs.UNICODE, UTF_8, 60);
            var in = new ByteArrayInputStream((hostile + "\n").getBytes(UTF_8));
            try (var console = new PipeConsole(in, out, Echo.OURS, look)) {
                console.print(Rich.plain(hostile));
                Prompt prompt = Prompt.of(hostile);
                while (console.read(prompt) instanceof Input.Line line) {
                    console.print(Rich.plain(line.text()));
                }
            }
            assertHarmless(withoutInks(out.toString(UTF_8)), hostile);
        }
    }

    @Test
    void aScriptShowsNothingHarmful() {
        for (String hostile : hostileTexts()) {
            ScriptConsole console = ScriptConsole.of(hostile);
            console.read(Prompt.of(hostile));
            console.print(Rich.plain(hostile));
            console.status(() -> Rich.plain(hostile));
            assertHarmless(console.transcript() + console.statusText(), hostile);
        }
    }

    @Test
    void aTerminalShowsNothingHarmfulOfTextsPromptsStatusAndCompletions() throws Exception {
        var screen = new Screen(80, 30);
        try (JLineConsole console = screen.console(Palette.NONE)) {
            for (String hostile : hostileTexts()) {
                int before = screen.everything().length();
                console.print(Rich.plain(hostile));
                String shown = screen.everything().substring(before).replace("\r\n", "\n");
                assertHarmless(shown, hostile);
            }
            String attack = "\033]0;title\007\033[31m\033[2J\u009b5m";
            Prompt prompt = Prompt.of("ask" + attack + "> ")
                    .completing(() -> List.of(
                            new Completion("/a" + attack, attack + "first", attack),
                            new Completion("/ab", attack + "second", "")));
            var reading = new Reading(console, prompt);
            screen.awaitText("5m>");
            console.status(() -> Rich.plain("status" + attack));
            screen.awaitText("status");
            screen.type("/a\t");
            screen.awaitText("second");
            screen.type("\003");
            assertEquals(new Input.Interrupted(), reading.next());
            assertNoTrace(screen.everything());
        }
    }

    @Test
    void aTerminalShowsNothingHarmfulOfWhatIsPasted() throws Exception {
        var screen = new Screen(80, 30);
        try (JLineConsole console = screen.console(Palette.NONE)) {
            var reading = new Reading(console, Prompt.of("> "));
            screen.awaitText(">");
            String attack = "a\033]0;title\007b\033[31mc\033[2J\u009b5md\u202ee\u061cf\000g\177h";
            screen.type("\033[200~" + attack + "\033[201~");
            screen.awaitText("h");
            assertNoTrace(screen.everything());
            screen.type("\r");
            assertEquals(attack, reading.nextLine());
            // Between two questions the emulated line discipline would echo what is typed.
            screen.await(text -> text.endsWith("\n>"));
            screen.type("\033[200~" + attack + "x".repeat(3_000) + "end\033[201~");
            screen.awaitText("end");
            assertNoTrace(screen.everything());
            screen.type("\003");
            assertEquals(new Input.Interrupted(), reading.next());
            screen.await(text -> text.endsWith("\n>"));
            screen.type("\022tit");
            screen.awaitText("bck-i-search");
            assertNoTrace(screen.everything());
        }
    }

    private static void assertNoTrace(String everything) {
        for (String trace :
                List.of("\033]0", "\033[31m", "\033[2J", "\u009b", "\u202e", "\u061c", "\007", "\000", "\177")) {
            assertFalse(everything.contains(trace), () -> Rich.plain(trace) + " in " + Rich.plain(everything));
        }
        assertTrue(everything.length() > 0);
    }

    @Test
    void typedTextReachesTheCallerUntouched() throws IOException {
        String text = "a\u200fb\u0085c";
        var in = new ByteArrayInputStream((text + "\n").getBytes(UTF_8));
        var look = new Look(Palette.NONE, Glyphs.ASCII, UTF_8, 60);
        try (var console = new PipeConsole(in, new ByteArrayOutputStream(), Echo.OURS, look)) {
            assertEquals(new Input.Line(text), console.read(Prompt.of("> ")));
        }
    }
}
