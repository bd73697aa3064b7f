package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Witnesses that say what each read saw. */
final class Visibilities {
    /** Beyond this many pairs of a read and a write, a witness only names the sources. */
    private static final long PAIRS_MAX = 1 << 20;

    private Visibilities() {}

    /**
     * Returns what was visible causally: to each read, the writes in its past; of a long history, only the arbitration.
     *
     * @param order all nodes from oldest to newest, from which the arbitration is taken
     */
    static Witness causal(Execution e, int[] order) {
        List<Witness.Arbitration> arbitrations = List.of(new Witness.Arbitration("", writes(e, order)));
        if (!isShort(e)) {
            return new Witness.Visibility(List.of(), arbitrations);
        }
        Graph graph = e.causality();
        graph.index();
        var seen = new ArrayList<Witness.Seen>();
        for (int i = 0; i < e.node.length; i++) {
            if (e.node[i] >= 0 && e.reads(e.node[i])) {
                seen.add(new Witness.Seen(i, writes(e, past(graph, e.node[i]))));
            }
        }
        return new Witness.Visibility(seen, arbitrations);
    }

    /** Returns whether a witness may name what each read saw. */
    static boolean isShort(Execution e) {
        return (long) e.size * e.size <= PAIRS_MAX;
    }

    /** Returns what each read had to see for a session guarantee, and what each session takes for newer. */
    static Witness ofSessions(Execution e, SessionGraph sessions, Model model, List<Witness.Arbitration> arbitrations) {
        if (!isShort(e)) {
            return sources(e);
        }
        var seen = new ArrayList<Witness.Seen>();
        for (int op = 0; op < e.node.length; op++) {
            int v = e.node[op];
            if (v >= 0 && e.reads(v)) {
                seen.add(new Witness.Seen(op, seen(e, sessions, model, v)));
            }
        }
        return new Witness.Visibility(seen, arbitrations);
    }

    private static Ints seen(Execution e, SessionGraph sessions, Model model, int v) {
        if (model == Model.READ_YOUR_WRITES) {
            int[] own = new int[e.size];
            int count = 0;
            for (int op = 0; op < e.node.length; op++) {
                int w = e.node[op];
                boolean isOwn = w >= 0 && op < e.op[v] && !e.isUnknown(w) && e.process(w) == e.process(v);
                if (w >= 0 && (isOwn || e.source[v] == w || e.isFinal(v))) {
                    own[count++] = w;
                }
            }
            return writes(e, Arrays.copyOf(own, count));
        }
        int[] past = past(sessions.visible, sessions.read[v]);
        int[] writes = Arrays.stream(past)
                .filter(i -> sessions.write[sessions.origin[i]] == i)
                .map(i -> sessions.origin[i])
                .toArray();
        return writes(e, writes);
    }

    /** Returns the operations that write among {@code nodes}, in the order given. */
    static Ints writes(Execution e, int[] nodes) {
        int[] writes = new int[nodes.length];
        int count = 0;
        for (int v : nodes) {
            if (e.writes(v)) {
                writes[count++] = e.op[v];
            }
        }
        return Ints.first(writes, count);
    }

    /** Returns which write each read read. */
    static Witness sources(Execution e) {
        int[] sources = new int[e.node.length];
        Arrays.fill(sources, Witness.ReadsFrom.NO_READ);
        for (int v = 0; v < e.size; v++) {
            if (e.reads(v)) {
                sources[e.op[v]] = e.source[v] < 0 ? Witness.INIT : e.op[e.source[v]];
            }
        }
        return new Witness.ReadsFrom(Ints.of(sources));
    }

    /** Returns the nodes strictly before {@code v}, in the order of their operations. */
    static int[] past(Graph graph, int v) {
        boolean[] isPast = new boolean[graph.size];
        int[] open = new int[graph.size];
        int count = 0;
        open[count++] = v;
        while (count > 0) {
            int at = open[--count];
            int previous = graph.previous(at);
            if (previous >= 0 && !isPast[previous]) {
                isPast[previous] = true;
                open[count++] = previous;
            }
            for (int i = graph.firstInto(at); i < graph.firstInto(at + 1); i++) {
                if (!isPast[graph.into(i)]) {
                    isPast[graph.into(i)] = true;
                    open[count++] = graph.into(i);
                }
            }
        }
        isPast[v] = false;
        return IntStream.range(0, graph.size)
                .filter(i -> isPast[i])
                .boxed()
                .sorted((a, b) -> Integer.compare(graph.op[a], graph.op[b]))
                .mapToInt(i -> i)
                .toArray();
    }
}
