package coach.store;

import coach.history.Cells;
import coach.history.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid of terminal cells on which lines meet: each cell knows in which of four directions a line leaves it, so that
 * corners and crossings come out by themselves.
 */
final class Grid {
    private static final int UP = 1;
    private static final int DOWN = 2;
    private static final int LEFT = 4;
    private static final int RIGHT = 8;
    /** By the sum of directions. */
    private static final String BOX = " ╵╷│╴┘┐┤╶└┌├─┴┬┼";

    private static final String ASCII = " |||-+++-+++-+++";

    private final int columns;
    private final String signs;
    private final List<int[]> lines = new ArrayList<>();
    private final List<String[]> marks = new ArrayList<>();

    Grid(int columns, Ink ink) {
        this.columns = columns;
        this.signs = ink == Ink.ASCII ? ASCII : BOX;
    }

    private void grow(int row) {
        while (lines.size() <= row) {
            lines.add(new int[columns]);
            marks.add(new String[columns]);
        }
    }

    /** Draws a line down a column, both ends included. */
    void down(int column, int from, int to) {
        grow(to);
        for (int row = from; row <= to; row++) {
            lines.get(row)[column] |= (row > from ? UP : 0) | (row < to ? DOWN : 0);
        }
    }

    /** Draws a piece of a line that goes on above and below. */
    void lane(int row, int column) {
        grow(row);
        lines.get(row)[column] |= UP | DOWN;
    }

    /** Draws a line along a row, both ends included. */
    void along(int row, int from, int to) {
        grow(row);
        for (int column = Math.min(from, to); column <= Math.max(from, to); column++) {
            lines.get(row)[column] |=
                    (column > Math.min(from, to) ? LEFT : 0) | (column < Math.max(from, to) ? RIGHT : 0);
        }
    }

    /** Puts a sign over whatever lines there are. */
    void mark(int row, int column, String sign) {
        grow(row);
        marks.get(row)[column] = sign;
    }

    /** Puts a sign where there is no line. */
    void hint(int row, int column, String sign) {
        grow(row);
        if (lines.get(row)[column] == 0 && marks.get(row)[column] == null) {
            marks.get(row)[column] = sign;
        }
    }

    /** Returns a row's cells as text. */
    String row(int row) {
        grow(row);
        var text = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            String mark = marks.get(row)[column];
            text.append(mark == null ? String.valueOf(signs.charAt(lines.get(row)[column])) : mark);
        }
        return text.toString();
    }

    /** Writes a text from a column on, one sign a cell. */
    void text(int row, int column, String text) {
        int at = column;
        for (int c : text.codePoints().toArray()) {
            int width = Cells.width(c);
            if (width > 0 && at + width <= columns) {
                mark(row, at, Character.toString(c));
                for (int i = 1; i < width; i++) {
                    mark(row, at + i, "");
                }
                at += width;
            }
        }
    }
}
