package coach.board.draw;

import coach.board.Edge.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of cells on which boxes stand, lines run, and texts are written. */
final class Canvas {
    private static final int FREE = -1;

    private final int width;
    private final int height;
    private final Glyphs glyphs;
    private final int[] box;
    private final int[] horizontal;
    private final int[] vertical;
    private final int[] bits;
    private final boolean[] isHead;
    private final @Nullable String[] text;

    Canvas(int width, int height, Glyphs glyphs) {
        this.width = width;
        this.height = height;
        this.glyphs = glyphs;
        this.box = filled(width * height);
        this.horizontal = filled(width * height);
        this.vertical = filled(width * height);
        this.bits = new int[width * height];
        this.isHead = new boolean[width * height];
        this.text = new String[width * height];
    }

    private static int[] filled(int size) {
        int[] cells = new int[size];
        Arrays.fill(cells, FREE);
        return cells;
    }

    int width() {
        return width;
    }

    int size() {
        return width * height;
    }

    int cell(int x, int y) {
        return y * width + x;
    }

    /** Returns the cell next to another, or -1 at the edge of the sheet. */
    int next(int cell, Side side) {
        int x = cell % width + side.dx;
        int y = cell / width + side.dy;
        return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
    }

    /** Draws the box of node {@code number} with its upper left corner at a cell. */
    void put(int number, Box shape, int left, int top) {
        String border = glyphs.border(shape.kind());
        int right = left + shape.width() - 1;
        int bottom = top + shape.height() - 1;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                boolean isRule = y == top || y == bottom;
                boolean isSide = x == left || x == right;
                int corner = (y == top ? 0 : 2) + (x == left ? 0 : 1);
                int mark = isRule && isSide ? corner : isRule ? 4 : 5;
                box[cell(x, y)] = number;
                text[cell(x, y)] = isRule || isSide ? border.substring(mark, mark + 1) : null;
            }
        }
        for (int i = 0; i < shape.lines().size(); i++) {
            write(shape.lines().get(i), left + 2, top + 1 + i);
        }
    }

    /** Writes a text from a cell to the right; a wide letter leaves nothing in the cell after it. */
    void write(String words, int x, int y) {
        int at = cell(x, y);
        for (String cluster : Columns.clusters(words)) {
            text[at++] = cluster;
            if (Columns.ofCluster(cluster) == 2) {
                text[at++] = "";
            }
        }
    }

    /** Returns the number of the box that covers a cell, or -1. */
    int box(int cell) {
        return box[cell];
    }

    boolean isBlank(int cell) {
        return box[cell] == FREE && bits[cell] == 0 && text[cell] == null;
    }

    boolean isHead(int cell) {
        return isHead[cell];
    }

    /** Returns the sides on which lines leave a cell. */
    int bits(int cell) {
        return bits[cell];
    }

    /** Returns the net whose line runs through a cell along an axis, or -1. */
    int net(int cell, Side along) {
        return along.isHorizontal() ? horizontal[cell] : vertical[cell];
    }

    /** Returns whether a line of a net may cross a cell in a direction: one other straight line runs across it. */
    boolean isCrossable(int cell, Side going) {
        int straight = going.isHorizontal() ? Side.NORTH.bit() | Side.SOUTH.bit() : Side.EAST.bit() | Side.WEST.bit();
        return bits[cell] == straight && !isHead[cell] && box[cell] == FREE;
    }

    /** Adds a line of a net that leaves a cell on a side. */
    void line(int cell, Side side, int net) {
        bits[cell] |= side.bit();
        if (side.isHorizontal()) {
            horizontal[cell] = net;
        } else {
            vertical[cell] = net;
        }
    }

    /** Puts the head of an arrow in a cell. */
    void head(int cell, Side to, Mode mode) {
        isHead[cell] = true;
        text[cell] = glyphs.head(to, mode);
    }

    /** Marks where a line leaves a box. */
    void port(int cell, Side side, Box shape) {
        text[cell] = glyphs.port(side, shape.kind());
    }

    /** Turns lines into text; {@code modes} tells how the lines of each net look. */
    void ink(List<Mode> modes) {
        for (int cell = 0; cell < bits.length; cell++) {
            if (bits[cell] != 0 && text[cell] == null) {
                boolean isCrossing = horizontal[cell] >= 0 && vertical[cell] >= 0 && horizontal[cell] != vertical[cell];
                int shown = isCrossing ? Side.NORTH.bit() | Side.SOUTH.bit() : bits[cell];
                int net = vertical[cell] >= 0 ? vertical[cell] : horizontal[cell];
                text[cell] = glyphs.line(shown, modes.get(net));
            }
        }
    }

    /** Writes over a line or blanks. */
    void overwrite(String words, int cell) {
        write(words, cell % width, cell / width);
    }

    /** Returns the lines of the sheet without blank borders and trailing blanks. */
    List<String> lines() {
        int left = width;
        for (int cell = 0; cell < text.length; cell++) {
            if (text[cell] != null) {
                left = Math.min(left, cell % width);
            }
        }
        var lines = new ArrayList<String>();
        for (int y = 0; y < height; y++) {
            var line = new StringBuilder();
            for (int x = left; x < width; x++) {
                String mark = text[cell(x, y)];
                line.append(mark == null ? " " : mark);
            }
            lines.add(line.toString().stripTrailing());
        }
        while (!lines.isEmpty() && lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
