package coach.yaml;

import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Errors of YAML syntax in words for an author: the parser's own words speak of tokens and of its state. */
final class Syntax {
    private static final String INDENT = "line it up with the line it belongs to; indent with spaces";

    /** Tried in order; the first whose start is that of the parser's message is taken. */
    private static final List<Rule> RULES = List.of(
            new Rule("found character '\\t", "a tab where spaces must stand", "indent with spaces"),
            new Rule("found character '", "a text may not begin with this character", "put the text in quotes"),
            new Rule(
                    "mapping values are not allowed",
                    "a second ': ' in one value",
                    "put the text in quotes, or check" + " the indentation of this line"),
            new Rule(
                    "could not find expected ':'",
                    "expected ': ' after this key",
                    "write 'key: value'; a text of" + " several lines begins with '|' or is indented"),
            new Rule("expected <block end>, but found '-'", "this list item belongs to nothing above it", INDENT),
            new Rule(
                    "expected <block end>, but found '<block sequence start>'",
                    "this list is indented differently" + " from what stands above it",
                    INDENT),
            new Rule(
                    "expected <block end>, but found '<block mapping start>'",
                    "this line is indented differently from" + " what stands above it",
                    INDENT),
            new Rule(
                    "expected <block end>, but found '<scalar>'",
                    "text after the end of a value",
                    "put all of the" + " value in one pair of quotes, or check the indentation of this line"),
            new Rule("expected <block end>", "this does not belong to what stands above it", INDENT),
            new Rule(
                    "expected ',' or ']'",
                    "a list in brackets goes on without ',' or ']'",
                    "separate its items with" + " commas and close it with ']'"),
            new Rule(
                    "expected ',' or '}'",
                    "a mapping in braces goes on without ',' or '}'",
                    "separate its entries with" + " commas and close it with '}'"),
            new Rule(
                    "found unexpected end of stream",
                    "a quote that is never closed",
                    "close it; write '' for a single" + " quote inside single quotes"),
            new Rule(
                    "found unexpected document separator",
                    "a quote that is never closed",
                    "close it before the line" + " of dashes"),
            new Rule(
                    "found unknown escape character",
                    "an unknown escape sequence",
                    "use single quotes, in which a" + " backslash stands for itself"),
            new Rule(
                    "expected escape sequence",
                    "an escape sequence with too few digits",
                    "use single quotes, in which" + " a backslash stands for itself"),
            new Rule(
                    "sequence entries are not allowed",
                    "a list item may not begin here",
                    "begin the list on a line of" + " its own"),
            new Rule(
                    "mapping keys are not allowed",
                    "a key may not begin here",
                    "put a text that begins with '?' in" + " quotes"),
            new Rule(
                    " the leading empty lines contain more spaces",
                    "an empty line of a block text is indented deeper" + " than its first line",
                    "remove the spaces of the empty line"),
            new Rule("expected indentation indicator", "an indentation indicator must be 1 to 9", "write '|' alone"),
            new Rule(
                    "expected chomping or indentation indicators",
                    "text on the line of a '|' or '>'",
                    "begin the text" + " on the next line, or put it in quotes"),
            new Rule(
                    "expected '<document start>'", "text after the end of the document", "keep one document in a file"),
            new Rule("expected the node content", "expected a value", "write a value, or quote the text"),
            new Rule(
                    "found undefined tag handle",
                    "tags are not allowed",
                    "remove it, or quote a text that begins with" + " '!'"));

    private static final Rule OTHERWISE =
            new Rule("", "this is not YAML", "put the text in quotes, or check the indentation");

    private Syntax() {}

    private record Rule(String start, String message, String hint) {}

    /** Returns the one complaint for an error of the parser. */
    static Diagnostic diagnostic(MarkedYAMLException error, Source source, Lines lines) {
        String problem = error.getProblem() == null ? "" : error.getProblem();
        Rule rule = RULES.stream()
                .filter(each -> problem.startsWith(each.start()))
                .findFirst()
                .orElse(isAnchor(error) ? anchor() : OTHERWISE);
        return new Diagnostic(source, span(error, problem, lines), rule.message(), rule.hint());
    }

    private static boolean isAnchor(MarkedYAMLException error) {
        String context = error.getContext() == null ? "" : error.getContext();
        return context.contains("anchor") || context.contains("alias") || context.contains("tag");
    }

    private static Rule anchor() {
        return new Rule("", "a text may not begin with this character", "put the text in quotes");
    }

    /** An open quote or a key without a colon is shown where it began, everything else where the parser stopped. */
    private static Span span(MarkedYAMLException error, String problem, Lines lines) {
        @Nullable Mark context = error.getContextMark();
        @Nullable Mark stop = error.getProblemMark();
        boolean isBegun = problem.startsWith("found unexpected")
                || problem.startsWith("could not find expected ':'")
                || (error.getContext() != null && isAnchor(error));
        if (context != null && (isBegun || stop == null)) {
            return lines.point(context);
        }
        return stop == null ? lines.at(0) : lines.point(stop);
    }
}
