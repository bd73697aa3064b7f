package coach.term;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;

/** A terminal with a screen in memory: keys go in as bytes, rows come out as text. */
final class Screen {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScreenTerminal screen;
    private final LineDisciplineTerminal terminal;
    private final StringBuilder everything = new StringBuilder();

    Screen(int columns, int rows) throws IOException {
        screen = new ScreenTerminal(columns, rows);
        terminal = new LineDisciplineTerminal("test", "xterm-256color", new Tap(), StandardCharsets.UTF_8);
        terminal.setSize(Size.of(columns, rows));
    }

    Terminal terminal() {
        return terminal;
    }

    JLineConsole console(Palette palette) throws IOException {
        var look = new Look(palette, Glyphs.UNICODE, StandardCharsets.UTF_8, 0);
        return new JLineConsole(terminal, look, new ExternalEditor(Map.of(), Optional.empty()));
    }

    Screen type(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    void resize(int columns, int rows) {
        screen.setSize(Size.of(columns, rows));
        terminal.setSize(Size.of(columns, rows));
        terminal.raise(Terminal.Signal.WINCH);
    }

    /** Returns all that was ever written, raw. */
    String everything() {
        synchronized (everything) {
            return everything.toString();
        }
    }

    /** Returns the rows as text, without spaces at their ends and empty rows at the bottom. */
    String text() {
        int columns = screen.getColumns();
        int rows = screen.getRows();
        long[] cells = new long[columns * rows];
        screen.dump(cells, 0, 0, rows, columns, new int[2]);
        var all = new StringBuilder();
        for (int y = 0; y < rows; y++) {
            var row = new StringBuilder();
            for (int x = 0; x < columns; x++) {
                int c = ScreenTerminal.cellCodePoint(cells[y * columns + x]);
                row.appendCodePoint(c == 0 ? ' ' : c);
                x += Columns.of(c) == 2 ? 1 : 0;
            }
            all.append(row.toString().stripTrailing()).append('\n');
        }
        return all.toString().stripTrailing();
    }

    /** Returns the first screen that {@code isThere} accepts. */
    String await(Predicate<String> isThere) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String text = text();
        while (!isThere.test(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the screen never matched:\n" + text);
            }
            Thread.onSpinWait();
            text = text();
        }
        return text;
    }

    String awaitText(String part) {
        return await(text -> text.contains(part));
    }

    /**
     * Where the terminal writes. ScreenTerminal of JLine 4.5.0 keeps a pending wrap when the cursor is restored (ESC
     * 8), which real terminals drop; moving the cursor once drops it there too.
     */
    private final class Tap extends OutputStream {
        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            pending.write(b);
        }

        @Override
        public synchronized void flush() {
            String text = pending.toString(StandardCharsets.UTF_8);
            pending.reset();
            synchronized (everything) {
                everything.append(text);
            }
            screen.write(text.replace("\0338", "\0338\033[1C\033[1D"));
        }
    }
}
