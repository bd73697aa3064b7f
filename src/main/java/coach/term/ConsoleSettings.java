package coach.term;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.nativ.CLibrary;

/**
 * What decides which console is opened and how it looks; nothing else is asked of the process.
 *
 * @param environment the process's environment variables: {@code TERM}, {@code COLUMNS}, {@code NO_COLOR} and its kin,
 *     the locale, {@code EDITOR}
 * @param folder where the history of lines is kept; empty keeps none
 */
public record ConsoleSettings(
        boolean isInputTerminal,
        boolean isOutputTerminal,
        Map<String, String> environment,
        ColorChoice color,
        Optional<Path> folder) {
    private static final int INPUT = 0;
    private static final int OUTPUT = 1;

    public ConsoleSettings {
        environment = Map.copyOf(environment);
    }

    /** Returns the settings of this process: its environment, and whether its input and output are terminals. */
    public static ConsoleSettings ofProcess(Map<String, String> environment) {
        return new ConsoleSettings(
                isTerminal(INPUT), isTerminal(OUTPUT), environment, ColorChoice.AUTO, Optional.empty());
    }

    /** Returns these settings with the person's choice of colours. */
    public ConsoleSettings withColor(ColorChoice choice) {
        return new ConsoleSettings(isInputTerminal, isOutputTerminal, environment, choice, folder);
    }

    /** Returns these settings with {@code directory}, which exists, for the history of lines. */
    public ConsoleSettings withFolder(Path directory) {
        return new ConsoleSettings(isInputTerminal, isOutputTerminal, environment, color, Optional.of(directory));
    }

    /** Returns the palette for the output. */
    public Palette palette() {
        return Palette.of(color, environment, isOutputTerminal);
    }

    /** Returns the glyphs for the output. */
    public Glyphs glyphs() {
        return Glyphs.of(environment, isOutputTerminal);
    }

    /** Returns the terminal's type; empty where there is none. */
    public String type() {
        return environment.getOrDefault("TERM", "");
    }

    /** Returns the columns that {@code COLUMNS} names; 0 where it names none. */
    int columns() {
        String named = environment.getOrDefault("COLUMNS", "");
        return named.matches("\\d{1,4}") ? Integer.parseInt(named) : 0;
    }

    /** Returns how the output is written where no terminal says how wide it is. */
    Look look() {
        return new Look(palette(), glyphs(), charset(), columns());
    }

    /**
     * Returns the locale's character set where the locale names one that this JVM knows, else UTF-8: also in the locale
     * {@code C}, because that is what terminals and files use today.
     */
    Charset charset() {
        String locale = Glyphs.locale(environment);
        int dot = locale.indexOf('.');
        if (dot < 0) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(locale.substring(dot + 1).replaceFirst("@.*", ""));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Whether a line editor can work here: both sides are one terminal that can move its cursor. */
    boolean allowsEditing() {
        boolean isDumb = type().isEmpty() || type().startsWith("dumb");
        boolean isEmacsShell = !environment.getOrDefault("INSIDE_EMACS", "").isEmpty() && type().equals("emacs");
        return isInputTerminal && isOutputTerminal && !isDumb && !isEmacsShell;
    }

    /** Whether {@code descriptor} is a terminal. What Linux names plainly costs no loading of a native library. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            if (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty")) {
                return true;
            }
            if (target.startsWith("pipe:") || target.equals("/dev/null") || Files.isRegularFile(link)) {
                return false;
            }
        } catch (IOException e) {
            // No /proc on this system; the library knows.
            return isTerminalByLibrary(descriptor);
        }
        return isTerminalByLibrary(descriptor);
    }

    private static boolean isTerminalByLibrary(int descriptor) {
        try {
            return CLibrary.isatty(descriptor) == 1;
        } catch (LinkageError e) {
            // There is no library for this system, and so no line editing either.
            return false;
        }
    }
}
