package coach.board.draw;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of at most so many columns, between words where possible. */
final class Wrap {
    private Wrap() {}

    /** Returns the lines of {@code text}; all but the first begin with {@code indent}. At least one line. */
    static List<String> words(String text, int columns, String indent) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            for (String piece : pieces(word, Math.max(2, columns - Columns.of(indent)))) {
                int width = Columns.of(piece);
                boolean isStart = line.isEmpty() || line.toString().equals(indent);
                if (!isStart && used + 1 + width > columns) {
                    lines.add(line.toString());
                    line = new StringBuilder(indent);
                    used = Columns.of(indent);
                    isStart = true;
                }
                if (!isStart) {
                    line.append(' ');
                    used++;
                }
                line.append(piece);
                used += width;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int columns) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int used = 0;
        for (String cluster : Columns.clusters(word)) {
            int width = Columns.ofCluster(cluster);
            if (used + width > columns) {
                pieces.add(piece.toString());
                piece = new StringBuilder();
                used = 0;
            }
            piece.append(cluster);
            used += width;
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
