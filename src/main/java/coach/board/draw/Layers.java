package coach.board.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes in layers, so that most arrows lead to a later one and few cross: Sugiyama, Tagawa and Toda, "Methods for
 * visual understanding of hierarchical system structures", IEEE SMC 1981. Cycles are cut by a depth-first search in the
 * order of mention, which takes the way the author told it; layers are by longest path; an arrow over several layers
 * holds a place in each of them; order inside layers is by barycenters and then by swapping neighbours.
 */
final class Layers {
    private static final int SWEEPS = 12;

    /**
     * What fits side by side in a layer.
     *
     * @param sizes what each node takes, with the space beside it
     */
    record Room(List<Integer> sizes, int limit) {
        /** Layers of any size. */
        static final Room ENDLESS = new Room(List.of(), Integer.MAX_VALUE);

        Room {
            sizes = List.copyOf(sizes);
        }
    }

    private final int nodes;
    private final int[] layer;
    private final List<int[]> pieces = new ArrayList<>();
    private final List<List<Integer>> rows = new ArrayList<>();
    private final List<List<Integer>> above = new ArrayList<>();
    private final List<List<Integer>> below = new ArrayList<>();
    private final int[] rank;

    /**
     * Puts nodes in layers. Items 0 to {@code nodes} - 1 are nodes; further items are places that an arrow passes.
     *
     * @param links pairs of nodes, arrows from the first to the second
     * @param first the nodes to start from
     * @param room how much of each layer a node takes, and what there is
     */
    Layers(int nodes, List<Link> links, BitSet first, Room room) {
        this.nodes = nodes;
        List<int[]> forward = withoutCycles(nodes, links, first);
        this.layer = longestPaths(nodes, forward, first);
        fit(forward, room);
        for (int i = 0; i < nodes; i++) {
            addItem(layer[i]);
        }
        Map<Long, Integer> passed = new HashMap<>();
        for (int[] link : forward) {
            int at = link[0];
            for (int row = layer[link[0]] + 1; row < layer[link[1]]; row++) {
                long key = link[0] * 1_000_000L + row;
                int next = passed.computeIfAbsent(key, unused -> -1);
                if (next < 0) {
                    next = above.size();
                    addItem(row);
                    passed.put(key, next);
                    join(at, next);
                }
                at = next;
            }
            join(at, link[1]);
        }
        this.rank = new int[above.size()];
        number();
        reduceCrossings();
    }

