package coach.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A grid of terminal cells that grows downwards. A wide character takes two cells, the second of them empty. */
final class Canvas {
    private static final String BLANK = " ";

    private final int columns;
    private final List<String[]> rows = new ArrayList<>();
    private final List<boolean[]> written = new ArrayList<>();
    private final boolean[] isInside;

    Canvas(int columns) {
        this.columns = columns;
        this.isInside = new boolean[columns];
    }

    /** Writes {@code text} from a cell on, cut at the right edge. */
    void put(int row, int column, String text) {
        while (rows.size() <= row) {
            var blank = new String[columns];
            Arrays.fill(blank, BLANK);
            rows.add(blank);
            written.add(new boolean[columns]);
        }
        String[] cells = rows.get(row);
        int at = column;
        for (int c : text.codePoints().toArray()) {
            int width = Cells.width(c);
            if (width == 0 && at > column) {
                cells[at - 1] += Character.toString(c);
                continue;
            }
            if (at + width > columns) {
                return;
            }
            cells[at] = Character.toString(c);
            written.get(row)[at] = true;
            if (width == 2) {
                cells[at + 1] = "";
                written.get(row)[at + 1] = true;
            }
            at += width;
        }
    }

    /** Returns whether nothing was written in a cell. */
    boolean isBlank(int row, int column) {
        return row >= rows.size() || !written.get(row)[column];
    }

    int height() {
        return rows.size();
    }

    /** Returns whether the picture can be cut before {@code column}: no label goes on across it. */
    boolean isCut(int column, String lines) {
        return rows.stream()
                .allMatch(row -> lines.contains(row[column])
                        && !row[column].isEmpty()
                        && (column == 0 || lines.contains(row[column - 1])));
    }

    /** Keeps {@code cells} from a column on together, where the picture is cut and can be cut elsewhere. */
    void hold(int column, int cells) {
        Arrays.fill(isInside, Math.min(column + 1, columns), Math.min(column + cells, columns), true);
    }

    /** Returns whether nothing that is held together goes on across {@code column}. */
    boolean isLoose(int column) {
        return !isInside[column];
    }

    /** Returns the cells from one column to another as lines, without blanks at their ends. */
    List<String> lines(int from, int to) {
        return rows.stream()
                .map(row -> String.join("", Arrays.copyOfRange(row, from, Math.min(to, columns)))
                        .stripTrailing())
                .toList();
    }
}
