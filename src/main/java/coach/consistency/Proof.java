package coach.consistency;

import coach.consistency.Paths.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns paths in a graph into steps that a person can check: each derived edge carries the path that forces it, and so
 * on down to what is plain from the history. A derived edge that is used more than once is explained once.
 */
final class Proof {
    private final Graph graph;
    private final Paths paths;

    /** Per node, the node it reads; negative where it reads none. */
    private final int[] source;

    /** Per derived edge in use, the moves that force it. */
    private final TreeMap<Integer, List<Move>> reasons = new TreeMap<>();

    /** Per derived edge in use, the edge in whose reason it is explained; -1 for the proof itself. */
    private final Map<Integer, Integer> owners = new HashMap<>();

    private final Map<Integer, Step> built = new HashMap<>();

    Proof(Graph graph, int[] source) {
        this.graph = graph;
        this.paths = new Paths(graph);
        this.source = source;
    }

    /** Returns the paths of the graph. */
    Paths paths() {
        return paths;
    }

    /** Returns the steps of a shortest cycle. */
    List<Step> cycle() {
        return steps(paths.cycle());
    }

    /** Returns the steps of a shortest path from node {@code a} to node {@code b}. */
    List<Step> path(int a, int b) {
        return steps(paths.path(a, b, graph.edges()));
    }

    /** Returns the steps of a shortest path over three nodes. */
    List<Step> path(int a, int b, int c) {
        var moves = new ArrayList<>(paths.path(a, b, graph.edges()));
        moves.addAll(paths.path(b, c, graph.edges()));
        return steps(moves);
    }

    /** Returns the assumptions that {@code moves} rest on, as the reasons of their edges, all below -1. */
    Set<Integer> assumptions(List<Move> moves) {
        reasons.clear();
        explain(moves);
        var assumptions = new TreeSet<Integer>();
        gather(moves, assumptions);
        reasons.values().forEach(reason -> gather(reason, assumptions));
        return assumptions;
    }

    private void gather(List<Move> moves, Set<Integer> assumptions) {
        for (Move move : moves) {
            if (!move.isChain() && graph.reason(move.edge()) < Graph.PLAIN) {
                assumptions.add(graph.reason(move.edge()));
            }
        }
    }

    /** Returns the steps of moves along the graph. */
    List<Step> steps(List<Move> moves) {
        reasons.clear();
        owners.clear();
        built.clear();
        explain(moves);
        claim(moves, -1);
        for (int edge : reasons.descendingKeySet()) {
            claim(reasons.getOrDefault(edge, List.of()), edge);
        }
        // A reason only uses edges older than its own, so ascending order builds reasons before what rests on them.
        reasons.forEach((edge, reason) -> built.put(edge, derived(edge, reason)));
        return plainly(moves, -1);
    }

    /** Finds the reasons of all derived edges that {@code moves} rest on. */
    private void explain(List<Move> moves) {
        var open = new ArrayList<Move>(moves);
        while (!open.isEmpty()) {
            Move move = open.remove(open.size() - 1);
            if (isDerived(move) && !reasons.containsKey(move.edge())) {
                List<Move> reason = reason(move.edge());
                reasons.put(move.edge(), reason);
                open.addAll(reason);
            }
        }
    }

    private boolean isDerived(Move move) {
        return !move.isChain() && graph.reason(move.edge()) >= 0;
    }

    /** Returns the path between the two facts that force an edge; the reads-from step goes beside it. */
    private List<Move> reason(int edge) {
        int read = graph.reason(edge);
        if (graph.from(edge) != read) {
            return paths.path(graph.from(edge), read, graph.known(edge));
        }
        return source[read] < 0 ? List.of() : paths.path(source[read], graph.to(edge), graph.known(edge));
    }

    private void claim(List<Move> moves, int owner) {
        for (Move move : moves) {
            if (isDerived(move)) {
                owners.putIfAbsent(move.edge(), owner);
            }
        }
    }

    private Step derived(int edge, List<Move> reason) {
        int read = graph.reason(edge);
        int write = Math.max(source[read], -1);
        var because = new ArrayList<>(plainly(reason, edge));
        int writer = write < 0 ? Witness.INIT : graph.op[write];
        because.add(graph.from(edge) == read ? 0 : because.size(), new Step(writer, graph.op[read], Edge.READS_FROM));
        return new Step(graph.op[graph.from(edge)], graph.op[graph.to(edge)], graph.label(edge), because);
    }

    /** Returns steps of operations: program order as one step, no step to or from a node that is no operation. */
    private List<Step> plainly(List<Move> moves, int owner) {
        var steps = new ArrayList<Step>();
        int start = Witness.INIT;
        for (Move move : moves) {
            Edge label = move.isChain() ? Edge.PROGRAM_ORDER : graph.label(move.edge());
            int from = graph.op[move.from()];
            int to = graph.op[move.to()];
            if (to == Witness.INIT) {
                start = from;
                continue;
            }
            if (from == to) {
                // The two halves of one compare-and-set.
                continue;
            }
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (label == Edge.PROGRAM_ORDER && last != null && last.edge() == Edge.PROGRAM_ORDER) {
                steps.set(steps.size() - 1, new Step(last.from(), to, label));
            } else if (isDerived(move) && owners.getOrDefault(move.edge(), -1) == owner) {
                steps.add(built.getOrDefault(move.edge(), new Step(from, to, label)));
            } else {
                steps.add(new Step(from == Witness.INIT ? start : from, to, label));
            }
        }
        return steps;
    }
}
