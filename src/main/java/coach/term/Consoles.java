package coach.term;

import coach.term.PipeConsole.Echo;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.InfoCmp;
import org.jline.utils.ShutdownHooks;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** Opens the console that fits where the program runs. */
public final class Consoles {
    /** JNI starts fast; {@code exec} runs a program for each switch of modes, and serves where there is no library. */
    private static final List<String> PROVIDERS = List.of("jni", "exec");

    /** Kept here, because the logging system forgets the level of a logger that nobody holds. */
    private static final Logger JLINE_LOG = Logger.getLogger("org.jline");

    private Consoles() {}

    /**
     * Returns a console with line editing where input and output are a terminal that can do it, else one that reads
     * plain lines from standard input and writes to standard output.
     */
    public static Console open(ConsoleSettings settings) {
        if (settings.allowsEditing()) {
            for (String provider : PROVIDERS) {
                Optional<Console> console = terminal(settings, provider);
                if (console.isPresent()) {
                    return console.orElseThrow();
                }
            }
        }
        return new PipeConsole(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                settings.isInputTerminal() ? Echo.TERMINAL : Echo.OURS,
                settings.look());
    }

    /** Returns a console that reads plain lines from {@code in} and writes a readable conversation to {@code out}. */
    public static Console piped(InputStream in, OutputStream out, ConsoleSettings settings) {
        return new PipeConsole(in, out, Echo.OURS, settings.look());
    }

    /**
     * Returns a console at the other end of two streams, with line editing. It reads and writes no file, and runs no
     * program.
     */
    public static RemoteConsole elsewhere(InputStream in, OutputStream out, Window window) throws IOException {
        JLINE_LOG.setLevel(Level.OFF);
        presetCapabilities(window.type());
        var terminal = new ExternalTerminal("elsewhere", window.type(), in, out, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(window.columns(), window.rows()));
        var look = new Look(
                Palette.of(ColorChoice.AUTO, Map.of("TERM", window.type()), true),
                Glyphs.UNICODE,
                StandardCharsets.UTF_8,
                window.columns());
        return JLineConsole.elsewhere(terminal, look);
    }

    /** Builds a terminal on nothing and lets it go: loads what a terminal needs, for the class archive. */
    public static void warmUp() {
        JLINE_LOG.setLevel(Level.OFF);
        presetCapabilities("xterm-256color");
        try (Terminal terminal = TerminalBuilder.builder()
                .provider(PROVIDERS.get(0))
                .system(false)
                .streams(InputStream.nullInputStream(), OutputStream.nullOutputStream())
                .type("xterm-256color")
                .encoding(StandardCharsets.UTF_8)
                .graphemeCluster(false)
                .build()) {
            terminal.writer().flush();
        } catch (IOException | IllegalStateException e) {
            JLINE_LOG.log(Level.FINE, "no terminal to warm up", e);
        }
    }

    private static Optional<Console> terminal(ConsoleSettings settings, String provider) {
        JLINE_LOG.setLevel(Level.OFF);
        presetCapabilities(settings.type());
        // Added before the terminal adds its own, which run in this order: the bottom line must go first.
        Rescue rescue = ShutdownHooks.add(new Rescue());
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .provider(provider)
                    .system(true)
                    .dumb(false)
                    .encoding(settings.charset())
                    .graphemeCluster(false)
                    .build();
            var console = new JLineConsole(
                    terminal, settings.look(), new ExternalEditor(settings.environment(), settings.folder()));
            rescue.console = console;
            Signals.register("HUP", console::hangUp);
            return Optional.of(console);
        } catch (IOException | IllegalStateException e) {
            ShutdownHooks.remove(rescue);
            return Optional.empty();
        }
    }

    /** Spares a run of {@code infocmp} for the terminal types that JLine knows by itself. */
    private static void presetCapabilities(String type) {
        String known = InfoCmp.getDefaultInfoCmp(type);
        if (known != null) {
            InfoCmp.setLoadedInfoCmp(type, known);
        }
    }

    /** Closes the console when the process is told to end. */
    private static final class Rescue implements ShutdownHooks.Task {
        private volatile @Nullable Console console;

        @Override
        public void run() {
            Console open = console;
            if (open != null) {
                open.close();
            }
        }
    }
}
