package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Per process, an order of all writes and its own reads: causal memory where the order keeps causality, PRAM where it
 * keeps program order.
 *
 * <p>The reads of a process are a chain, so that saturation by the first rule decides. Compare-and-sets of unknown
 * outcome stand beside the chain; a process that has some is left to {@link Serialization}.
 */
final class Views {
    private static final long ENTRIES_MAX = 1 << 23;

    private final Execution e;
    private final Graph graph;
    private final Clocks clocks;
    private final Budget.Meter meter;
    private final boolean keepsCausality;
    private final List<Witness.View> views = new ArrayList<>();
    private boolean isLong;

    /** Views that extend {@code graph}, to which only the reads of the process at hand add edges. */
    Views(Execution e, Graph graph, boolean keepsCausality, Budget.Meter meter) {
        this.e = e;
        this.graph = graph;
        this.clocks = new Clocks(graph, e.slots);
        this.keepsCausality = keepsCausality;
        this.meter = meter;
    }

    /** Judges whether every process has its view. */
    Judgement judge() {
        int[][] byProcess = Checked.byProcess(e);
        isLong = (long) byProcess.length * e.size > ENTRIES_MAX;
        int plain = graph.edges();
        for (int[] reads : byProcess) {
            if (reads.length > 0 && !isSettled(reads)) {
                Judgement judgement = judge(reads);
                if (judgement != null) {
                    return judgement;
                }
                graph.truncate(plain);
            }
        }
        return new Judgement.Fine(() -> isLong ? Visibilities.sources(e) : new Witness.Views(views));
    }

    /**
     * Returns whether weak causality, which was judged before, settles the view, and nobody asks for its order. A
     * single read puts what is in its past before its source; the source is in that past too, so nothing new is forced.
     */
    private boolean isSettled(int[] reads) {
        return keepsCausality && isLong && reads.length == 1 && !e.isUnknown(reads[0]);
    }

    private @Nullable Judgement judge(int[] reads) {
        for (int r : reads) {
            if (!keepsCausality && e.source[r] >= 0) {
                graph.add(e.source[r], r, Edge.READS_FROM);
            }
        }
        if (Arrays.stream(reads).anyMatch(e::isUnknown)) {
            return judgeUnknown(reads);
        }
        var saturation = Saturation.ofView(e, graph, clocks, meter);
        switch (saturation.run(Checked.lastOfEach(e, reads))) {
            case FIXED -> {
                if (!isLong) {
                    views.add(view(reads[0], Ints.of(arranged(reads, saturation.order()))));
                }
                return null;
            }
            case CYCLE -> {
                return wrong(reads[0], new Proof(graph, e).cycle());
            }
            case STALE_INIT -> {
                int r = saturation.staleRead();
                int newer = saturation.staleWrite();
                return new Judgement.Wrong(new Because.BadRead(
                        e.op[r],
                        Witness.INIT,
                        e.op[newer],
                        Because.BadRead.Kind.STALE_INIT,
                        new Proof(graph, e).path(newer, r)));
            }
            default -> {
                return new Judgement.Unclear("the view of process " + e.processName(reads[0]));
            }
        }
    }

    private Judgement.Wrong wrong(int read, List<Step> steps) {
        return new Judgement.Wrong(new Because.ViewCycle(e.processName(read), steps));
    }

    private @Nullable Judgement judgeUnknown(int[] reads) {
        var serialization = new Serialization(e, graph, reads, meter);
        Serialization.Outcome outcome = serialization.solve();
        if (outcome instanceof Serialization.Ordered ordered) {
            views.add(view(reads[0], ordered.nodes()));
            return null;
        }
        if (outcome instanceof Serialization.Cyclic cyclic) {
            return wrong(reads[0], cyclic.steps());
        }
        if (outcome instanceof Serialization.Exhausted exhausted) {
            return new Judgement.Wrong(new Because.NoOrder(exhausted.core(), exhausted.states()));
        }
        return new Judgement.Unclear("the view of process " + e.processName(reads[0]));
    }

    private Witness.View view(int read, Ints nodes) {
        int[] ops = new int[nodes.size()];
        int count = 0;
        for (int v : nodes) {
            if (v != e.join && (e.writes(v) || e.process(v) == e.process(read))) {
                ops[count++] = e.op[v];
            }
        }
        return new Witness.View(e.processName(read), Ints.first(ops, count));
    }

    /** Returns the nodes so that before each read there is only what must be. */
    private int[] arranged(int[] reads, int[] order) {
        int[] turn = new int[e.size];
        Arrays.fill(turn, reads.length);
        for (int i = 0; i < reads.length; i++) {
            turn[reads[i]] = i;
        }
        for (int at = order.length - 1; at >= 0; at--) {
            int v = order[at];
            int next = graph.next(v);
            turn[v] = next >= 0 ? Math.min(turn[v], turn[next]) : turn[v];
            for (int i = graph.firstOutOf(v); i < graph.firstOutOf(v + 1); i++) {
                turn[v] = Math.min(turn[v], turn[graph.outOf(i)]);
            }
        }
        int[] turnInOrder = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            turnInOrder[at] = turn[order[at]];
        }
        int[] places = Registers.grouped(turnInOrder, new int[reads.length + 2]);
        for (int i = 0; i < places.length; i++) {
            places[i] = order[places[i]];
        }
        return places;
    }
}
