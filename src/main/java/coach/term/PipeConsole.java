package coach.term;

import coach.term.ByteLines.ReadLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A console without line editing: a pipe, a file, a dumb terminal, or a terminal whose output is piped away.
 *
 * <p>Where no terminal echoes what is typed, each line read is printed after its prompt, so that the output reads as
 * the conversation it was. Ctrl-C is the operating system's: it ends the program.
 */
final class PipeConsole implements Console {
    private static final String CONTINUED = "... ";

    private final ByteLines in;
    private final PrintWriter out;
    private final Echo echo;
    private final Look look;
    private boolean isClosed;

    /** Who shows what is typed. */
    enum Echo {
        /** Nobody does, so this console prints it. */
        OURS,
        /** A person is typing at a terminal, which shows it. */
        TERMINAL
    }

    PipeConsole(InputStream in, OutputStream out, Echo echo, Look look) {
        this.in = new ByteLines(in, look.charset());
        this.out = new PrintWriter(new OutputStreamWriter(out, look.charset()));
        this.echo = echo;
        this.look = look;
    }

    @Override
    public Input read(Prompt prompt) {
        if (isClosed) {
            return new Input.Closed();
        }
        out.print(look.palette().render(prompt.line(look.glyphs())));
        var text = new StringBuilder();
        do {
            if (!text.isEmpty()) {
                out.print(CONTINUED);
            }
            if (out.checkError()) {
                return new Input.Closed();
            }
            Optional<ReadLine> line = nextLine();
            if (line.isEmpty()) {
                return ended(text);
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.orElseThrow().text());
            echo(line.orElseThrow());
        } while (Continuation.isOpen(text.toString()));
        return new Input.Line(Continuation.join(text.toString()));
    }

    private Optional<ReadLine> nextLine() {
        try {
            return in.next();
        } catch (IOException e) {
            // A terminal that has gone away answers with an error where a pipe ends; both mean that nothing more comes.
            return Optional.empty();
        }
    }

    private Input ended(StringBuilder text) {
        out.println();
        out.flush();
        return text.isEmpty() ? new Input.EndOfInput() : new Input.Line(Continuation.join(text.toString()));
    }

    private void echo(ReadLine line) {
        if (echo == Echo.OURS) {
            out.print(new Run(Ink.PLAIN, line.text()).text() + "\n");
        }
        if (line.isDamaged()) {
            print(Rich.warn("This line has bytes that are not " + look.charset().name() + "; they became \ufffd."));
        }
        if (line.isCut()) {
            print(Rich.warn("This line is longer than " + (ByteLines.LINE_BYTES_MAX >> 20) + " MB; the rest is lost."));
        }
    }

    @Override
    public void print(Rich text) {
        if (!isClosed) {
            out.print(text.render(width(), look.palette(), look.glyphs()));
            out.flush();
        }
    }

    @Override
    public int width() {
        return look.columns();
    }

    @Override
    public boolean isInteractive() {
        return echo == Echo.TERMINAL;
    }

    @Override
    public void status(Supplier<Rich> line) {
        // There is no place on this output that stays where it is.
    }

    @Override
    public void refresh() {
        // There is no status line.
    }

    @Override
    public void curtain() {
        print(Rich.rule("curtain"));
    }

    @Override
    public Optional<String> edit(String initial) {
        return Optional.empty();
    }

    @Override
    public void close() {
        isClosed = true;
        out.flush();
    }
}
