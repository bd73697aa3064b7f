package coach.term;

import static java.util.Objects.requireNonNull;

import coach.text.Printable;
import java.io.IOError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.reader.impl.KillRing;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;

/**
 * JLine's line editor, set up for prose. A subclass, because its lock is the only thing that keeps other writers off
 * the screen while it draws, and is protected.
 */
final class Keyboard extends LineReaderImpl {
    private static final int HISTORY_CHARS_MAX = 2_000;
    private static final int HISTORY_LINES_MAX = 1_000;
    private static final long LOCK_MILLIS_MAX = 500;
    private static final String HISTORY = "input-history";

    private final boolean isLocal;
    private String keys = "";
    private volatile Consumer<String> watcher = text -> {};
    private boolean isInterrupted;
    private boolean hasEnded;
    private volatile boolean isGone;

    /**
     * Sets up an editor.
     *
     * @param isLocal whether the person sits at this machine, and may open its files in an editor
     */
    Keyboard(Terminal terminal, Offers offers, Optional<Path> folder, boolean isLocal) throws IOException {
        super(terminal, "coach");
        this.isLocal = isLocal;
        setParser(new LineParser());
        setCompleter(offers);
        option(Option.DISABLE_EVENT_EXPANSION, true);
        option(Option.CASE_INSENSITIVE, true);
        option(Option.COMPLETE_MATCHER_TYPO, false);
        setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ");
        setVariable(LineReader.BELL_STYLE, "none");
        setVariable(LineReader.HISTORY_SIZE, HISTORY_LINES_MAX);
        setVariable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES_MAX);
        folder.ifPresent(directory -> setVariable(LineReader.HISTORY_FILE, directory.resolve(HISTORY)));
        requireNonNull(getKeyMaps().get(LineReader.EMACS))
                .bind(new Reference(LineReader.SELF_INSERT_UNMETA), KeyMap.alt('\r'), KeyMap.alt('\n'));
    }

    /** Returns the line typed after {@code prompt}, which may hold SGR sequences. Throws as JLine does. */
    String ask(String label, Prompt prompt) {
        isInterrupted = false;
        hasEnded = false;
        keys = prompt.keys();
        String draft = prompt.draft().isEmpty() ? null : prompt.draft();
        return readLine(BoxLines.heavy(label).replace("%", "%%"), null, new Screening(), draft);
    }

    /** Tells {@code observer} what stands in the line, each time it is drawn. */
    void watch(Consumer<String> observer) {
        watcher = observer;
    }

    /** Forgets every line typed so far, and what was cut from them. */
    void forget() {
        try {
            getHistory().purge();
        } catch (IOException e) {
            // The file stays as it was; what is in memory, which is what can be recalled, is gone all the same.
        }
        killRing = new KillRing();
    }

    /** A key that is a whole answer ends the line at once. */
    @Override
    protected boolean selfInsert() {
        boolean isAnswer = buf.length() == 0 && keys.contains(getLastBinding());
        return super.selfInsert() && (!isAnswer || acceptLine());
    }

    /** JLine's own editor can open and write any file of this machine, which is nobody's business from elsewhere. */
    @Override
    protected boolean editAndExecute() {
        return isLocal && super.editAndExecute();
    }

    /** Whether the last question ended because nothing more can be read, as opposed to Ctrl-D. */
    boolean hasEnded() {
        return hasEnded;
    }

    /** Runs {@code writing} while the editor does not draw. A terminal that has gone away is written to in vain. */
    void locked(Runnable writing) {
        lock.lock();
        try {
            writing.run();
        } catch (IOError | IllegalStateException e) {
            // JLine says the second of a terminal that was closed meanwhile.
            isGone = true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the terminal has gone away. */
    boolean isGone() {
        return isGone;
    }

    /** Runs {@code writing} as {@link #locked} does, but not later than in half a second: the process is ending. */
    void lockedSoon(Runnable writing) {
        boolean isHeld = false;
        try {
            isHeld = lock.tryLock(LOCK_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            writing.run();
        } catch (IOError | IllegalStateException e) {
            isGone = true;
        } finally {
            if (isHeld) {
                lock.unlock();
            }
        }
    }

    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        try {
            Binding binding = super.readBinding(keys, local);
            hasEnded = binding == null;
            return binding;
        } catch (EndOfFileException e) {
            hasEnded = true;
            throw e;
        } catch (IOError e) {
            isInterrupted = e.getCause() instanceof InterruptedIOException;
            throw e;
        }
    }

    /** Ctrl-C where the terminal hands it over as a key, instead of as a signal. */
    @Override
    protected boolean interrupt() {
        isInterrupted = true;
        return super.interrupt();
    }

    /** Redraws after a new window size, or after having been stopped; called on a thread of the signal's own. */
    @Override
    protected void handleSignal(Signal signal) {
        locked(() -> {
            // The signal may come while the line is just being finished; drawn again, it would stand there twice.
            if (reading) {
                super.handleSignal(signal);
            }
        });
    }

    @Override
    protected void cleanup() {
        if (isInterrupted) {
            buf.cursor(buf.length());
            buf.write("^C");
        }
        super.cleanup();
    }

    /**
     * What the editor may show of its buffer, and what of it is worth remembering. Each character is replaced by one of
     * the same length, so that the cursor stays right; a whole pasted document is no use in the history.
     */
    private final class Screening implements MaskingCallback {
        @Override
        public String display(String line) {
            watcher.accept(line);
            return BoxLines.heavy(Printable.of(line));
        }

        @Override
        public String history(String line) {
            return line.length() > HISTORY_CHARS_MAX ? "" : Printable.of(line);
        }
    }
}
