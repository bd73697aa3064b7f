package coach.term;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Status;
import org.jspecify.annotations.Nullable;

/**
 * The line at the bottom of the screen, asked anew once a second. Every write happens under the keyboard's lock:
 * without it, one screen in some twenty is corrupted while a person types.
 */
final class StatusLine {
    private static final long PERIOD_MILLIS = 1_000;

    private final Terminal terminal;
    private final Keyboard keyboard;
    private final Look look;
    private volatile Supplier<Rich> line = Rich::empty;
    private @Nullable Timer clock;
    private @Nullable Status status;
    private boolean isSuspended;
    private Size size;
    private String shown = "";

    StatusLine(Terminal terminal, Keyboard keyboard, Look look) {
        this.terminal = terminal;
        this.keyboard = keyboard;
        this.look = look;
        this.size = terminal.getSize();
    }

    void show(Supplier<Rich> supplier) {
        line = supplier;
        tick();
        if (clock == null) {
            clock = new Timer("status", true);
            clock.schedule(new Tick(), PERIOD_MILLIS, PERIOD_MILLIS);
        }
    }

    /** Shows the line as it is now. */
    void tick() {
        // Asked before the lock is taken: the supplier is not ours, and may wait for the thread that is drawing.
        Rich now = line.get();
        keyboard.locked(() -> draw(look.palette().render(now.asOneLine(look.glyphs()))));
    }

    private void draw(String text) {
        if (isSuspended) {
            return;
        }
        Size now = terminal.getSize();
        boolean isResized = !now.equals(size);
        size = now;
        if (isResized && status != null) {
            status.resize(now);
        }
        if (text.equals(shown) && !isResized) {
            return;
        }
        boolean comesOrGoes = text.isEmpty() != shown.isEmpty();
        shown = text;
        Status bottom = status == null ? Status.getStatus(terminal) : status;
        status = bottom;
        if (bottom != null) {
            bottom.update(text.isEmpty() ? List.of() : List.of(fitting(text)));
            terminal.flush();
        }
        if (comesOrGoes && keyboard.isReading()) {
            // The screen has scrolled by a line, and on a fresh one the prompt with it.
            keyboard.redisplay();
        }
    }

    private AttributedString fitting(String text) {
        AttributedString whole = AttributedString.fromAnsi(BoxLines.heavy(text));
        int width = terminal.getSize().getColumns();
        return width > 0 && whole.columnLength() > width ? whole.columnSubSequence(0, width) : whole;
    }

    /** Gives the whole screen to another program. */
    void suspend() {
        keyboard.locked(() -> {
            isSuspended = true;
            if (status != null) {
                status.suspend();
            }
        });
    }

    /** Takes the bottom line back. */
    void resume() {
        keyboard.locked(() -> {
            isSuspended = false;
            if (status != null) {
                status.restore();
            }
        });
        tick();
    }

    /** Stops the clock and clears the line. */
    void close() {
        if (clock != null) {
            clock.cancel();
        }
        keyboard.lockedSoon(() -> {
            isSuspended = true;
            if (status != null) {
                status.hide();
            }
        });
    }

    private final class Tick extends TimerTask {
        @Override
        public void run() {
            tick();
        }
    }
}
