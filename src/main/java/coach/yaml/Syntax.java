package coach.yaml;

import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Errors of YAML syntax in words for an author: the parser's own words speak of tokens and of its state. */
final class Syntax {
    private static final String INDENT = "line it up with the line it belongs to; indent with spaces";
    private static final String QUOTE = "put the text in quotes";
    private static final String QUOTE_OR_INDENT = "put the text in quotes, or check the indentation of this line";
    private static final String SINGLE = "use single quotes, in which a backslash stands for itself";
    private static final String KEY = "write 'key: value'; a text of several lines begins with '|'";
    private static final String CLOSE = "close it; a single quote inside single quotes is written twice";
    private static final String BRACKETS = "separate its items with commas and close it with ']'";
    private static final String BRACES = "separate its entries with commas and close it with '}'";

    /** Tried in order; the first whose start is that of the parser's message is taken. */
    private static final List<Rule> RULES = List.of(
            new Rule("found character '\\t", "a tab where spaces must stand", "indent with spaces"),
            new Rule("found character '", "a text may not begin with this character", QUOTE),
            new Rule("mapping values are not allowed", "a second ': ' in one value", QUOTE_OR_INDENT),
            new Rule("could not find expected ':'", "expected ': ' after this key", KEY),
            new Rule("expected <block end>, but found '-'", "this list item belongs to nothing above it", INDENT),
            new Rule("expected <block end>, but found '<block s", "this list is indented unlike what is above", INDENT),
            new Rule("expected <block end>, but found '<block m", "this line is indented unlike what is above", INDENT),
            new Rule("expected <block end>, but found '<scalar>'", "text after the end of a value", QUOTE_OR_INDENT),
            new Rule("expected <block end>", "this does not belong to what stands above it", QUOTE_OR_INDENT),
            new Rule("expected ',' or ']'", "a list in brackets goes on without ',' or ']'", BRACKETS),
            new Rule("expected ',' or '}'", "a mapping in braces goes on without ',' or '}'", BRACES),
            new Rule("found unexpected end of stream", "a quote that is never closed", CLOSE),
            new Rule("found unexpected document separator", "a quote that is never closed", CLOSE),
            new Rule("found unknown escape character", "an unknown escape sequence", SINGLE),
            new Rule("expected escape sequence", "an escape sequence with too few digits", SINGLE),
            new Rule("sequence entries are not allowed", "a list item may not begin here", "begin a new line for it"),
            new Rule("mapping keys are not allowed", "a key may not begin here", QUOTE),
            new Rule(" the leading empty lines", "an empty line is indented deeper than the text", "empty the line"),
            new Rule("expected indentation indicator", "an indentation indicator must be 1 to 9", "write '|' alone"),
            new Rule("expected chomping or", "text on the line of a '|' or '>'", "begin the text on the next line"),
            new Rule("expected a comment or", "text on the line of a '|' or '>'", "begin the text on the next line"),
            new Rule("found incompatible YAML", "directives are not allowed", "remove the line"),
            new Rule("expected '<document start>'", "this stands outside of the keys of the file", INDENT),
            new Rule("expected the node content", "expected a value", "write a value, or quote the text"),
            new Rule("found undefined tag handle", "tags are not allowed", "quote a text that begins with '!'"));

    private static final Rule BEGIN = new Rule("", "a text may not begin with this character", QUOTE);
    private static final Rule OTHERWISE = new Rule("", "this is not YAML", QUOTE_OR_INDENT);

    private Syntax() {}

    /**
     * What to say about an error.
     *
     * @param start the start of the parser's message
     */
    private record Rule(String start, String message, String hint) {
        Diagnostic at(Span span, Source source) {
            return new Diagnostic(source, span, message, hint);
        }
    }

    /**
     * Returns the one complaint for an error of the parser.
     *
     * @param last the text that was read last; null where there was none
     */
    static Diagnostic diagnostic(MarkedYAMLException error, @Nullable ScalarEvent last, Source source, Lines lines) {
        String problem = error.getProblem() == null ? "" : error.getProblem();
        @Nullable Mark context = error.getContextMark();
        @Nullable Mark stop = error.getProblemMark();
        if (stop == null) {
            return new Diagnostic(source, lines.at(0), OTHERWISE.message(), OTHERWISE.hint());
        }
        if (last != null && isLong(last, stop) && problem.startsWith("expected <block end>, but found '<scalar>'")) {
            Rule quote = new Rule("", "this quote ends only in line " + (stop.getLine() + 1), CLOSE);
            return quote.at(lines.point(last.getStartMark()), source);
        }
        boolean isFlow = problem.startsWith("expected ',' or");
        if (context != null && isFlow && context.getLine() < stop.getLine()) {
            String close = problem.contains("']'") ? "this '[' is without ']'" : "this '{' is without '}'";
            Rule open = new Rule(
                    "", close + " up to line " + (stop.getLine() + 1), problem.contains("']'") ? BRACKETS : BRACES);
            return open.at(lines.point(context), source);
        }
        Rule rule = RULES.stream()
                .filter(each -> problem.startsWith(each.start()))
                .findFirst()
                .orElse(isProperty(error) ? BEGIN : OTHERWISE);
        boolean isBegun = problem.startsWith("found unexpected")
                || problem.startsWith("could not find expected ':'")
                || isProperty(error);
        return rule.at(lines.point(context != null && isBegun ? context : stop), source);
    }

    /** Whether a quoted text went on over several lines and ended right before the error. */
    private static boolean isLong(ScalarEvent last, Mark stop) {
        int end = last.getEndMark().getLine();
        return !last.isPlain()
                && !last.isLiteral()
                && !last.isFolded()
                && last.getStartMark().getLine() < end
                && end == stop.getLine();
    }

    private static boolean isProperty(MarkedYAMLException error) {
        String context = error.getContext() == null ? "" : error.getContext();
        return context.contains("anchor")
                || context.contains("alias")
                || context.contains("tag")
                || context.contains("directive");
    }
}