    private void addItem(int row) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        rows.get(row).add(above.size());
        above.add(new ArrayList<>());
        below.add(new ArrayList<>());
    }

    private void join(int upper, int lower) {
        if (!below.get(upper).contains(lower)) {
            below.get(upper).add(lower);
            above.get(lower).add(upper);
            pieces.add(new int[] {upper, lower});
        }
    }

    /** Returns the items of each layer, in order. */
    List<List<Integer>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Returns the layer of each node. */
    int[] layers() {
        return layer.clone();
    }

    boolean isNode(int item) {
        return item < nodes;
    }

    int items() {
        return above.size();
    }

    /** Returns the items of the layer before that a line joins to an item. */
    List<Integer> above(int item) {
        return above.get(item);
    }

    /** Returns the items of the layer after that a line joins to an item. */
    List<Integer> below(int item) {
        return below.get(item);
    }

    private static List<int[]> withoutCycles(int nodes, List<Link> links, BitSet first) {
        List<List<Integer>> out = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            out.add(new ArrayList<>());
        }
        links.forEach(link -> out.get(link.from()).add(link.to()));
        int[] state = new int[nodes];
        var forward = new ArrayList<int[]>();
        List<Integer> starts = new ArrayList<>(first.stream().boxed().toList());
        for (int i = 0; i < nodes; i++) {
            starts.add(i);
        }
        for (int start : starts) {
            walk(start, out, state, forward);
        }
        return forward;
    }

    /** A node is new (0), on the path (1), or done (2); an arrow to a node on the path closes a cycle and is turned. */
    private static void walk(int start, List<List<Integer>> out, int[] state, List<int[]> forward) {
        if (state[start] != 0) {
            return;
        }
        var path = new ArrayDeque<int[]>();
        path.push(new int[] {start, 0});
        state[start] = 1;
        while (!path.isEmpty()) {
            int[] top = path.element();
            List<Integer> next = out.get(top[0]);
            if (top[1] == next.size()) {
                state[top[0]] = 2;
                path.pop();
                continue;
            }
            int to = next.get(top[1]++);
            forward.add(state[to] == 1 ? new int[] {to, top[0]} : new int[] {top[0], to});
            if (state[to] == 0) {
                state[to] = 1;
                path.push(new int[] {to, 0});
            }
        }
    }

    private static int[] longestPaths(int nodes, List<int[]> links, BitSet first) {
        int[] layer = new int[nodes];
        for (boolean isChanged = true; isChanged; ) {
            isChanged = false;
            for (int[] link : links) {
                if (layer[link[1]] < layer[link[0]] + 1) {
                    layer[link[1]] = layer[link[0]] + 1;
                    isChanged = true;
                }
            }
        }
        // A source other than a client moves next to what it leads to: its arrows are short then.
        for (int i = 0; i < nodes; i++) {
            int node = i;
            boolean isSource = links.stream().noneMatch(link -> link[1] == node) && !first.get(i);
            int nearest = links.stream()
                    .filter(link -> link[0] == node)
                    .mapToInt(link -> layer[link[1]])
                    .min()
                    .orElse(1);
            if (isSource) {
                layer[i] = nearest - 1;
            }
        }
        int least = Arrays.stream(layer).min().orElse(0);
        return Arrays.stream(layer).map(row -> row - least).toArray();
    }

    /**
     * Moves nodes of layers that are too full to the next: those that lead nowhere first, and the last mentioned first.
     */
    private void fit(List<int[]> links, Room room) {
        for (int row = 0; row < nodes && room.limit < Integer.MAX_VALUE; row++) {
            List<Integer> members = members(row);
            while (members.size() > 1
                    && members.stream().mapToInt(room.sizes::get).sum() > room.limit) {
                int moved = members.stream()
                        .max(Comparator.comparing(
                                        (Integer node) -> links.stream().noneMatch(link -> link[0] == node))
                                .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
                layer[moved] = row + 1;
                for (boolean isChanged = true; isChanged; ) {
                    isChanged = false;
                    for (int[] link : links) {
                        isChanged |= layer[link[1]] <= layer[link[0]];
                        layer[link[1]] = Math.max(layer[link[1]], layer[link[0]] + 1);
                    }
                }
                members = members(row);
            }
        }
    }

    private List<Integer> members(int row) {
        var members = new ArrayList<Integer>();
        for (int node = 0; node < nodes; node++) {
            if (layer[node] == row) {
                members.add(node);
            }
        }
        return members;
    }

    private void number() {
        for (List<Integer> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                rank[row.get(i)] = i;
            }
        }
    }

    private void reduceCrossings() {
        List<List<Integer>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean isDown = sweep % 2 == 0;
            for (int i = 1; i < rows.size(); i++) {
                int row = isDown ? i : rows.size() - 1 - i;
                sort(rows.get(row), isDown ? above : below);
            }
            swapNeighbours();
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, best.get(i));
        }
        number();
    }

    private List<List<Integer>> copy() {
        return new ArrayList<>(
                rows.stream().map(row -> (List<Integer>) new ArrayList<>(row)).toList());
    }

    private void sort(List<Integer> row, List<List<Integer>> joined) {
        row.sort(Comparator.comparingLong((Integer item) -> barycenter(item, joined.get(item))));
        number();
    }

    /** In thousandths, so that no fraction decides. */
    private long barycenter(int item, List<Integer> joined) {
        long sum = joined.stream().mapToLong(other -> rank[other] * 1_000L).sum();
        return joined.isEmpty() ? rank[item] * 1_000L : sum / joined.size();
    }

    private void swapNeighbours() {
        for (boolean isBetter = true; isBetter; ) {
            isBetter = false;
            for (List<Integer> row : rows) {
                for (int i = 0; i + 1 < row.size(); i++) {
                    int left = row.get(i);
                    int right = row.get(i + 1);
                    if (crossings(left, right) > crossings(right, left)) {
                        Collections.swap(row, i, i + 1);
                        rank[left] = i + 1;
                        rank[right] = i;
                        isBetter = true;
                    }
                }
            }
        }
    }

    private long crossings(int left, int right) {
        return crossings(above.get(left), above.get(right)) + crossings(below.get(left), below.get(right));
    }

    private long crossings(List<Integer> left, List<Integer> right) {
        long count = 0;
        for (int a : left) {
            count += right.stream().filter(b -> rank[a] > rank[b]).count();
        }
        return count;
    }

    /** Returns how many pairs of lines between neighbouring layers cross. */
    long crossings() {
        long count = 0;
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = i + 1; j < pieces.size(); j++) {
                int[] a = pieces.get(i);
                int[] b = pieces.get(j);
                boolean isSameGap = rowOf(a[0]) == rowOf(b[0]);
                long order = (long) (rank[a[0]] - rank[b[0]]) * (rank[a[1]] - rank[b[1]]);
                count += isSameGap && order < 0 ? 1 : 0;
            }
        }
        return count;
    }

    private int rowOf(int item) {
        int row = 0;
        while (rank[item] >= rows.get(row).size() || rows.get(row).get(rank[item]) != item) {
            row++;
        }
        return row;
    }
}
