package coach.consistency;

import coach.consistency.Paths.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Execution execution;

    /** Reads of which the steps show why they read what they read. */
    private final Set<Integer> excused = new HashSet<>();

    /** Operations of unknown outcome of which the steps show that they took effect. */
    private final Set<Integer> shown = new HashSet<>();

    /** Proofs in a graph over the nodes of {@code execution}. */
    Proof(Graph graph, Execution execution) {
        this(graph, execution.source, execution);
    }

    /** Proofs in a graph over nodes of its own, with a source for each that reads. */
    Proof(Graph graph, int[] source, Execution execution) {
        this.graph = graph;
        this.paths = new Paths(graph);
        this.source = source;
        this.execution = execution;
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

    /** Returns the steps of a shortest path over three nodes; there is always a step to the middle one. */
    List<Step> path(int a, int b, int c) {
        List<Move> first = paths.path(a, b, graph.edges());
        List<Move> second = paths.path(b, c, graph.edges());
        var all = new ArrayList<>(first);
        all.addAll(second);
        prepare(all);
        var steps = new ArrayList<>(plainly(first, -1));
        steps.addAll(plainly(second, -1));
        return steps;
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
        prepare(moves);
        return plainly(moves, -1);
    }

    private void prepare(List<Move> moves) {
        reasons.clear();
        owners.clear();
        built.clear();
        shown.clear();
        excused.clear();
        explain(moves);
        show(moves);
        reasons.forEach((edge, reason) -> {
            show(reason);
            showRead(graph.reason(edge), source[graph.reason(edge)]);
        });
        claim(moves, -1);
        for (int edge : reasons.descendingKeySet()) {
            claim(reasons.getOrDefault(edge, List.of()), edge);
        }
        // A reason only uses edges older than its own, so ascending order builds reasons before what rests on them.
        reasons.forEach((edge, reason) -> built.put(edge, derived(edge, reason)));
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

    private void show(List<Move> moves) {
        for (Move move : moves) {
            if (!move.isChain() && graph.label(move.edge()) == Edge.READS_FROM) {
                showRead(move.to(), move.from());
            }
        }
    }

    private void showRead(int read, int write) {
        if (write >= 0 && !execution.isUnknownOp(graph.op[read])) {
            shown.add(graph.op[write]);
        }
    }

    private Step derived(int edge, List<Move> reason) {
        int read = graph.reason(edge);
        int write = Math.max(source[read], -1);
        var because = new ArrayList<>(plainly(reason, edge));
        int writer = write < 0 ? Witness.INIT : graph.op[write];
        because.add(graph.from(edge) == read ? 0 : because.size(), readsFrom(writer, graph.op[read]));
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
                steps.set(steps.size() - 1, new Step(last.from(), to, label, last.because()));
            } else if (isDerived(move) && owners.getOrDefault(move.edge(), -1) == owner) {
                steps.add(built.getOrDefault(move.edge(), new Step(from, to, label)));
            } else {
                steps.add(new Step(from == Witness.INIT ? start : from, to, label));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.because().isEmpty() && isPlain(step.edge())) {
                List<Step> because = new ArrayList<>(effects(step));
                because.addAll(step.edge() == Edge.READS_FROM ? excuse(step.to()) : List.of());
                steps.set(i, new Step(step.from(), step.to(), step.edge(), because));
            }
        }
        return steps;
    }

    private Step readsFrom(int write, int read) {
        return new Step(write, read, Edge.READS_FROM, excuse(read));
    }

    /** Returns what rules out other sources of a read. */
    private List<Step> excuse(int read) {
        Pruning pruning = execution.pruning;
        return pruning == null ? List.of() : pruning.why(Set.of(read), excused);
    }

    private static boolean isPlain(Edge edge) {
        return edge == Edge.PROGRAM_ORDER || edge == Edge.READS_FROM || edge == Edge.QUIESCENCE;
    }

    /** Returns the reads that show that the operations of a step took effect, where no other step shows it. */
    private List<Step> effects(Step step) {
        var effects = new ArrayList<Step>();
        for (int op : new int[] {step.from(), step.to()}) {
            for (int at = op; execution.isUnknownOp(at) && shown.add(at); at = execution.reader[at]) {
                effects.add(readsFrom(at, execution.reader[at]));
            }
        }
        return effects;
    }
}
