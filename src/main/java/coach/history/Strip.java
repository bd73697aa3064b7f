package coach.history;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a picture, put together from all the bands it goes on in; each character knows its column and its place.
 */
final class Strip {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    /** Where a character stands: its line and UTF-16 unit in the text, and its column in the picture. */
    record Mark(int line, int unit, int column) {}

    /** Returns a whole line of the text. */
    static Strip of(int line, String text) {
        var strip = new Strip();
        strip.add(line, text, 0, 0);
        return strip;
    }

    /**
     * Appends a line's characters from a terminal cell on, moved by {@code shift} columns, after blanks up to there.
     */
    void add(int line, String from, int firstCell, int shift) {
        int cell = 0;
        for (int unit = 0; unit < from.length(); unit += Character.charCount(from.codePointAt(unit))) {
            int c = from.codePointAt(unit);
            if (cell >= firstCell) {
                while (!marks.isEmpty() && end() < cell + shift) {
                    put(" ", new Mark(line, unit, end()));
                }
                put(Character.toString(c), new Mark(line, unit, cell + shift));
            }
            cell += Cells.width(c);
        }
    }

    private void put(String character, Mark mark) {
        text.append(character);
        for (int i = 0; i < character.length(); i++) {
            marks.add(mark);
        }
    }

    /** Returns the column after the last character; 0 where there is none. */
    int end() {
        if (marks.isEmpty()) {
            return 0;
        }
        return marks.get(marks.size() - 1).column() + Cells.width(text.codePointBefore(text.length()));
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** Returns the character at {@code i}, a blank at and past the end. */
    char at(int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    /** Returns where the character at {@code i} stands; past the end, where one more would. */
    Mark mark(int i) {
        if (i < marks.size()) {
            return marks.get(i);
        }
        if (marks.isEmpty()) {
            return new Mark(1, 0, 0);
        }
        Mark last = marks.get(marks.size() - 1);
        return new Mark(last.line(), last.unit() + 1, end());
    }
}
