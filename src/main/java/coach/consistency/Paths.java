package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shortest paths and cycles in a graph, where any distance along one chain counts as one step, as program order is
 * transitive. Breadth first, with a step of no cost for going on along a chain.
 */
final class Paths {
    private static final int CHAIN = -1;
    private static final long VISITS_MAX = 4_000_000;

    /** One move: along an edge, or along a chain where {@code edge} is negative. */
    record Move(int from, int to, int edge) {
        boolean isChain() {
            return edge < 0;
        }
    }

    private final Graph graph;

    /** Edge numbers by start, ascending. */
    private final int[] out;

    private final int[] outFrom;

    /** Two states a node: 2v where it was reached by an edge, 2v + 1 while going along its chain. */
    private final int[] seen;

    private final int[] parent;
    private final int[] parentEdge;
    private int stamp;
    private long visits;

    Paths(Graph graph) {
        this.graph = graph;
        int[] start = new int[graph.edges()];
        for (int e = 0; e < start.length; e++) {
            start[e] = graph.from(e);
        }
        this.outFrom = new int[graph.size + 1];
        this.out = Registers.grouped(start, outFrom);
        this.seen = new int[2 * graph.size];
        this.parent = new int[2 * graph.size];
        this.parentEdge = new int[2 * graph.size];
    }

    /**
     * Returns the shortest path from {@code a} to another node {@code b} along chains and the first {@code known}
     * edges.
     */
    List<Move> path(int a, int b, int known) {
        List<Move> moves = search(a, b, known, null, Integer.MAX_VALUE);
        if (moves == null) {
            throw new IllegalStateException("no path from " + a + " to " + b);
        }
        return moves;
    }

    /** Returns the shortest cycle found, which is the shortest there is unless the graph is large; it must have one. */
    List<Move> cycle() {
        boolean[] tangled = graph.tangled();
        boolean[] tried = new boolean[graph.size];
        List<Move> best = List.of();
        visits = 0;
        // A cycle that needs a derived edge passes its end, so those ends come first.
        for (boolean wantsDerived : new boolean[] {true, false}) {
            for (int e = 0; e < graph.edges() && (best.isEmpty() || visits < VISITS_MAX); e++) {
                int v = graph.to(e);
                boolean isStart = tangled[v] && tangled[graph.from(e)] && !tried[v] && graph.op[v] != Witness.INIT;
                if (isStart && wantsDerived == (graph.reason(e) != Graph.PLAIN)) {
                    tried[v] = true;
                    int most = best.isEmpty() ? Integer.MAX_VALUE : best.size() - 1;
                    List<Move> found = search(v, v, graph.edges(), tangled, most);
                    best = found == null ? best : found;
                }
            }
        }
        if (best.isEmpty()) {
            throw new IllegalStateException("no cycle");
        }
        return best;
    }

    /** Breadth-first search from {@code a} to {@code b}, or round to {@code a} again by an edge; null where none is. */
    private @Nullable List<Move> search(int a, int b, int known, boolean @Nullable [] within, int most) {
        stamp++;
        var level = new States();
        var next = new States();
        visit(2 * a, -1, CHAIN, level);
        for (int length = 0; level.size > 0 && length < most; length++) {
            for (int i = 0; i < level.size; i++) {
                int state = level.states[i];
                int v = state / 2;
                visits++;
                int along = graph.next(v);
                if (along >= 0 && (within == null || within[along])) {
                    visit(2 * along + 1, state, CHAIN, state % 2 == 1 ? level : next);
                    if (along == b && a != b) {
                        return moves(2 * along + 1);
                    }
                }
                for (int j = outFrom[v]; j < outFrom[v + 1] && out[j] < known; j++) {
                    int w = graph.to(out[j]);
                    if (w == b) {
                        return ended(state, out[j]);
                    }
                    if (within == null || within[w]) {
                        visit(2 * w, state, out[j], next);
                    }
                }
            }
            States done = level;
            level = next;
            next = done;
            next.size = 0;
        }
        return null;
    }

    private List<Move> ended(int state, int edge) {
        List<Move> moves = moves(state);
        moves.add(new Move(graph.from(edge), graph.to(edge), edge));
        return moves;
    }

    private void visit(int state, int before, int edge, States into) {
        if (seen[state] != stamp) {
            seen[state] = stamp;
            parent[state] = before;
            parentEdge[state] = edge;
            into.add(state);
        }
    }

    private List<Move> moves(int last) {
        var moves = new ArrayList<Move>();
        for (int state = last; parent[state] >= 0; state = parent[state]) {
            int from = parent[state] / 2;
            if (parentEdge[state] == CHAIN
                    && !moves.isEmpty()
                    && moves.get(moves.size() - 1).isChain()) {
                moves.set(
                        moves.size() - 1,
                        new Move(from, moves.get(moves.size() - 1).to(), CHAIN));
            } else {
                moves.add(new Move(from, state / 2, parentEdge[state]));
            }
        }
        Collections.reverse(moves);
        return moves;
    }

    /** A growing list of states. */
    private static final class States {
        private int[] states = new int[64];
        private int size;

        void add(int state) {
            if (size == states.length) {
                states = Arrays.copyOf(states, 2 * size);
            }
            states[size++] = state;
        }
    }
}
