package coach.yaml;

import coach.text.Source;
import coach.text.Span;
import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/** Where the lines of a text begin; turns the parser's marks, which count code points, into spans. */
final class Lines {
    private final String text;

    /** The offset of each line's first unit. */
    private final int[] starts;

    /** The code-point index of each character that takes two units. */
    private final int[] pairs;

    Lines(Source source) {
        text = source.text();
        starts = starts(text);
        pairs = text.length() == text.codePointCount(0, text.length()) ? new int[0] : pairs(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = end + 1;
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] pairs(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count] = i - count;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Returns the span at {@code offset}, one unit long. */
    Span at(int offset) {
        return span(offset, offset);
    }

    /** Returns the span from one mark to another; to the end of its first line where they are on different ones. */
    Span between(Mark start, Mark end) {
        int from = offset(start);
        int to = end.getLine() == start.getLine() ? offset(end) : endOfLine(from);
        return span(from, to);
    }

    /** Returns the span of the word that begins at a mark, up to the next space. */
    Span word(Mark start) {
        int from = offset(start);
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return span(from, to);
    }

    /** Returns the span of the single character at a mark. */
    Span point(Mark mark) {
        return at(offset(mark));
    }

    private Span span(int from, int to) {
        int found = Arrays.binarySearch(starts, from);
        int line = found >= 0 ? found : -found - 2;
        return new Span(line + 1, from - starts[line] + 1, Math.max(1, to - from));
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        int to = end < 0 ? text.length() : end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** Returns the offset of a mark in the text. */
    int offset(Mark mark) {
        int found = Arrays.binarySearch(pairs, mark.getIndex());
        int before = found >= 0 ? found : -found - 1;
        return Math.min(text.length(), mark.getIndex() + before);
    }
}
