package coach.partner.door;

import static java.util.Objects.requireNonNull;

import coach.term.Consoles;
import coach.term.RemoteConsole;
import coach.term.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** The one thing a guest gets: a console with the interview in it. */
final class GuestShell implements Command {
    private static final String NO_TERMINAL = "The interview needs a terminal: leave out -T, or add -t.\r\n";

    private final Guests guests;
    private final AtomicReference<@Nullable Window> resized = new AtomicReference<>();
    private final AtomicBoolean isDrawing = new AtomicBoolean();
    private @Nullable Tap in;
    private @Nullable OutputStream out;
    private @Nullable ExitCallback exit;
    private volatile @Nullable RemoteConsole console;
    private final CompletableFuture<Boolean> gone = new CompletableFuture<>();

    GuestShell(Guests guests) {
        this.guests = guests;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = new Tap(stream);
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        // Everything is said on the output.
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        Map<String, String> env = environment.getEnv();
        Tap input = requireNonNull(in);
        OutputStream output = requireNonNull(out);
        ExitCallback callback = requireNonNull(exit);
        if (!env.containsKey(Environment.ENV_COLUMNS)) {
            output.write(NO_TERMINAL.getBytes(StandardCharsets.US_ASCII));
            output.flush();
            callback.onExit(1);
            return;
        }
        RemoteConsole opened = Consoles.elsewhere(input, output, window(env));
        console = opened;
        environment.addSignalListener((from, signal) -> resized.set(window(environment.getEnv())), Signal.WINCH);
        channel.addCloseFutureListener(closed -> close());
        var thread = new Thread(
                () -> {
                    guests.come(opened, input::accepted);
                    close();
                    callback.onExit(0);
                },
                "guest");
        thread.setDaemon(true);
        thread.start();
    }

    private static Window window(Map<String, String> env) {
        return new Window(
                env.getOrDefault(Environment.ENV_TERM, ""),
                number(env.get(Environment.ENV_COLUMNS)),
                number(env.get(Environment.ENV_LINES)));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /**
     * Draws the console in the window's new size, where it has one. On a thread of its own, because a window that takes
     * nothing more would hold the caller up.
     */
    void resize() {
        RemoteConsole open = console;
        if (open == null || resized.get() == null || !isDrawing.compareAndSet(false, true)) {
            return;
        }
        var thread = new Thread(
                () -> {
                    Window window = resized.getAndSet(null);
                    if (window != null) {
                        open.resize(window.columns(), window.rows());
                    }
                    isDrawing.set(false);
                },
                "window");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns what is completed when the guest's channel has closed. */
    CompletableFuture<Boolean> gone() {
        return gone;
    }

    /** Returns when a key was last touched, on the clock of {@link System#nanoTime}. */
    long touched() {
        Tap input = in;
        return input == null ? System.nanoTime() : input.touched();
    }

    @Override
    public void destroy(ChannelSession channel) {
        close();
    }

    private void close() {
        RemoteConsole open = console;
        if (open != null) {
            open.close();
        }
    }
}
