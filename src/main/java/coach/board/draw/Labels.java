package coach.board.draw;

import coach.board.Edge.Mode;
import java.util.List;

/** Writes the label of an arrow into a straight piece of its line, or beside an upright one, where there is room. */
final class Labels {
    private static final int STRAIGHT = Side.EAST.bit() | Side.WEST.bit();
    private static final int UPRIGHT = Side.NORTH.bit() | Side.SOUTH.bit();

    /** Blanks around a label beside a line, so that it is nearer to its own line than to the next. */
    private static final int APART = 4;

    private final Canvas canvas;

    Labels(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Writes {@code label} along the line over {@code cells}; returns whether there was room. */
    boolean write(String label, List<Integer> cells) {
        return into(label, cells) || beside(label, cells);
    }

    private boolean into(String label, List<Integer> cells) {
        int need = Columns.of(label) + 4;
        int run = 0;
        for (int i = 0; i < cells.size(); i++) {
            run = isStraight(cells.get(i)) ? run + 1 : 0;
            boolean isOver = i + 1 == cells.size() || !isStraight(cells.get(i + 1));
            if (isOver && run >= need) {
                int least = Math.min(cells.get(i), cells.get(i - run + 1));
                canvas.overwrite(" " + label + " ", least + (run - need + 2) / 2);
                return true;
            }
        }
        return false;
    }

    private boolean isStraight(int cell) {
        return canvas.box(cell) < 0
                && canvas.bits(cell) == STRAIGHT
                && !canvas.isHead(cell)
                && canvas.net(cell, Side.NORTH) < 0;
    }

    private boolean beside(String label, List<Integer> cells) {
        int width = Columns.of(label);
        for (int i = cells.size() - 1; i >= 0; i--) {
            int cell = cells.get(i);
            if (canvas.box(cell) >= 0 || canvas.bits(cell) != UPRIGHT) {
                continue;
            }
            int x = cell % canvas.width();
            if (x + width + APART < canvas.width() && areBlank(cell + 1, width + APART)) {
                canvas.overwrite(label, cell + 2);
                return true;
            }
            if (x - width - APART >= 0 && areBlank(cell - width - APART, width + APART)) {
                canvas.overwrite(label, cell - width - 1);
                return true;
            }
        }
        return false;
    }

    private boolean areBlank(int from, int count) {
        for (int i = 0; i < count; i++) {
            if (!canvas.isBlank(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a link with its label as one line of a legend. */
    static String legend(Link link, List<String> names, Glyphs glyphs) {
        Mode mode = link.mode();
        return names.get(link.from()) + " " + glyphs.arrow(mode, link.isTwoWay()) + " " + names.get(link.to()) + ": "
                + link.label();
    }
}
