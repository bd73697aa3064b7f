package coach.term;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A console whose keyboard is a list and whose screen is a string. Ends as a pipe does, with {@link Input.EndOfInput}.
 *
 * <p>The transcript reads as a terminal would: each prompt, what was typed after it, and what was printed.
 */
public final class ScriptConsole implements Console {
    private static final int COLUMNS = 80;

    private final Deque<Input> script;
    private final StringBuilder transcript = new StringBuilder();
    private int columns = COLUMNS;
    private UnaryOperator<String> editor = text -> text;
    private Supplier<Rich> status = Rich::empty;
    private List<Completion> offered = List.of();
    private boolean isClosed;

    private ScriptConsole(List<Input> inputs) {
        script = new ArrayDeque<>(inputs);
    }

    /** Returns a console at which {@code lines} are typed, each as one input. */
    public static ScriptConsole of(String... lines) {
        return typing(Arrays.stream(lines).map(Input.Line::new).toArray(Input[]::new));
    }

    /** Returns a console at which {@code inputs} happen. */
    public static ScriptConsole typing(Input... inputs) {
        return new ScriptConsole(List.of(inputs));
    }

    /** Makes text be laid out for {@code width} columns; returns this console. */
    public ScriptConsole wide(int width) {
        columns = width;
        return this;
    }

    /** Makes {@code change} the person's editor; returns this console. */
    public ScriptConsole editing(UnaryOperator<String> change) {
        editor = change;
        return this;
    }

    /** Returns all that was shown and typed so far. */
    public String transcript() {
        return transcript.toString();
    }

    /** Returns how many inputs of the script nobody asked for. */
    public int unread() {
        return script.size();
    }

    /** Returns the line at the bottom of the screen as it is now. */
    public String statusText() {
        return status.get().text(columns).strip();
    }

    /** Returns what Tab would have offered at the last prompt. */
    public List<Completion> offered() {
        return offered;
    }

    /** Whether the console was closed. */
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public Input read(Prompt prompt) {
        offered = prompt.completions().get();
        Input input = isClosed ? new Input.Closed() : script.isEmpty() ? new Input.EndOfInput() : script.remove();
        String label = Palette.NONE.render(prompt.line(Glyphs.UNICODE));
        transcript.append((label + input.match(new Echo())).stripTrailing()).append('\n');
        return input;
    }

    @Override
    public void print(Rich text) {
        transcript.append(text.text(columns));
    }

    @Override
    public int width() {
        return columns;
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public void status(Supplier<Rich> line) {
        status = line;
    }

    @Override
    public void refresh() {
        // The line is asked for when a test looks.
    }

    @Override
    public void curtain() {
        transcript.append("--- curtain ---\n");
    }

    @Override
    public Optional<String> edit(String initial) {
        return Optional.of(editor.apply(initial));
    }

    @Override
    public void close() {
        isClosed = true;
    }

    private static final class Echo implements Input.Cases<String> {
        @Override
        public String line(String text) {
            return Rich.plain(text).text(Integer.MAX_VALUE);
        }

        @Override
        public String endOfInput() {
            return "^D";
        }

        @Override
        public String interrupted() {
            return "^C";
        }

        @Override
        public String closed() {
            return "";
        }
    }
}
