package coach.board.review;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A board as numbers: node {@code i} is the i-th node of the board. Loops are left out. */
final class Graph {
    private static final Set<String> FRONTS =
            Set.of("app", "web", "ui", "frontend", "website", "webapp", "spa", "page", "console", "cli");

    private final Board board;
    private final List<List<Step>> out = new ArrayList<>();
    private final List<List<Step>> in = new ArrayList<>();

    /** One way along an arrow. */
    record Step(int to, Edge edge) {}

    Graph(Board board) {
        this.board = board;
        Map<String, Integer> numbers = new HashMap<>();
        for (Node node : board.nodes()) {
            numbers.put(node.name(), numbers.size());
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        for (Edge edge : board.edges()) {
            int from = numbers.getOrDefault(edge.from(), -1);
            int to = numbers.getOrDefault(edge.to(), -1);
            if (from != to) {
                add(from, to, edge);
                if (edge.isTwoWay()) {
                    add(to, from, edge);
                }
            }
        }
    }

    private void add(int from, int to, Edge edge) {
        out.get(from).add(new Step(to, edge));
        in.get(to).add(new Step(from, edge));
    }

    int size() {
        return board.nodes().size();
    }

    Node node(int number) {
        return board.nodes().get(number);
    }

    /** Returns where an arrow leads from a node, in the order drawn. */
    List<Step> out(int number) {
        return out.get(number);
    }

    /** Returns from where an arrow leads to a node, in the order drawn. */
    List<Step> in(int number) {
        return in.get(number);
    }

    boolean isAlone(int number) {
        return out.get(number).isEmpty() && in.get(number).isEmpty();
    }

    /** Returns the nodes joined to a node by an arrow, either way. */
    BitSet neighbours(int number) {
        var joined = new BitSet();
        out.get(number).forEach(step -> joined.set(step.to()));
        in.get(number).forEach(step -> joined.set(step.to()));
        return joined;
    }

    /** Returns everything that arrows join to {@code from}, whichever way they point; {@code from} included. */
    BitSet island(BitSet from) {
        var seen = (BitSet) from.clone();
        var queue = new ArrayDeque<Integer>(seen.stream().boxed().toList());
        while (!queue.isEmpty()) {
            BitSet next = neighbours(queue.remove());
            next.andNot(seen);
            seen.or(next);
            next.stream().forEach(queue::add);
        }
        return seen;
    }

    /**
     * Returns the nodes from which requests come: those that are clients by role or name; if there are none, nodes such
     * as "web app" to which no arrow leads. Empty where nothing tells.
     */
    BitSet entries() {
        var clients = new BitSet();
        var fronts = new BitSet();
        for (int i = 0; i < size(); i++) {
            boolean isFront = Words.of(node(i).name()).stream().anyMatch(FRONTS::contains);
            clients.set(i, node(i).kind() == NodeKind.CLIENT);
            fronts.set(i, isFront && in.get(i).isEmpty());
        }
        return clients.isEmpty() ? fronts : clients;
    }

    /**
     * Returns for each node the node that every way to it must pass last before it: the immediate dominator. The ways
     * start at any of {@code entries}; -1 for the entries, for nodes that only several of them lead to, and for nodes
     * to which no way leads. A queue hands on to the workers that call it. Cooper, Harvey and Kennedy, "A simple, fast
     * dominance algorithm", Rice University 2001.
     */
    int[] dominators(BitSet entries) {
        int root = size();
        int[] order = reversePostorder(entries);
        int[] rank = new int[root + 1];
        Arrays.fill(rank, Integer.MAX_VALUE);
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        int[] over = new int[root + 1];
        Arrays.fill(over, -1);
        over[root] = root;
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (int v : order) {
                int best = v == root ? root : common(v, entries, over, rank);
                isChanged |= over[v] != best;
                over[v] = best;
            }
        }
        int[] result = new int[root];
        for (int v = 0; v < root; v++) {
            result[v] = over[v] == root ? -1 : over[v];
        }
        return result;
    }

    private int common(int v, BitSet entries, int[] over, int[] rank) {
        int root = size();
        int best = entries.get(v) ? root : -1;
        for (int u = 0; u < root; u++) {
            if (over[u] >= 0 && flow(u).get(v)) {
                int a = best < 0 ? u : best;
                int b = u;
                while (a != b) {
                    if (rank[a] > rank[b]) {
                        a = over[a];
                    } else {
                        b = over[b];
                    }
                }
                best = a;
            }
        }
        return best;
    }

    private int[] reversePostorder(BitSet entries) {
        int root = size();
        var done = new ArrayList<Integer>();
        var seen = new BitSet();
        var path = new ArrayDeque<Integer>();
        var rest = new ArrayDeque<BitSet>();
        path.push(root);
        rest.push((BitSet) entries.clone());
        while (!path.isEmpty()) {
            BitSet left = rest.element();
            left.andNot(seen);
            int next = left.nextSetBit(0);
            if (next < 0) {
                done.add(0, path.pop());
                rest.pop();
            } else {
                seen.set(next);
                path.push(next);
                rest.push(flow(next));
            }
        }
        return done.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns where work goes on from a node: along its arrows, and from a queue to the workers that poll it. */
    BitSet flow(int number) {
        var next = new BitSet();
        out.get(number).forEach(step -> next.set(step.to()));
        if (node(number).kind() == NodeKind.QUEUE) {
            in.get(number).stream().filter(this::isPoll).forEach(step -> next.set(step.to()));
        }
        return next;
    }

    /** Returns the nodes for whose answer some entry waits: those that synchronous arrows alone lead to. */
    BitSet awaited(BitSet entries) {
        var seen = (BitSet) entries.clone();
        var queue = new ArrayDeque<Integer>(seen.stream().boxed().toList());
        while (!queue.isEmpty()) {
            for (Step step : out.get(queue.remove())) {
                boolean isAwaited =
                        step.edge().mode() == Edge.Mode.SYNC && node(step.to()).kind() != NodeKind.CLIENT;
                if (isAwaited && !seen.get(step.to())) {
                    seen.set(step.to());
                    if (node(step.to()).kind() != NodeKind.QUEUE) {
                        queue.add(step.to());
                    }
                }
            }
        }
        return seen;
    }

    /**
     * Returns whether the node that a step leads to, against its arrow, takes from the queue rather than puts into it.
     */
    boolean isPoll(Step step) {
        String label = " " + String.join(" ", Words.of(step.edge().label())) + " ";
        boolean isSaid = label.matches(".* (consume|poll|pull|subscribe|read|take|fetch|drain) .*");
        boolean isIdleWorker =
                node(step.to()).kind() == NodeKind.WORKER && in.get(step.to()).isEmpty();
        return isSaid || (isIdleWorker && label.isBlank() && step.edge().mode() == Edge.Mode.SYNC);
    }
}
