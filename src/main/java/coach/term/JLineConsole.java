package coach.term;

import java.io.IOError;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with line editing, history, completion and a line at the bottom.
 *
 * <p>Text goes to the terminal as plain strings, never as JLine's attributed ones, which take box-drawing characters
 * for its alternate character set.
 */
final class JLineConsole implements RemoteConsole {
    private static final int COLUMNS_UNKNOWN = 80;
    private static final int ROWS_UNKNOWN = 24;
    /** Clears the screen and what scrolled off it (xterm's E3, which tmux and screen understand), and goes home. */
    private static final String CLEAR_ALL = "\033[H\033[2J\033[3J";

    private final Terminal terminal;
    private final Look look;
    private final Optional<ExternalEditor> editor;
    private final Offers offers = new Offers();
    private final Keyboard keyboard;
    private final StatusLine status;
    private final Attributes found;
    private final Attributes quiet;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile boolean hasHungUp;
    private volatile boolean isInterruptPending;
    private volatile @Nullable Thread reading;

    JLineConsole(Terminal terminal, Look look, ExternalEditor editor) throws IOException {
        this(terminal, look, Optional.of(editor));
    }

    /** Makes a console for a person elsewhere: no file of this machine is read, written or edited for them. */
    static JLineConsole elsewhere(Terminal terminal, Look look) throws IOException {
        return new JLineConsole(terminal, look, Optional.empty());
    }

    private JLineConsole(Terminal terminal, Look look, Optional<ExternalEditor> editor) throws IOException {
        this.terminal = terminal;
        this.look = look;
        sizeUnknown();
        this.editor = editor;
        this.keyboard = new Keyboard(terminal, offers, editor.flatMap(ExternalEditor::folder), editor.isPresent());
        this.status = new StatusLine(terminal, keyboard, look);
        this.found = terminal.getAttributes();
        this.quiet = quiet(found);
        terminal.setAttributes(quiet);
        terminal.handle(Signal.INT, this::interruptedElsewhere);
        terminal.handle(Signal.WINCH, signal -> status.tick());
    }

    /**
     * Returns the modes between two questions: what is typed ahead waits for the next one, Ctrl-D with it, and is not
     * shown in the middle of printed text. Ctrl-C stays a signal.
     */
    private static Attributes quiet(Attributes found) {
        var quiet = new Attributes(found);
        quiet.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN), false);
        quiet.setInputFlag(InputFlag.ICRNL, false);
        return quiet;
    }

    /** Gives a size to a terminal that has none yet, as in containers and under test drivers: JLine would show dots. */
    private void sizeUnknown() {
        Size size = terminal.getSize();
        if (size.getColumns() <= 0 || size.getRows() <= 0) {
            terminal.setSize(Size.of(COLUMNS_UNKNOWN, ROWS_UNKNOWN));
        }
    }

    /**
     * Remembers a Ctrl-C that comes while nothing is read, for the next question. A second one before that ends the
     * program as the operating system would, in case the program hangs. One that comes after {@link #read} has looked
     * and before the editor listens would be told a question late: it interrupts the reading thread as well.
     */
    private void interruptedElsewhere(Signal signal) {
        isInterruptPending = true;
        terminal.handle(Signal.INT, SignalHandler.SIG_DFL);
        Thread reader = reading;
        if (reader != null) {
            reader.interrupt();
        }
    }

    /** Ends the question being asked, and all later ones, because the terminal has hung up. */
    void hangUp() {
        hasHungUp = true;
        Thread reader = reading;
        if (reader != null) {
            reader.interrupt();
        }
    }

    @Override
    public Input read(Prompt prompt) {
        Input input = awaited(prompt);
        if (input instanceof Input.Interrupted && isInterruptPending) {
            forgetInterrupt();
        }
        return input;
    }

    private Input awaited(Prompt prompt) {
        offers.use(prompt.completions());
        reading = Thread.currentThread();
        try {
            if (isInterruptPending) {
                return new Input.Interrupted();
            }
            return isOver() ? new Input.Closed() : ask(prompt);
        } catch (UserInterruptException e) {
            return isOver() ? new Input.Closed() : new Input.Interrupted();
        } catch (EndOfFileException e) {
            return isOver() || keyboard.hasEnded() ? new Input.Closed() : new Input.EndOfInput();
        } catch (IOError e) {
            return new Input.Closed();
        } catch (IllegalStateException e) {
            if (isOver()) {
                // Another thread has closed the terminal under the editor: the program is ending.
                return new Input.Closed();
            }
            throw e;
        } finally {
            reading = null;
            // A second Ctrl-C that came too late for this line must not close the journal's file under its writer.
            Thread.interrupted();
        }
    }

    private boolean isOver() {
        return hasHungUp || isClosed.get() || keyboard.isGone();
    }

    private Input ask(Prompt prompt) {
        String label = look.palette().render(prompt.line(look.glyphs()));
        return new Input.Line(Continuation.join(keyboard.ask(label, prompt)));
    }

    private void forgetInterrupt() {
        isInterruptPending = false;
        terminal.handle(Signal.INT, this::interruptedElsewhere);
    }

    @Override
    public void print(Rich text) {
        if (!isClosed.get() && !text.isEmpty()) {
            String shown = text.render(width(), look.palette(), look.glyphs());
            keyboard.locked(() -> keyboard.printAbove(shown));
        }
    }

    @Override
    public int width() {
        try {
            return Look.readable(terminal.getSize().getColumns());
        } catch (IllegalStateException e) {
            // It was closed meanwhile; whatever is laid out for it is written in vain.
            return COLUMNS_UNKNOWN;
        }
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public void status(Supplier<Rich> line) {
        if (!isClosed.get()) {
            status.show(line);
        }
    }

    @Override
    public void refresh() {
        if (!isClosed.get()) {
            status.tick();
        }
    }

    @Override
    public void curtain() {
        if (isClosed.get()) {
            return;
        }
        keyboard.locked(() -> {
            keyboard.forget();
            terminal.writer().write(CLEAR_ALL);
            terminal.flush();
        });
        status.tick();
    }

    @Override
    public void watch(Consumer<String> watcher) {
        keyboard.watch(watcher);
    }

    @Override
    public void resize(int columns, int rows) {
        try {
            terminal.setSize(Size.of(columns, rows));
            terminal.raise(Signal.WINCH);
        } catch (IllegalStateException e) {
            // It was closed meanwhile, and has no size any more.
            hasHungUp = true;
        }
    }

    @Override
    public Optional<String> edit(String initial) {
        if (editor.isEmpty()) {
            return Optional.empty();
        }
        status.suspend();
        terminal.setAttributes(found);
        try {
            return editor.orElseThrow().edit(initial);
        } finally {
            terminal.setAttributes(quiet);
            status.resume();
            forgetInterrupt();
        }
    }

    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        status.close();
        try {
            terminal.close();
        } catch (IOException e) {
            // It has gone away by itself; there is nothing left to restore.
            hasHungUp = true;
        }
    }
}
