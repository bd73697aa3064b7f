package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the operations of a saturated order one after another: reads as soon as they can run, and a write only when
 * nobody still has to read what it would overwrite. Where several writes could run, the one that was issued first runs.
 *
 * <p>If it gets stuck, some write chosen too early is to blame: {@link #deadlock} tells which it may be.
 */
final class Schedule {
    private final Execution e;
    private final Graph graph;

    /** Per node, whether its read is checked. */
    private final boolean[] isChecked;

    /** Per node, how many nodes before it have not run. */
    private final int[] missing;

    /** Per node, how many checked reads of it have not run. */
    private final int[] readers;

    /** Per key, how many checked reads of its initial value have not run. */
    private final int[] initialReaders;

    /** Per key, the last write that ran. */
    private final int[] current;

    /** Per key, writes that wait until the present value has been read. */
    private final Map<Integer, List<Integer>> waiting = new HashMap<>();

    private final Ready ready;
    private final boolean[] hasRun;
    private final int[] order;
    private int ran;

    /** A schedule of {@code graph} that checks {@code reads}; writes with a low {@code rank} go first. */
    Schedule(Execution e, Graph graph, int[] reads, int[] rank) {
        this.e = e;
        this.graph = graph;
        this.isChecked = new boolean[e.size];
        this.missing = new int[e.size];
        this.readers = new int[e.size];
        this.initialReaders = new int[e.registers.keys];
        this.current = new int[e.registers.keys];
        this.ready = new Ready(rank);
        this.hasRun = new boolean[e.size];
        this.order = new int[e.size];
        Arrays.fill(current, Witness.INIT);
        for (int r : reads) {
            isChecked[r] = true;
            count(r, 1);
        }
    }

    private void count(int read, int change) {
        if (e.source[read] == Witness.INIT) {
            initialReaders[e.key(read)] += change;
        } else {
            readers[e.source[read]] += change;
        }
    }

    /** Returns whether all could run. */
    boolean run() {
        graph.index();
        for (int v = 0; v < e.size; v++) {
            missing[v] = graph.firstInto(v + 1) - graph.firstInto(v) + (graph.previous(v) >= 0 ? 1 : 0);
            if (missing[v] == 0) {
                ready.add(v, e.writes(v));
            }
        }
        while (!ready.isEmpty()) {
            int v = ready.poll();
            if (e.writes(v) && mustWait(v)) {
                waiting.computeIfAbsent(e.key(v), key -> new ArrayList<>()).add(v);
            } else {
                run(v);
            }
        }
        return ran == e.size;
    }

    private boolean mustWait(int write) {
        int now = current[e.key(write)];
        int open = now == Witness.INIT ? initialReaders[e.key(write)] : readers[now];
        return open > (isChecked[write] && e.source[write] == now ? 1 : 0);
    }

    private void run(int v) {
        hasRun[v] = true;
        order[ran++] = v;
        if (isChecked[v]) {
            if (current[e.key(v)] != e.source[v]) {
                throw new IllegalStateException("operation " + e.op[v] + " ran too late");
            }
            count(v, -1);
        }
        if (e.writes(v)) {
            current[e.key(v)] = v;
        }
        if (v != e.join && (isChecked[v] || e.writes(v))) {
            List<Integer> released = waiting.remove(e.key(v));
            if (released != null) {
                released.forEach(write -> ready.add(write, true));
            }
        }
        int next = graph.next(v);
        if (next >= 0) {
            enable(next);
        }
        for (int i = graph.firstOutOf(v); i < graph.firstOutOf(v + 1); i++) {
            enable(graph.outOf(i));
        }
    }

    private void enable(int v) {
        if (--missing[v] == 0) {
            ready.add(v, e.writes(v));
        }
    }

    /** Returns the nodes in the order they ran. */
    int[] order() {
        return order;
    }

    /**
     * A write that could not run, the write it would have overwritten, and a read of that one that waits for the next.
     */
    record Stuck(int write, int overwritten, int reader, int waitsFor) {}

    /**
     * Returns, after a run that got stuck, writes each of which waits for the next and the last for the first: not all
     * of them can come after the write they would have overwritten.
     */
    List<Stuck> deadlock() {
        Map<Integer, Integer> turn = new HashMap<>();
        var chain = new ArrayList<Stuck>();
        int write = firstWaiting();
        while (turn.putIfAbsent(write, chain.size()) == null) {
            int overwritten = current[e.key(write)];
            int reader = openReader(write, overwritten);
            int cause = reader;
            for (int before = openBefore(cause); before >= 0; before = openBefore(cause)) {
                cause = before;
            }
            chain.add(new Stuck(write, overwritten, reader, cause));
            write = cause;
        }
        return chain.subList(turn.getOrDefault(write, 0), chain.size());
    }

    private int firstWaiting() {
        for (int v = 0; v < e.size; v++) {
            if (!hasRun[v] && missing[v] == 0) {
                return v;
            }
        }
        throw new IllegalStateException("not stuck");
    }

    private int openReader(int write, int overwritten) {
        for (int v = 0; v < e.size; v++) {
            boolean isReader = isChecked[v] && !hasRun[v] && v != write && e.source[v] == overwritten;
            if (isReader && e.key(v) == e.key(write)) {
                return v;
            }
        }
        throw new IllegalStateException("nobody reads operation " + overwritten);
    }

    private int openBefore(int v) {
        int previous = graph.previous(v);
        if (previous >= 0 && !hasRun[previous]) {
            return previous;
        }
        for (int i = graph.firstInto(v); i < graph.firstInto(v + 1); i++) {
            if (!hasRun[graph.into(i)]) {
                return graph.into(i);
            }
        }
        return -1;
    }

    /** Nodes that can run: those that do not write first, then writes by rank. A binary heap. */
    private static final class Ready {
        private final int[] rank;
        private long[] heap = new long[16];
        private int size;

        Ready(int[] rank) {
            this.rank = rank;
        }

        boolean isEmpty() {
            return size == 0;
        }

        void add(int v, boolean writes) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            long item = (writes ? (long) rank[v] + 1 : 0) << Integer.SIZE | v;
            int at = size++;
            while (at > 0 && heap[(at - 1) / 2] > item) {
                heap[at] = heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[at] = item;
        }

        int poll() {
            int top = (int) heap[0];
            long item = heap[--size];
            int at = 0;
            while (true) {
                int child = 2 * at + 1;
                if (child >= size) {
                    break;
                }
                child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
                if (heap[child] >= item) {
                    break;
                }
                heap[at] = heap[child];
                at = child;
            }
            heap[at] = item;
            return top;
        }
    }
}
