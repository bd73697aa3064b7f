package coach.board;

import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one line of a drawing, collected while it is read. */
final class Faults {
    private final Source source;
    private final int line;
    private final int length;
    private final List<Diagnostic> found = new ArrayList<>();

    /** Collects for line {@code line}, counted from 1, of {@code source}. */
    Faults(Source source, int line) {
        this.source = source;
        this.line = line;
        this.length = source.line(line).length();
    }

    /** Notes a problem with the characters from {@code start} to {@code end} of the line, counted from 0. */
    void add(int start, int end, String message, String hint) {
        int column = Math.max(0, Math.min(start, length - 1));
        found.add(new Diagnostic(source, new Span(line, column + 1, Math.max(1, end - column)), message, hint));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
