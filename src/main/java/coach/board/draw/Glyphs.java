package coach.board.draw;

import coach.board.Edge.Mode;
import coach.board.NodeKind;

/** The characters of a drawing. */
enum Glyphs {
    /** Box-drawing characters; none of them is an emoji anywhere. */
    UNICODE("►◄▲▼", "▷◁△▽", "x", "↻"),
    /** Characters of every terminal and every font. */
    ASCII("><^v", "><^v", "x", "@");

    private static final String LINES = " │─└││┌├─┘─┴┐┤┬┼";
    private static final String ROUND = " ╎╌╰╎╎╭├╌╯╌┴╮┤┬┼";

    private final String heads;
    private final String openHeads;
    private final String times;
    private final String loop;

    Glyphs(String heads, String openHeads, String times, String loop) {
        this.heads = heads;
        this.openHeads = openHeads;
        this.times = times;
        this.loop = loop;
    }

    String times() {
        return times;
    }

    /** Returns the mark of an arrow from a node to itself. */
    String loop() {
        return loop;
    }

    /** Returns the head of an arrow that points to a side. */
    String head(Side to, Mode mode) {
        String from = mode == Mode.ASYNC ? openHeads : heads;
        int at = switch (to) {
            case EAST -> 0;
            case WEST -> 1;
            case NORTH -> 2;
            case SOUTH -> 3;
        };
        return from.substring(at, at + 1);
    }

    /** Returns the line that leaves a cell on the sides of which the bits are set. */
    String line(int bits, Mode mode) {
        if (this == UNICODE) {
            String lines = mode == Mode.ASYNC ? ROUND : LINES;
            return lines.substring(bits, bits + 1);
        }
        boolean isVertical = (bits & (Side.EAST.bit() | Side.WEST.bit())) == 0;
        boolean isHorizontal = (bits & (Side.NORTH.bit() | Side.SOUTH.bit())) == 0;
        if (isVertical) {
            return mode == Mode.ASYNC ? ":" : "|";
        }
        return !isHorizontal ? "+" : mode == Mode.ASYNC ? "." : "-";
    }

    /** Returns the four corners of a box and its horizontal and vertical rule, in the order "tl tr bl br h v". */
    String border(NodeKind kind) {
        if (this == ASCII) {
            return kind == NodeKind.STORE ? "++++=|" : "++++-|";
        }
        return switch (kind) {
            case STORE -> "╒╕╘╛═│";
            case CLIENT -> "╭╮╰╯─│";
            case CACHE, QUEUE, BALANCER, WORKER, EXTERNAL, SERVICE -> "┌┐└┘─│";
        };
    }

    /** Returns the place of a box's border where a line leaves it on a side. */
    String port(Side side, NodeKind kind) {
        if (this == ASCII) {
            return "+";
        }
        boolean isStore = kind == NodeKind.STORE;
        return switch (side) {
            case NORTH -> isStore ? "╧" : "┴";
            case SOUTH -> isStore ? "╤" : "┬";
            case EAST -> "├";
            case WEST -> "┤";
        };
    }

    /** Returns the line that says what an asynchronous arrow looks like. */
    String legend() {
        return arrow(Mode.ASYNC, false) + " asynchronous";
    }

    /** Returns a short arrow for running text. */
    String arrow(Mode mode, boolean isTwoWay) {
        int line = Side.EAST.bit() | Side.WEST.bit();
        String shaft = line(line, mode);
        return (isTwoWay ? head(Side.WEST, mode) : shaft) + shaft + head(Side.EAST, mode);
    }
}
