package coach.board.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads the lines of nets around boxes: the cheapest way over the cells of a canvas, where length, bends, crossings and
 * nearness to other things cost (Lee, "An algorithm for path connections and its applications", IRE 1961, with costs as
 * in Dijkstra, Numerische Mathematik 1959). Lines of different nets meet only at right angles.
 */
final class Router {
    private static final int STEP_ACROSS = 2;
    private static final int STEP_DOWN = 3;
    private static final int BEND = 9;
    private static final int BRANCH = 6;
    private static final int CROSSING = 16;
    private static final int CROWD = 3;
    private static final int ABRUPT = 4;

    private final Canvas canvas;
    private final Ports ports;
    private final int[] best;
    private final int[] before;
    private int cost;

    Router(Canvas canvas, Ports ports) {
        this.canvas = canvas;
        this.ports = ports;
        this.best = new int[canvas.size() * 4];
        this.before = new int[canvas.size() * 4];
    }

    /** Returns what all lines drawn so far cost. */
    int cost() {
        return cost;
    }

    /**
     * A way to begin: the cells before the first free one, which are a port or a cell of the tree, and for an arrow
     * with two heads the cell of the first head.
     */
    private record Start(List<Integer> prefix, int cell, Side going, int cost) {}

    /**
     * Draws a net with a number.
     *
     * @return the cells of its lines in order of drawing; null where there was no room, and then the canvas is spoilt
     */
    @Nullable List<Integer> draw(Net net, int number, boolean isBack) {
        var tree = new BitSet();
        var drawn = new ArrayList<Integer>();
        var targets = new ArrayList<>(net.targets());
        for (int i = 0; i < net.sources().size(); i++) {
            List<Integer> goals = i == 0 ? targets : List.of();
            List<Start> starts = fromBox(net.sources().get(i), net.isTwoWay(), isBack);
            if (!drawOne(starts, goals, new Pencil(net, number, tree, drawn), isBack)) {
                return null;
            }
            while (i == 0 && !targets.isEmpty()) {
                if (!drawOne(fromTree(tree), targets, new Pencil(net, number, tree, drawn), isBack)) {
                    return null;
                }
            }
        }
        return drawn;
    }

    private record Pencil(Net net, int number, BitSet tree, List<Integer> drawn) {}

    /** Draws the cheapest line to any goal, and takes the goal off the list; to the tree where there are no goals. */
    private boolean drawOne(List<Start> starts, List<Integer> goals, Pencil pencil, boolean isBack) {
        int end = search(starts, goals, pencil.tree, isBack);
        if (end < 0) {
            return false;
        }
        List<Integer> cells = path(end, starts);
        int last = canvas.next(end / 4, Side.of(end % 4));
        cells.add(last);
        boolean isTwoWay = pencil.net.isTwoWay();
        boolean isToBox = canvas.box(last) >= 0;
        for (int i = 0; i + 1 < cells.size(); i++) {
            Side going = going(cells.get(i), cells.get(i + 1));
            mark(cells.get(i), going, pencil, (isTwoWay && i == 1) || (isToBox && i == cells.size() - 2));
            mark(
                    cells.get(i + 1),
                    going.opposite(),
                    pencil,
                    (isTwoWay && i == 0) || (isToBox && i == cells.size() - 3));
        }
        int begin = cells.get(0);
        Side out = going(begin, cells.get(1));
        if (canvas.box(begin) >= 0) {
            ports.take(begin);
            if (isTwoWay) {
                canvas.head(cells.get(1), out.opposite(), pencil.net.mode());
            } else {
                canvas.port(begin, out, ports.shape(canvas.box(begin)));
            }
        }
        if (isToBox) {
            canvas.head(end / 4, Side.of(end % 4), pencil.net.mode());
            ports.take(last);
            goals.remove(Integer.valueOf(canvas.box(last)));
        }
        pencil.drawn.addAll(cells);
        return true;
    }

    private void mark(int cell, Side side, Pencil pencil, boolean isHead) {
        if (canvas.box(cell) < 0) {
            canvas.line(cell, side, pencil.number);
            if (!isHead) {
                pencil.tree.set(cell);
            }
        }
    }

    private Side going(int from, int to) {
        for (int i = 0; i < 4; i++) {
            if (canvas.next(from, Side.of(i)) == to) {
                return Side.of(i);
            }
        }
        throw new IllegalStateException("cells " + from + " and " + to + " are no neighbours");
    }

    private List<Integer> path(int end, List<Start> starts) {
        var cells = new ArrayList<Integer>();
        int state = end;
        while (state >= 0) {
            cells.add(0, state / 4);
            state = before[state];
        }
        cells.addAll(0, starts.get(-1 - state).prefix);
        return cells;
    }

