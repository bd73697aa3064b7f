package coach.board.draw;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The places on the borders of boxes where lines may end: any but the corners, one line each. */
final class Ports {
    private static final int WRONG_SIDE = 22;
    private static final int FAR_SIDE = 40;
    private static final int OFF_CENTRE_MAX = 6;

    private final Canvas canvas;
    private final List<Box> boxes;
    private final Plan plan;
    private final BitSet taken = new BitSet();

    /** A cell of a box's border and the side that it is on. */
    record Port(int cell, Side side) {}

    Ports(Canvas canvas, List<Box> boxes, Plan plan) {
        this.canvas = canvas;
        this.boxes = boxes;
        this.plan = plan;
    }

    Box shape(int node) {
        return boxes.get(node);
    }

    void take(int cell) {
        taken.set(cell);
    }

    List<Port> free(int node) {
        var free = new ArrayList<Port>();
        Box box = boxes.get(node);
        int left = plan.left(node);
        int top = plan.top(node);
        for (int x = left + 1; x < left + box.width() - 1; x++) {
            free.add(new Port(canvas.cell(x, top), Side.NORTH));
            free.add(new Port(canvas.cell(x, top + box.height() - 1), Side.SOUTH));
        }
        for (int y = top + 1; y < top + box.height() - 1; y++) {
            free.add(new Port(canvas.cell(left, y), Side.WEST));
            free.add(new Port(canvas.cell(left + box.width() - 1, y), Side.EAST));
        }
        free.removeIf(port -> taken.get(port.cell));
        return free;
    }

    boolean isFree(Port port) {
        int node = canvas.box(port.cell);
        int x = port.cell % canvas.width() - plan.left(node);
        int y = port.cell / canvas.width() - plan.top(node);
        boolean isCorner = (x == 0 || x == boxes.get(node).width() - 1)
                && (y == 0 || y == boxes.get(node).height() - 1);
        return !isCorner && !taken.get(port.cell);
    }

    /** Returns how unwelcome a line is at a port: by side, and by the distance from the name's row or the middle. */
    int cost(Port port, boolean isSource, boolean isBack) {
        int node = canvas.box(port.cell);
        int x = port.cell % canvas.width() - plan.left(node);
        int y = port.cell / canvas.width() - plan.top(node);
        int off = port.side.isHorizontal()
                ? 2 * Math.abs(y - 1)
                : Math.abs(x - boxes.get(node).width() / 2);
        return Math.min(off, OFF_CENTRE_MAX) + (isBack ? back(port.side) : forward(port.side, isSource));
    }

    private int forward(Side side, boolean isSource) {
        Side ahead = plan.flow() == Plan.Flow.RIGHT ? Side.EAST : Side.SOUTH;
        Side wanted = isSource ? ahead : ahead.opposite();
        return side == wanted ? 0 : side == wanted.opposite() ? FAR_SIDE : WRONG_SIDE;
    }

    private int back(Side side) {
        boolean isRight = plan.flow() == Plan.Flow.RIGHT;
        return switch (side) {
            case SOUTH -> isRight ? 0 : 8;
            case NORTH -> isRight ? 2 : 8;
            case EAST -> isRight ? 8 : 0;
            case WEST -> isRight ? 8 : 2;
        };
    }
}
