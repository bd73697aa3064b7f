package coach.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one exception a person is meant to read. Thrown where text enters the program; caught once, by the command line,
 * which prints the diagnostics and exits with 2. Anything else that escapes is a bug.
 */
public final class CoachException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** Carries every problem found in a text, in source order; at least one. */
    public CoachException(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Carries one message that has no place in a text: "no question 'chta'; did you mean chat?". */
    public CoachException(String message) {
        super(message);
        this.diagnostics = List.of();
    }

    /** Returns every problem found, in source order; empty where the message has no place in a text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns what a person is shown: each diagnostic with its place, or the bare message and a line feed. */
    public String render() {
        return diagnostics.isEmpty()
                ? Printable.of(String.valueOf(getMessage())) + "\n"
                : diagnostics.stream().map(Diagnostic::render).collect(Collectors.joining());
    }
}
