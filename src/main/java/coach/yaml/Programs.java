package coach.yaml;

import coach.history.History;
import coach.history.Notation;
import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;

/** Programs in the one-line notation that stand as a text in a YAML file. */
final class Programs {
    private Programs() {}

    /**
     * Reads a program.
     *
     * @param path where it stands in the file
     * @throws CoachException with all that is wrong with it, in its place within the file
     */
    static History parse(String program, BankFile<?> file, String path) {
        try {
            return Notation.parse(new Source(file.source().name(), program));
        } catch (CoachException e) {
            Span place = file.places().of(path);
            throw new CoachException(e.diagnostics().stream()
                    .map(problem -> within(problem, file.source(), place))
                    .toList());
        }
    }

    /**
     * A program on one line stands in the file as it is, after its quote; of one on many lines only the start is known.
     */
    private static Diagnostic within(Diagnostic problem, Source source, Span place) {
        String line = source.line(place.line());
        int start = place.column() - 1;
        boolean isQuoted = start < line.length() && (line.charAt(start) == '"' || line.charAt(start) == '\'');
        int column = place.column() + (isQuoted ? 1 : 0) + problem.span().column() - 1;
        boolean isHere = problem.span().line() == 1 && column <= line.length() + 1;
        Span span = isHere ? new Span(place.line(), column, 1) : place;
        return new Diagnostic(source, span, problem.message(), problem.hint());
    }
}
