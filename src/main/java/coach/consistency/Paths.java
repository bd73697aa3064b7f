package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shortest paths and cycles in a graph, where any distance along one chain counts as one step, as program order is
 * transitive, and a derived edge as several. Dijkstra with a ring of buckets (Dial, CACM 1969).
 */
final class Paths {
    private static final int CHAIN = -1;
    private static final long VISITS_MAX = 4_000_000;

    /** What a derived edge costs: it needs a path of its own to be believed. */
    private static final int DERIVED_WEIGHT = 4;

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

    /**
     * Two states a node: 2v where it was reached by an edge, 2v + 1 while going along its chain; and one for the end.
     */
    private final int[] seen;

    private final int[] cost;

    private final int[] parent;
    private final int[] parentEdge;
    private final States[] levels = new States[DERIVED_WEIGHT + 1];
    private int pending;
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
        this.seen = new int[2 * graph.size + 1];
        this.cost = new int[2 * graph.size + 1];
        this.parent = new int[2 * graph.size + 1];
        this.parentEdge = new int[2 * graph.size + 1];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = new States();
        }
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
        int least = Integer.MAX_VALUE;
        visits = 0;
        // A cycle that needs a derived edge passes its end, so those ends come first.
        for (boolean wantsDerived : new boolean[] {true, false}) {
            for (int e = 0; e < graph.edges() && (best.isEmpty() || visits < VISITS_MAX); e++) {
                int v = graph.to(e);
                boolean isStart = tangled[v] && tangled[graph.from(e)] && !tried[v] && graph.op[v] != Witness.INIT;
                if (isStart && wantsDerived == (graph.reason(e) != Graph.PLAIN)) {
                    tried[v] = true;
                    List<Move> found = search(v, v, graph.edges(), tangled, least);
                    if (found != null) {
                        best = found;
                        least = cost[2 * graph.size];
                    }
                }
            }
        }
        if (best.isEmpty()) {
            throw new IllegalStateException("no cycle");
        }
        return best;
    }

    /**
     * Searches from {@code a} to {@code b}, or round to {@code a} again by an edge; null where none is below
     * {@code most}.
     */
    private @Nullable List<Move> search(int a, int b, int known, boolean @Nullable [] within, int most) {
        stamp++;
        int end = 2 * graph.size;
        for (States level : levels) {
            level.size = 0;
        }
        pending = 0;
        visit(2 * a, -1, CHAIN, 0);
        for (int now = 0; pending > 0 && now < most; now++) {
            States level = levels[now % levels.length];
            for (int i = 0; i < level.size; i++) {
                int state = level.states[i];
                pending--;
                if (cost[state] != now) {
                    continue;
                }
                if (state == end) {
                    return moves(state);
                }
                visits++;
                int v = state / 2;
                int along = graph.next(v);
                if (along >= 0 && (within == null || within[along])) {
                    int reached = along == b && a != b ? end : 2 * along + 1;
                    visit(reached, state, CHAIN, now + (state % 2 == 1 ? 0 : 1));
                }
                for (int j = outFrom[v]; j < outFrom[v + 1] && out[j] < known; j++) {
                    int w = graph.to(out[j]);
                    if (within == null || within[w]) {
                        int weight = graph.reason(out[j]) == Graph.PLAIN ? 1 : DERIVED_WEIGHT;
                        visit(w == b ? end : 2 * w, state, out[j], now + weight);
                    }
                }
            }
            level.size = 0;
        }
        return null;
    }

    private void visit(int state, int before, int edge, int reached) {
        if (seen[state] != stamp || cost[state] > reached) {
            seen[state] = stamp;
            cost[state] = reached;
            parent[state] = before;
            parentEdge[state] = edge;
            levels[reached % levels.length].add(state);
            pending++;
        }
    }

    private List<Move> moves(int last) {
        var moves = new ArrayList<Move>();
        for (int state = last; parent[state] >= 0; state = parent[state]) {
            int from = parent[state] / 2;
            int to = state < 2 * graph.size
                    ? state / 2
                    : parentEdge[state] == CHAIN ? from + 1 : graph.to(parentEdge[state]);
            if (parentEdge[state] == CHAIN
                    && !moves.isEmpty()
                    && moves.get(moves.size() - 1).isChain()) {
                moves.set(
                        moves.size() - 1,
                        new Move(from, moves.get(moves.size() - 1).to(), CHAIN));
            } else {
                moves.add(new Move(from, to, parentEdge[state]));
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
