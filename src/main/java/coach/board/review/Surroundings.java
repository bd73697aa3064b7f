package coach.board.review;

import coach.board.Edge;
import coach.board.NodeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a named node counts. A name alone earns nothing, and neither does a list of names with an arrow in front. A
 * node counts if
 *
 * <ul>
 *   <li>an arrow joins it, and arrows in any direction join it to a client;
 *   <li>it is not one of more than {@value #LEAVES_MAX} nodes that hang on one node by a bare arrow and on nothing
 *       else;
 *   <li>it stands beside a part that it works with: one that comes next to it, before or after, among the drawn parts
 *       of a flow of the question. Where its flows have no other drawn part, any component but a client will do; where
 *       it is in no flow, a client too. "Beside" means that arrows lead from one to the other, over no nodes but such
 *       as play nothing or hand on (queues, caches, balancers, workers); two ends of one list are not beside each
 *       other;
 *   <li>not more than {@value #TANGLED_PERCENT} percent of all pairs of at least {@value #TANGLED_NODES_MIN} nodes are
 *       joined.
 * </ul>
 */
final class Surroundings {
    private static final int LEAVES_MAX = 5;
    private static final int TANGLED_PERCENT = 66;
    private static final int TANGLED_NODES_MIN = 5;

    private final Graph graph;
    private final BitSet entries;
    private final BitSet matched = new BitSet();
    private final BitSet reached;
    private final BitSet listed = new BitSet();
    private final boolean isTangled;
    private final BitSet inFlow = new BitSet();
    private final List<BitSet> partners = new ArrayList<>();

    Surroundings(Graph graph, List<BitSet> players, BitSet entries) {
        this.graph = graph;
        this.entries = entries;
        this.reached = graph.island(entries);
        players.forEach(matched::or);
        int pairs = 0;
        for (int i = 0; i < graph.size(); i++) {
            partners.add(new BitSet());
            pairs += graph.neighbours(i).cardinality();
            markLeaves(i);
        }
        long joined =
                IntStream.range(0, graph.size()).filter(i -> !graph.isAlone(i)).count();
        this.isTangled = joined >= TANGLED_NODES_MIN && pairs * 100L > joined * (joined - 1) * TANGLED_PERCENT;
    }

    private void markLeaves(int hub) {
        var leaves = new BitSet();
        graph.neighbours(hub).stream().filter(this::hangsBare).forEach(leaves::set);
        leaves.andNot(graph.entries());
        if (leaves.cardinality() > LEAVES_MAX) {
            listed.or(leaves);
        }
    }

    private boolean hangsBare(int node) {
        return graph.neighbours(node).cardinality() == 1
                && edges(node).stream().allMatch(edge -> edge.label().isEmpty());
    }

    private List<Edge> edges(int node) {
        var edges = new ArrayList<Edge>();
        graph.out(node).forEach(step -> edges.add(step.edge()));
        graph.in(node).forEach(step -> edges.add(step.edge()));
        return edges;
    }

    /** Takes in that the nodes of each drawn stop of a flow work with those of the next drawn stop. */
    void learn(List<BitSet> stops) {
        List<BitSet> drawn = stops.stream().filter(stop -> !stop.isEmpty()).toList();
        drawn.forEach(inFlow::or);
        for (int i = 0; i + 1 < drawn.size(); i++) {
            BitSet first = drawn.get(i);
            BitSet second = drawn.get(i + 1);
            first.stream().forEach(node -> partners.get(node).or(second));
            second.stream().forEach(node -> partners.get(node).or(first));
        }
    }

    /** Returns how a node stands that plays a component together with {@code players}. */
    Standing standing(int node, BitSet players) {
        if (graph.isAlone(node)) {
            return Standing.ALONE;
        }
        if (!reached.get(node)) {
            return Standing.CUT_OFF;
        }
        if (isTangled) {
            return Standing.TANGLED;
        }
        if (listed.get(node)) {
            return Standing.LISTED;
        }
        var wanted = (BitSet) partners.get(node).clone();
        wanted.andNot(players);
        if (wanted.isEmpty()) {
            wanted.or(matched);
            wanted.andNot(entries);
            if (!inFlow.get(node)) {
                wanted.or(entries);
            }
            wanted.andNot(players);
        }
        wanted.andNot(listed);
        boolean isAlsoPartner = partners.get(node).get(node);
        boolean isBeside =
                beside(node, true).intersects(wanted) || beside(node, false).intersects(wanted);
        return isAlsoPartner || isBeside ? Standing.DRAWN : Standing.OUT_OF_PLACE;
    }

    /** Returns what arrows lead to from a node, or what they lead from to it, past nodes that only hand on. */
    private BitSet beside(int node, boolean isForward) {
        var seen = new BitSet();
        seen.set(node);
        var queue = new ArrayDeque<Integer>(List.of(node));
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (at == node || handsOn(at)) {
                var next = new BitSet();
                (isForward ? graph.out(at) : graph.in(at)).forEach(step -> next.set(step.to()));
                next.andNot(seen);
                seen.or(next);
                next.stream().forEach(queue::add);
                // Whoever calls a queue may as well take from it.
                if (isForward && graph.node(at).kind() == NodeKind.QUEUE) {
                    graph.in(at).forEach(step -> seen.set(step.to()));
                }
            }
        }
        seen.clear(node);
        return seen;
    }

    private boolean handsOn(int node) {
        NodeKind kind = graph.node(node).kind();
        boolean isPasser = kind == NodeKind.QUEUE
                || kind == NodeKind.CACHE
                || kind == NodeKind.BALANCER
                || kind == NodeKind.WORKER;
        return !entries.get(node) && (isPasser || !matched.get(node));
    }
}
