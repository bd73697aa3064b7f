package coach.history;

import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Everything that keeps a picture from being read, each in its place. */
final class PictureFlaws {
    private final Source source;
    private final List<Diagnostic> found = new ArrayList<>();

    PictureFlaws(Source source) {
        this.source = source;
    }

    void add(Strip.Mark mark, String message, String hint) {
        found.add(at(mark, message, hint));
    }

    Diagnostic at(Strip.Mark mark, String message, String hint) {
        return new Diagnostic(source, new Span(mark.line(), mark.unit() + 1, 1), message, hint);
    }

    Source source() {
        return source;
    }

    List<Diagnostic> found() {
        return found;
    }
}