    private List<Start> fromBox(int node, boolean isTwoWay, boolean isBack) {
        var starts = new ArrayList<Start>();
        for (Ports.Port port : ports.free(node)) {
            int outside = canvas.next(port.cell(), port.side());
            int portCost = ports.cost(port, true, isBack);
            if (outside < 0) {
                continue;
            }
            if (!isTwoWay) {
                starts.add(new Start(List.of(port.cell()), outside, port.side(), portCost));
            } else if (canvas.isBlank(outside) && canvas.next(outside, port.side()) >= 0) {
                int further = canvas.next(outside, port.side());
                starts.add(new Start(List.of(port.cell(), outside), further, port.side(), portCost));
            }
        }
        return starts;
    }

    private List<Start> fromTree(BitSet tree) {
        var starts = new ArrayList<Start>();
        tree.stream().filter(this::isPure).forEach(cell -> {
            for (int i = 0; i < 4; i++) {
                Side side = Side.of(i);
                int next = canvas.next(cell, side);
                if (next >= 0 && (canvas.bits(cell) & side.bit()) == 0) {
                    starts.add(new Start(List.of(cell), next, side, branch(cell) + abrupt(cell, side)));
                }
            }
        });
        return starts;
    }

    /** Where a line branches already, one more branch is easy to see. */
    private int branch(int cell) {
        return Integer.bitCount(canvas.bits(cell)) > 2 ? BRANCH / 2 : BRANCH;
    }

    /** Only one net runs through a cell, so that a line may join it there. */
    private boolean isPure(int cell) {
        int along = canvas.net(cell, Side.EAST);
        int across = canvas.net(cell, Side.NORTH);
        return !canvas.isHead(cell) && (along < 0 || across < 0 || along == across);
    }

    /**
     * Returns the state, four times a cell and a direction, from which one more step reaches a goal; -1 if none does.
     */
    private int search(List<Start> starts, List<Integer> goals, BitSet tree, boolean isBack) {
        Arrays.fill(best, Integer.MAX_VALUE);
        var queue = new LongHeap();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            reach(start.cell, start.going, start.cost, -1 - i, queue);
        }
        long end = Long.MAX_VALUE;
        while (!queue.isEmpty() && queue.least() < end) {
            long entry = queue.removeLeast();
            int state = (int) (entry & 0xffffffffL);
            int spent = (int) (entry >> 32);
            if (spent > best[state]) {
                continue;
            }
            int cell = state / 4;
            Side going = Side.of(state % 4);
            int extra = arrival(cell, going, goals, tree, isBack);
            if (extra >= 0) {
                end = Math.min(end, ((long) (spent + extra) << 32) | state);
            }
            boolean isCrossing = canvas.bits(cell) != 0;
            for (int i = 0; i < 4; i++) {
                Side turn = Side.of(i);
                int next = canvas.next(cell, turn);
                if (next >= 0 && turn != going.opposite() && (turn == going || !isCrossing)) {
                    reach(next, turn, spent + (turn == going ? 0 : BEND + abrupt(cell, turn)), state, queue);
                }
            }
        }
        if (end == Long.MAX_VALUE) {
            return -1;
        }
        cost += (int) (end >> 32);
        return (int) (end & 0xffffffffL);
    }

    private void reach(int cell, Side going, int spent, int from, LongHeap queue) {
        boolean isBlank = canvas.isBlank(cell);
        if (!isBlank && !canvas.isCrossable(cell, going)) {
            return;
        }
        int now = spent + (going.isHorizontal() ? STEP_ACROSS : STEP_DOWN) + (isBlank ? crowd(cell, going) : CROSSING);
        int state = cell * 4 + going.number;
        if (now < best[state]) {
            best[state] = now;
            before[state] = from;
            queue.add(((long) now << 32) | state);
        }
    }

    private int crowd(int cell, Side going) {
        Side left = Side.of((going.number + 3) % 4);
        return crowdOn(canvas.next(cell, left), going) + crowdOn(canvas.next(cell, left.opposite()), going);
    }

    private int crowdOn(int beside, Side going) {
        return beside >= 0 && (canvas.box(beside) >= 0 || canvas.net(beside, going) >= 0) ? CROWD : 0;
    }

    /** Returns what the last step from a cell to a goal costs; -1 where it does not lead to one. */
    private int arrival(int cell, Side going, List<Integer> goals, BitSet tree, boolean isBack) {
        int next = canvas.next(cell, going);
        if (next < 0) {
            return -1;
        }
        if (goals.isEmpty()) {
            boolean isJoint = tree.get(next)
                    && isPure(next)
                    && (canvas.bits(next) & going.opposite().bit()) == 0;
            return isJoint ? branch(next) : -1;
        }
        boolean isGoal = goals.contains(canvas.box(next)) && canvas.isBlank(cell);
        Ports.Port port = new Ports.Port(next, going.opposite());
        return isGoal && ports.isFree(port) ? ports.cost(port, false, isBack) : -1;
    }

    /** A head right behind a bend is hard to see. */
    private int abrupt(int cell, Side turn) {
        int head = canvas.next(cell, turn);
        int behind = head < 0 ? -1 : canvas.next(head, turn);
        return behind >= 0 && canvas.box(behind) >= 0 ? ABRUPT : 0;
    }
}
