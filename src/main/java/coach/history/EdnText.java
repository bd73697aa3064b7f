package coach.history;

import coach.text.Source;
import coach.text.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import us.bpsm.edn.EdnException;
import us.bpsm.edn.Keyword;
import us.bpsm.edn.TaggedValue;
import us.bpsm.edn.parser.Parseable;
import us.bpsm.edn.parser.Parser;
import us.bpsm.edn.parser.Parsers;

/**
 * The values of an EDN text one after the other, with their places: those at the top, or those of the one vector the
 * text consists of.
 */
final class EdnText implements Parseable {
    private final String text;
    private final Parser parser = Parsers.newParser(Parsers.defaultConfiguration());
    private int pos;
    private int line = 1;
    private int lineStart;
    private int counted;
    private final boolean isVector;

    EdnText(Source source) {
        this.text = source.text();
        skipBlanks();
        this.isVector = pos < text.length() && text.charAt(pos) == '[';
        if (isVector) {
            pos++;
        }
    }

    /** Returns whether another value stands in the text. */
    boolean hasNext() {
        skipBlanks();
        return pos < text.length() && !(isVector && text.charAt(pos) == ']');
    }

    /** Returns whether anything but blanks follows the last value; a vector must be closed and then be all. */
    boolean isWellEnded() {
        if (!isVector) {
            return true;
        }
        boolean isClosed = pos < text.length();
        pos += isClosed ? 1 : 0;
        skipBlanks();
        return isClosed && pos == text.length();
    }

    /** Returns where the next value stands, or where the text ends. */
    Span here() {
        for (int i = counted; i < pos; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        counted = pos;
        int end = pos;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return new Span(line, pos - lineStart + 1, Math.max(1, end - pos));
    }

    /** Returns the next value, or throws {@link EdnException}; {@link #here} then tells how far it came. */
    @Nullable Object next() {
        return untagged(parser.nextValue(this));
    }

    /** Skips to the next line after a mistake. */
    void skipLine() {
        while (pos < text.length() && text.charAt(pos) != '\n') {
            pos++;
        }
    }

    /** Returns the value a tag stands before: Jepsen tags its operations and tuples. */
    static @Nullable Object untagged(@Nullable Object value) {
        return value instanceof TaggedValue tagged ? untagged(tagged.getValue()) : value;
    }

    /** Returns what {@code map} holds for a keyword; null where it is absent or nil. */
    static @Nullable Object get(Map<?, ?> map, String name) {
        return untagged(map.get(Keyword.newKeyword(name)));
    }

    /** Returns the text of a scalar, null for a collection. */
    static @Nullable String scalar(@Nullable Object value) {
        if (value instanceof List || value instanceof Map || value instanceof java.util.Set) {
            return null;
        }
        return value == null
                ? History.NIL
                : value instanceof Double ? Words.number(value.toString()) : value.toString();
    }

    private void skipBlanks() {
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c == ';') {
                skipLine();
            } else if (c == ',' || Character.isWhitespace(c)) {
                pos++;
            } else {
                return;
            }
        }
    }

    @Override
    public int read() {
        return pos < text.length() ? text.charAt(pos++) : Parseable.END_OF_INPUT;
    }

    @Override
    public void unread(int c) {
        pos -= c == Parseable.END_OF_INPUT ? 0 : 1;
    }

    @Override
    public void close() {
        // Nothing is open: the text is in memory.
    }
}
