package coach.board.draw;

import java.util.List;

/**
 * One connected part of a board, drawn.
 *
 * @param lines without trailing blanks
 * @param unlabelled links whose label found no room
 * @param cost how hard it is to read: length, bends and crossings of the lines, and its height
 */
record Sheet(List<String> lines, List<Link> unlabelled, int cost) {
    Sheet {
        lines = List.copyOf(lines);
        unlabelled = List.copyOf(unlabelled);
    }

    int width() {
        return lines.stream().mapToInt(Columns::of).max().orElse(0);
    }
}
