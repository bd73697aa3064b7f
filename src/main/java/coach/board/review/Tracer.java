package coach.board.review;

import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.NodeKind;
import coach.question.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Follows a flow through a board, from each of its parts to the next.
 *
 * <p>A step goes along an arrow. It may go against one in two cases, both only where the arrow is synchronous and has
 * one head: on the way back to a part that the flow has already passed, since the answer comes back that way; and out
 * of a store, cache or queue to whoever calls it, since that is how data are read. Between two parts the way may pass
 * nodes that play no component at no cost, and a part with another job at the cost of a detour; clients pass nothing
 * on.
 */
final class Tracer {
    /** A hop may pass one part with another job, such as an authentication service, without being a detour. */
    static final int DETOUR_MIN = 2;

    private final Graph graph;
    private final List<BitSet> players;
    private final BitSet matched = new BitSet();
    private final BitSet entries;

    /** Follows flows over {@code graph}; {@code players} are the nodes of each component. */
    Tracer(Graph graph, List<BitSet> players) {
        this.graph = graph;
        this.players = players;
        players.forEach(matched::or);
        this.entries = graph.entries();
    }

    /** Where a way ended. */
    sealed interface Way {}

    /** The nodes passed, and the arrows between them. */
    record Whole(List<Integer> nodes, List<Edge> arrows) implements Way {}

    /** Nothing leads on from here to there. */
    record Stuck(int from, int to) implements Way {}

    private record Trail(
            int node, @Nullable Trail before, @Nullable Edge arrow) {}

    /**
     * Follows a flow whose parts are played by {@code stops}, each not empty.
     *
     * @param costMax the most that a hop may pass of parts with another job
     */
    Way follow(List<BitSet> stops, int costMax) {
        List<Trail> trails = stops.get(0).stream()
                .mapToObj(node -> new Trail(node, null, null))
                .toList();
        for (int i = 1; i < stops.size(); i++) {
            List<Trail> next = hop(stops, i, trails, costMax);
            if (next.isEmpty()) {
                return new Stuck(trails.get(0).node, stops.get(i).nextSetBit(0));
            }
            trails = next;
        }
        return whole(trails.get(0));
    }

    /** Returns whether arrows lead from one node to another, over any nodes but clients. */
    boolean leads(int from, int to) {
        var one = new BitSet();
        one.set(from);
        var other = new BitSet();
        other.set(to);
        return follow(List.of(one, other), Integer.MAX_VALUE) instanceof Whole;
    }

    private static Whole whole(Trail last) {
        var nodes = new ArrayList<Integer>();
        var arrows = new ArrayList<Edge>();
        for (Trail at = last; at != null; at = at.before) {
            nodes.add(0, at.node);
            Edge arrow = at.arrow;
            if (arrow != null) {
                arrows.add(0, arrow);
            }
        }
        return new Whole(nodes, arrows);
    }

    private record Visit(int cost, int length, int number, Trail trail) {}

    /**
     * Returns the cheapest trail to each node of stop {@code i}, cheapest first (Dijkstra, Numerische Mathematik 1959).
     */
    private List<Trail> hop(List<BitSet> stops, int i, List<Trail> from, int costMax) {
        BitSet free = new BitSet();
        BitSet starts = new BitSet();
        from.forEach(trail -> starts.set(trail.node));
        int passed = earlier(stops, i);
        for (int j = Math.max(0, passed); passed >= 0 && j < i; j++) {
            free.or(stops.get(j));
        }
        int[] best = new int[graph.size()];
        Arrays.fill(best, Integer.MAX_VALUE);
        var reached = new ArrayList<Trail>();
        var queue = new PriorityQueue<Visit>(Comparator.comparingInt(Visit::cost)
                .thenComparingInt(Visit::length)
                .thenComparingInt(Visit::number));
        from.forEach(trail -> queue.add(new Visit(0, 0, queue.size(), trail)));
        int number = queue.size();
        while (!queue.isEmpty()) {
            Visit visit = queue.remove();
            int at = visit.trail.node;
            if (best[at] <= visit.cost) {
                continue;
            }
            best[at] = visit.cost;
            if (stops.get(i).get(at)) {
                reached.add(visit.trail);
            }
            boolean isStart = starts.get(at);
            int leaving = isStart ? 0 : cost(at, free);
            if (visit.cost + leaving > costMax || (!isStart && entries.get(at))) {
                continue;
            }
            for (Graph.Step step : steps(at, isStart, passed >= 0)) {
                Trail trail = new Trail(step.to(), visit.trail, step.edge());
                queue.add(new Visit(visit.cost + leaving, visit.length + 1, number++, trail));
            }
        }
        return List.copyOf(reached);
    }

    /**
     * Returns the last stop before {@code i - 1} that is the same as stop {@code i}: the flow goes back to it; else -1.
     */
    static int earlier(List<BitSet> stops, int i) {
        for (int j = i - 2; j >= 0; j--) {
            if (stops.get(j).equals(stops.get(i))) {
                return j;
            }
        }
        return -1;
    }

    private List<Graph.Step> steps(int at, boolean isStart, boolean isBack) {
        var steps = new ArrayList<>(graph.out(at));
        NodeKind kind = graph.node(at).kind();
        boolean isRead = kind == NodeKind.QUEUE || (isStart && (kind == NodeKind.STORE || kind == NodeKind.CACHE));
        if (isBack || isRead) {
            graph.in(at).stream()
                    .filter(step -> step.edge().mode() == Mode.SYNC)
                    .forEach(steps::add);
        }
        return steps;
    }

    private int cost(int node, BitSet free) {
        NodeKind kind = graph.node(node).kind();
        boolean isStore = kind == NodeKind.STORE;
        if (free.get(node) || !matched.get(node)) {
            return isStore && !free.get(node) ? 1 : 0;
        }
        return switch (kind) {
            case QUEUE, BALANCER, CACHE, WORKER -> 0;
            case STORE -> 2;
            case CLIENT, EXTERNAL, SERVICE -> 1;
        };
    }

    /** Returns for each part of a flow the nodes that play it: those of its component, or of any of 'a|b'. */
    List<BitSet> stops(Flow flow, List<String> componentIds) {
        var stops = new ArrayList<BitSet>();
        for (String part : flow.path()) {
            var nodes = new BitSet();
            for (String id : part.split("\\|", -1)) {
                int number = componentIds.indexOf(id.strip());
                if (number >= 0) {
                    nodes.or(players.get(number));
                }
            }
            stops.add(nodes);
        }
        return stops;
    }
}
