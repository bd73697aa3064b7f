package coach.consistency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A "must come before" relation that grows: chains of consecutive nodes, each node before the next, and edges between
 * them. An edge that had to be derived remembers the read that forced it, and how many edges there were when it was
 * derived, so that its reason can be found again among those.
 */
final class Graph {
    /** Stands for the reason of an edge that needs none; below it are assumptions, numbered downwards. */
    static final int PLAIN = -1;

    final int size;

    /** Per node, its operation; {@link Witness#INIT} for a node that is none. */
    final int[] op;

    private final int[] chain;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] reason = new int[16];
    private int[] known = new int[16];
    private Edge[] label = new Edge[16];
    private int edges;

    /** Edges by their end: {@code into[intoFrom[v]]} and on are the starts of the edges into v. */
    private int[] intoFrom = {};

    private int[] into = {};
    private int[] outOfFrom = {};
    private int[] outOf = {};
    private int indexed = -1;

    /** A graph of chains: node v comes before v + 1 iff {@code chain[v] == chain[v + 1]}. */
    Graph(int[] op, int[] chain) {
        this.size = op.length;
        this.op = op;
        this.chain = chain;
    }

    /** Adds an edge that is plain from the history. */
    void add(int a, int b, Edge why) {
        add(a, b, why, PLAIN, edges);
    }

    /** Adds an edge that {@code read} forces, given the first {@code knownEdges} edges. */
    void add(int a, int b, Edge why, int read, int knownEdges) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
            reason = Arrays.copyOf(reason, 2 * edges);
            known = Arrays.copyOf(known, 2 * edges);
            label = Arrays.copyOf(label, 2 * edges);
        }
        from[edges] = a;
        to[edges] = b;
        reason[edges] = read;
        known[edges] = knownEdges;
        label[edges] = why;
        edges++;
    }

    /** Forgets all edges but the first {@code count}. */
    void truncate(int count) {
        edges = count;
        indexed = -1;
    }

    int edges() {
        return edges;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    Edge label(int edge) {
        return label[edge];
    }

    int reason(int edge) {
        return reason[edge];
    }

    int known(int edge) {
        return known[edge];
    }

    /** Returns the node before {@code v} in its chain, or -1. */
    int previous(int v) {
        return v > 0 && chain[v] == chain[v - 1] ? v - 1 : -1;
    }

    /** Returns the node after {@code v} in its chain, or -1. */
    int next(int v) {
        return v + 1 < size && chain[v] == chain[v + 1] ? v + 1 : -1;
    }

    int chain(int v) {
        return chain[v];
    }

    /** Returns where the edges into {@code v} start; {@link #into} lists them. Valid until an edge is added. */
    int firstInto(int v) {
        return intoFrom[v];
    }

    int into(int i) {
        return into[i];
    }

    int firstOutOf(int v) {
        return outOfFrom[v];
    }

    int outOf(int i) {
        return outOf[i];
    }

    /** Sorts the edges by their ends, so that the neighbours of a node can be listed. */
    void index() {
        if (indexed == edges) {
            return;
        }
        intoFrom = new int[size + 1];
        outOfFrom = new int[size + 1];
        for (int e = 0; e < edges; e++) {
            intoFrom[to[e] + 1]++;
            outOfFrom[from[e] + 1]++;
        }
        for (int v = 0; v < size; v++) {
            intoFrom[v + 1] += intoFrom[v];
            outOfFrom[v + 1] += outOfFrom[v];
        }
        if (into.length < edges) {
            into = new int[edges + edges / 4];
            outOf = new int[edges + edges / 4];
        }
        for (int e = edges - 1; e >= 0; e--) {
            into[--intoFrom[to[e] + 1]] = from[e];
            outOf[--outOfFrom[from[e] + 1]] = to[e];
        }
        // Filling from behind has moved each start to its own place, one to the right.
        System.arraycopy(intoFrom, 1, intoFrom, 0, size);
        System.arraycopy(outOfFrom, 1, outOfFrom, 0, size);
        intoFrom[size] = edges;
        outOfFrom[size] = edges;
        indexed = edges;
    }

    /** Returns the nodes in an order that keeps all edges, or null where they form a cycle. Kahn, CACM 1962. */
    int @Nullable [] order() {
        int[] order = new int[size];
        return arrange(order) == size ? order : null;
    }

    /** Returns the nodes on a cycle, or between two; empty where there is no cycle. */
    boolean[] tangled() {
        boolean[] tangled = new boolean[size];
        int[] order = new int[size];
        Arrays.fill(tangled, true);
        int ordered = arrange(order);
        for (int i = 0; i < ordered; i++) {
            tangled[order[i]] = false;
        }
        trimEnds(tangled);
        return tangled;
    }

    private int arrange(int[] order) {
        index();
        int[] missing = new int[size];
        int ready = 0;
        for (int v = 0; v < size; v++) {
            missing[v] = intoFrom[v + 1] - intoFrom[v] + (previous(v) >= 0 ? 1 : 0);
            if (missing[v] == 0) {
                order[ready++] = v;
            }
        }
        for (int done = 0; done < ready; done++) {
            int v = order[done];
            int next = next(v);
            if (next >= 0 && --missing[next] == 0) {
                order[ready++] = next;
            }
            for (int i = outOfFrom[v]; i < outOfFrom[v + 1]; i++) {
                if (--missing[outOf[i]] == 0) {
                    order[ready++] = outOf[i];
                }
            }
        }
        return ready;
    }

    /** Takes out the nodes from which no cycle can be reached. */
    private void trimEnds(boolean[] tangled) {
        int[] open = new int[size];
        int count = 0;
        int[] ahead = new int[size];
        for (int v = 0; v < size; v++) {
            if (tangled[v]) {
                ahead[v] = next(v) >= 0 && tangled[next(v)] ? 1 : 0;
                for (int i = outOfFrom[v]; i < outOfFrom[v + 1]; i++) {
                    ahead[v] += tangled[outOf[i]] ? 1 : 0;
                }
                if (ahead[v] == 0) {
                    open[count++] = v;
                }
            }
        }
        while (count > 0) {
            int v = open[--count];
            tangled[v] = false;
            int previous = previous(v);
            if (previous >= 0 && tangled[previous] && --ahead[previous] == 0) {
                open[count++] = previous;
            }
            for (int i = intoFrom[v]; i < intoFrom[v + 1]; i++) {
                int u = into[i];
                if (tangled[u] && --ahead[u] == 0) {
                    open[count++] = u;
                }
            }
        }
    }
}
