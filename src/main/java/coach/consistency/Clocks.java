package coach.consistency;

import java.util.Arrays;

/**
 * How much of some writing chains lies in the past, or in the future, of every node: vector clocks for a block of
 * columns at a time, so that memory stays linear in the operations however many processes there are.
 *
 * <p>The past of a node, where program order is part of the order, is a prefix of every chain; its future is a suffix.
 */
final class Clocks {
    /** Stands for a chain none of which is in the future. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final int CELLS_MAX = 1 << 24;
    private static final int WIDTH_MIN = 16;

    private final Graph graph;
    private final Slots slots;
    private final int width;
    private int firstColumn;

    /** Per node and column of the block, one more than the last node of that chain in the past; 0 for none. */
    private int[] past = {};

    /** Per node and column of the block, the first node of that chain in the future. */
    private int[] future = {};

    Clocks(Graph graph, Slots slots) {
        this.graph = graph;
        this.slots = slots;
        int fitting = Math.max(WIDTH_MIN, CELLS_MAX / Math.max(1, graph.size));
        this.width = Math.min(Math.max(1, slots.columns()), fitting);
    }

    /** Returns how many columns one block has. */
    int width() {
        return width;
    }

    /** Returns whether the block at hand has {@code column}. */
    boolean has(int column) {
        return column >= firstColumn && column < firstColumn + width;
    }

    /**
     * Returns the first node number of the chain of {@code column} that is not in the past of {@code v}; {@code v}
     * counts as its own past.
     */
    int past(int v, int column) {
        return past[v * width + column - firstColumn];
    }

    /** Returns the first node of the chain of {@code column} in the future of {@code v}, itself counted. */
    int future(int v, int column) {
        return future[v * width + column - firstColumn];
    }

    /** Returns the first node of the chain of {@code column} that comes strictly after {@code v}. */
    int afterwards(int v, int column) {
        int first = future(v, column);
        return first == v ? v + 1 : first;
    }

    /** Fills the pasts for the block that starts at {@code column}; {@code order} keeps all edges. */
    void sweepPast(int[] order, int column) {
        firstColumn = column;
        if (past.length == 0) {
            past = new int[graph.size * width];
        }
        for (int v : order) {
            int row = v * width;
            int previous = graph.previous(v);
            if (previous >= 0) {
                System.arraycopy(past, previous * width, past, row, width);
            } else {
                Arrays.fill(past, row, row + width, 0);
            }
            for (int i = graph.firstInto(v); i < graph.firstInto(v + 1); i++) {
                int other = graph.into(i) * width;
                for (int c = 0; c < width; c++) {
                    past[row + c] = Math.max(past[row + c], past[other + c]);
                }
            }
            int own = slots.columnOfChain(graph.chain(v));
            if (own >= 0 && has(own)) {
                past[row + own - column] = v + 1;
            }
        }
    }

    /** Fills the futures for the block that starts at {@code column}. */
    void sweepFuture(int[] order, int column) {
        firstColumn = column;
        if (future.length == 0) {
            future = new int[graph.size * width];
        }
        for (int at = order.length - 1; at >= 0; at--) {
            int v = order[at];
            int row = v * width;
            int next = graph.next(v);
            if (next >= 0) {
                System.arraycopy(future, next * width, future, row, width);
            } else {
                Arrays.fill(future, row, row + width, NEVER);
            }
            for (int i = graph.firstOutOf(v); i < graph.firstOutOf(v + 1); i++) {
                int other = graph.outOf(i) * width;
                for (int c = 0; c < width; c++) {
                    future[row + c] = Math.min(future[row + c], future[other + c]);
                }
            }
            int own = slots.columnOfChain(graph.chain(v));
            if (own >= 0 && has(own)) {
                future[row + own - column] = v;
            }
        }
    }
}
