package coach.term;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine when a line goes on, and which word of it the cursor is in. Quotes and backslashes mean nothing. */
final class LineParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && Continuation.isOpen(line)) {
            throw new EOFError(-1, -1, "the line goes on");
        }
        return Words.of(line, cursor);
    }

    /**
     * A line as its words.
     *
     * @param wordIndex the word the cursor is in; an empty one where the cursor stands among spaces
     */
    record Words(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
            implements CompletingParsedLine {

        static Words of(String line, int cursor) {
            var words = new ArrayList<String>();
            int start = 0;
            for (int i = 0; i <= cursor; i++) {
                if (i == cursor || Character.isWhitespace(line.charAt(i))) {
                    if (i > start || i == cursor) {
                        words.add(line.substring(start, i));
                    }
                    start = i == cursor ? start : i + 1;
                }
            }
            int end = cursor;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            words.set(words.size() - 1, line.substring(start, end));
            return new Words(line, cursor, List.copyOf(words), words.size() - 1, cursor - start);
        }

        @Override
        public String word() {
            return words.get(wordIndex);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word().length();
        }
    }
}
