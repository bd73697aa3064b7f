package coach.yaml;

import coach.text.Source;
import coach.text.Span;
import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/** Where the lines of a text begin; turns the parser's marks, which count code points, into spans. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(Source source) {
        text = source.text();
        starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                found[line++] = i + 1;
            }
        }
        return found;
    }

    /** Returns the span at {@code offset}, one unit long. */
    Span at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Span(line + 1, offset - starts[line] + 1, 1);
    }

    /** Returns the span from one mark to another; to the end of its first line where they are on different ones. */
    Span between(Mark start, Mark end) {
        int from = offset(start);
        int to = end.getLine() == start.getLine() ? offset(end) : endOfLine(from);
        return span(start, from, to);
    }

    /** Returns the span of the word that begins at a mark, up to the next space. */
    Span word(Mark start) {
        int from = offset(start);
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return span(start, from, to);
    }

    /** Returns the span of the single character at a mark. */
    Span point(Mark mark) {
        return span(mark, offset(mark), 0);
    }

    /** Returns the last line that is not blank, from its first word to its end; the first line of an empty text. */
    Span last() {
        int to = text.stripTrailing().length();
        Span end = at(Math.max(0, to - 1));
        int from = starts[end.line() - 1];
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Span(end.line(), from - starts[end.line() - 1] + 1, Math.max(1, to - from));
    }

    private Span span(Mark mark, int from, int to) {
        int line = Math.min(mark.getLine(), starts.length - 1);
        return new Span(line + 1, from - starts[line] + 1, Math.max(1, to - from));
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end)
                        .stripTrailing()
                        .length()
                + from;
    }

    private int offset(Mark mark) {
        int line = Math.min(mark.getLine(), starts.length - 1);
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        int points = Math.min(mark.getColumn(), text.codePointCount(starts[line], end));
        return text.offsetByCodePoints(starts[line], points);
    }
}
