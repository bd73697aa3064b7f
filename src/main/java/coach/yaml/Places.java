package coach.yaml;

import coach.text.Complaint;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where each value of a file stands, by its path from the root: {@code facts[3].ask[1]}. Text is found where it is
 * written; a list or mapping at the key that holds it, or at the first key of a list item.
 */
public final class Places {
    /** The order in which a person reads complaints: that of the file. */
    static final Comparator<Diagnostic> IN_ORDER = Comparator.comparingInt(
                    (Diagnostic problem) -> problem.span().line())
            .thenComparingInt(problem -> problem.span().column());

    private final Source source;
    private final Map<String, Span> spans;

    Places(Source source, Map<String, Span> spans) {
        this.source = source;
        this.spans = Map.copyOf(spans);
    }

    /** Returns the place of a path, or that of the nearest value around it where the path is not in the file. */
    public Span of(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Span span = spans.get(at);
            if (span != null) {
                return span;
            }
        }
        return spans.getOrDefault("", new Span(1, 1, 1));
    }

    /** Turns complaints about values into what a person is shown, in the order of the file. */
    public List<Diagnostic> locate(List<Complaint> complaints) {
        return complaints.stream()
                .map(each -> new Diagnostic(source, of(each.path()), each.message(), each.hint()))
                .sorted(IN_ORDER)
                .toList();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
