package coach.term;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.term.PipeConsole.Echo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PipeConsoleTest {
    private static final Look LOOK = new Look(Palette.NONE, Glyphs.UNICODE, UTF_8, 60);
    private static final Prompt PROMPT = Prompt.of("> ");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PipeConsole console(byte[] in) {
        return new PipeConsole(new ByteArrayInputStream(in), out, Echo.OURS, LOOK);
    }

    private List<Input> readAll(byte[] in) {
        var inputs = new ArrayList<Input>();
        try (PipeConsole console = console(in)) {
            do {
                inputs.add(console.read(PROMPT));
            } while (inputs.get(inputs.size() - 1) instanceof Input.Line);
        }
        return inputs;
    }

    private static List<Input> lines(String... texts) {
        var inputs = new ArrayList<Input>();
        for (String text : texts) {
            inputs.add(new Input.Line(text));
        }
        inputs.add(new Input.EndOfInput());
        return inputs;
    }

    @Test
    void theOutputReadsAsAConversation() {
        try (PipeConsole console = console("hello\nworld".getBytes(UTF_8))) {
            console.print(Rich.plain("Say something."));
            console.read(PROMPT);
            console.print(Rich.plain("Go on."));
            console.read(PROMPT);
            console.read(PROMPT);
        }
        assertEquals("Say something.\n> hello\nGo on.\n> world\n> \n", out.toString(UTF_8));
    }

    @Test
    void theLastLineNeedsNoLineFeed() {
        assertEquals(lines("one", "two"), readAll("one\ntwo".getBytes(UTF_8)));
        assertEquals(lines("one", "two"), readAll("one\ntwo\n".getBytes(UTF_8)));
        assertEquals(lines("", "", "x"), readAll("\n\nx".getBytes(UTF_8)));
        assertEquals(lines(), readAll(new byte[0]));
    }

    @Test
    void carriageReturnsAtTheEndAndAByteOrderMarkAreDropped() {
        assertEquals(lines("one", "two\rtoo", "three"), readAll("\ufeffone\r\ntwo\rtoo\r\nthree\r".getBytes(UTF_8)));
        assertEquals(lines("a", "\ufeffb"), readAll("a\n\ufeffb".getBytes(UTF_8)));
    }

    @Test
    void badBytesAreReplacedAndSaidSo() {
        byte[] in = {'a', (byte) 0xff, 'b', '\n', (byte) 0xe4, (byte) 0xb8, '\n', 'c', '\n'};
        assertEquals(lines("a\ufffdb", "\ufffd", "c"), readAll(in));
        String notice = "This line has bytes that are not UTF-8; they became \ufffd.\n";
        assertEquals("> a\ufffdb\n" + notice + "> \ufffd\n" + notice + "> c\n> \n", out.toString(UTF_8));
    }

    @Test
    void aReplacementCharacterInGoodTextIsNoDamage() {
        assertEquals(lines("\ufffd"), readAll("\ufffd\n".getBytes(UTF_8)));
        assertEquals("> \ufffd\n> \n", out.toString(UTF_8));
    }

    @Test
    void aMegabyteIsALine() {
        String text = "用户 and more; ".repeat(70_000);
        assertEquals(lines(text, "next"), readAll((text + "\nnext\n").getBytes(UTF_8)));
    }

    @Test
    void anEndlessLineIsCutAndSaidSo() {
        byte[] in = ("a".repeat(ByteLines.LINE_BYTES_MAX + 10) + "\nnext\n").getBytes(UTF_8);
        assertEquals(lines("a".repeat(ByteLines.LINE_BYTES_MAX), "next"), readAll(in));
        assertTrue(out.toString(UTF_8).contains("This line is longer than 4 MB; the rest is lost.\n> next\n"));
    }

    @Test
    void continuedLinesAreOneInput() {
        assertEquals(lines("one \ntwo", "three"), readAll("one \\\ntwo\nthree\n".getBytes(UTF_8)));
        assertEquals("> one \\\n... two\n> three\n> \n", out.toString(UTF_8));
    }

    @Test
    void theEndInTheMiddleOfAnAnswerLosesNothing() {
        assertEquals(lines("```\na -> b"), readAll("```\na -> b".getBytes(UTF_8)));
        assertEquals(lines("more \\"), readAll("more \\\n".getBytes(UTF_8)));
    }

    @Test
    void everyCutOfAStreamGivesItsLines() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            var texts = new ArrayList<String>();
            var stream = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                String text = "é用x".repeat(random.nextInt(4));
                texts.add(text);
                stream.append(text).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            assertEquals(
                    lines(texts.toArray(String[]::new)),
                    readAll(stream.toString().getBytes(UTF_8)),
                    "round " + round);
        }
    }

    @Test
    void aPersonsTerminalEchoesByItself() {
        var in = new ByteArrayInputStream("hello\n".getBytes(UTF_8));
        try (var console = new PipeConsole(in, out, Echo.TERMINAL, LOOK)) {
            console.read(PROMPT);
            assertTrue(console.isInteractive());
        }
        assertEquals("> ", out.toString(UTF_8));
    }

    @Test
    void aReaderThatWentAwayClosesTheConsole() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (var console = new PipeConsole(new ByteArrayInputStream("a\n".getBytes(UTF_8)), broken, Echo.OURS, LOOK)) {
            console.print(Rich.plain("x"));
            assertEquals(new Input.Closed(), console.read(PROMPT));
        }
    }

    @Test
    void aFailingInputIsTheEndOfInput() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        try (var console = new PipeConsole(failing, out, Echo.TERMINAL, LOOK)) {
            assertEquals(new Input.EndOfInput(), console.read(PROMPT));
        }
    }

    @Test
    void nothingIsReadOrShownAfterClose() {
        PipeConsole console = console("a\n".getBytes(UTF_8));
        console.close();
        console.print(Rich.plain("x"));
        assertEquals(new Input.Closed(), console.read(PROMPT));
        assertEquals("", out.toString(UTF_8));
        assertFalse(console.isInteractive());
    }
}
