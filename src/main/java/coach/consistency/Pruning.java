package coach.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules out sources that reads with one candidate already forbid: a write that comes after the read in the causal
 * order, and, for causal models and what is above them, a write that was overwritten within the read's causal past. A
 * read that is left with one candidate rules out more, so this goes in rounds.
 */
final class Pruning {
    private static final long COMPARISONS_MAX = 20_000_000;

    /** Why a candidate is out: what was known by then, and the write that hides it; -1 where it comes too late. */
    private record Exclusion(int round, int newer) {}

    private final Registers registers;
    private final Candidates candidates;
    private final boolean hidesOverwritten;

    /** Per read with a choice once, the places ruled out. */
    private final Map<Integer, Map<Integer, Exclusion>> excluded = new HashMap<>();

    /** Per read, the round after which it had one candidate left; 0 from the start, and {@code OPEN} for not yet. */
    private final int[] round;

    private static final int OPEN = Integer.MAX_VALUE;

    /** Per read, its source where that is certain. */
    private final int[] certain;

    private int rounds;

    /** Pruning over reads, those with a time having a choice. */
    Pruning(Registers registers, Candidates candidates, int[] chosen, long[] time, boolean hidesOverwritten) {
        this.registers = registers;
        this.candidates = candidates;
        this.hidesOverwritten = hidesOverwritten;
        this.certain = chosen.clone();
        this.round = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            if (time[i] > 0) {
                certain[i] = Execution.NO_READ;
                round[i] = OPEN;
            }
        }
    }

    /** Rules out what can be; returns a read that is left with nothing, or -1. */
    int run(Budget.Meter meter) {
        long left = COMPARISONS_MAX;
        for (boolean goesOn = true; goesOn && meter.spend(certain.length); ) {
            rounds++;
            goesOn = false;
            Execution e = execution(rounds);
            Graph graph = e.causality();
            int[] order = graph.order();
            if (order == null) {
                return -1;
            }
            var clocks = new Clocks(graph, e.slots);
            for (int column = 0; column < e.slots.columns(); column += clocks.width()) {
                clocks.sweepPast(order, column);
                clocks.sweepFuture(order, column);
                for (int r = 0; r < certain.length; r++) {
                    if (round[r] == OPEN && e.node[r] >= 0 && !registers.is(r, Registers.DIFFERS)) {
                        left -= candidates.length(r);
                        if (left < 0) {
                            return -1;
                        }
                        narrow(r, e, clocks);
                    }
                }
            }
            for (int r = 0; r < certain.length; r++) {
                if (round[r] == OPEN && excluded.containsKey(r)) {
                    int count = candidates.count(r);
                    if (count == 0) {
                        return r;
                    }
                    if (count == 1) {
                        round[r] = rounds;
                        certain[r] = candidates.at(r, candidates.nearest(r, any -> true));
                        goesOn = true;
                    }
                }
            }
        }
        return -1;
    }

    /** Returns what is known before a round: the reads that had one candidate by then. */
    private Execution execution(int before) {
        int[] sources = certain.clone();
        for (int r = 0; r < sources.length; r++) {
            if (round[r] >= before) {
                sources[r] = Execution.NO_READ;
            }
        }
        return new Execution(registers, sources);
    }

    private void narrow(int r, Execution e, Clocks clocks) {
        for (int place = Candidates.INITIAL; place < candidates.length(r); place++) {
            if (candidates.fits(r, place)) {
                int w = candidates.at(r, place);
                int newer = w >= 0 && e.node[w] < 0 ? Execution.NO_READ : hidden(e.node[r], w, e, clocks);
                if (newer != Execution.NO_READ) {
                    excluded.computeIfAbsent(r, read -> new HashMap<>()).put(place, new Exclusion(rounds, newer));
                    candidates.exclude(r, place);
                }
            }
        }
    }

    /** Returns the write that hides {@code write} from node {@code r}, -1 if it comes too late, else NO_READ. */
    private int hidden(int r, int write, Execution e, Clocks clocks) {
        int w = write < 0 ? Witness.INIT : e.node[write];
        int own = w < 0 ? -1 : e.slots.columnOfChain(e.chain[w]);
        if (w >= 0 && clocks.has(own) && clocks.future(r, own) <= w) {
            return -1;
        }
        int key = e.key(r);
        for (int slot = e.slots.firstOf(key); hidesOverwritten && slot < e.slots.endOf(key); slot++) {
            int column = e.slots.column(slot);
            if (clocks.has(column)) {
                int past = clocks.past(r, column);
                int newest = e.slots.lastBelow(slot, past == r + 1 ? r : past);
                if (newest >= 0 && newest != w && (w < 0 || newest >= clocks.afterwards(w, column))) {
                    return e.op[newest];
                }
            }
        }
        return Execution.NO_READ;
    }

    /** Returns whether pruning left {@code read} one candidate of several. */
    boolean decided(int read) {
        return round[read] > 0 && round[read] != OPEN;
    }

    /**
     * Returns the steps that rule out all other candidates of the given reads, and of the reads these steps rest on.
     *
     * @param explained reads whose steps are not wanted again; those returned are added
     */
    List<Step> why(Set<Integer> reads, Set<Integer> explained) {
        var steps = new ArrayList<Step>();
        var open = new ArrayList<Integer>(reads);
        while (!open.isEmpty()) {
            int read = open.remove(open.size() - 1);
            if (excluded.containsKey(read) && explained.add(read)) {
                for (var entry : excluded.getOrDefault(read, Map.of()).entrySet()) {
                    List<Step> path = path(read, candidates.at(read, entry.getKey()), entry.getValue());
                    steps.addAll(path);
                    open.addAll(new HashSet<>(new Because.Cycle(path).ops()));
                }
            }
        }
        return steps;
    }

    /** Returns why a read that is left with nothing is wrong: what is wrong with one source, and why not another. */
    Because why(int read) {
        Because.BadRead best = null;
        for (int place = candidates.length(read) - 1; place >= Candidates.INITIAL; place--) {
            Exclusion exclusion = excluded.getOrDefault(read, Map.of()).get(place);
            if (exclusion != null && exclusion.newer() >= 0) {
                int source = candidates.at(read, place);
                List<Step> path = path(read, source, exclusion);
                if (best == null || path.size() < best.path().size()) {
                    var kind = source < 0 ? Because.BadRead.Kind.STALE_INIT : Because.BadRead.Kind.OVERWRITTEN;
                    best = new Because.BadRead(read, source, exclusion.newer(), kind, path);
                }
            }
        }
        List<Step> all = why(Set.of(read), new HashSet<>());
        if (best == null) {
            return new Because.NoOrder(new Because.Cycle(all).ops(), candidates.length(read));
        }
        var steps = new ArrayList<>(best.path());
        Step last = steps.remove(steps.size() - 1);
        steps.add(new Step(last.from(), last.to(), last.edge(), all));
        return new Because.BadRead(read, best.source(), best.newer(), best.kind(), steps);
    }

    private List<Step> path(int read, int write, Exclusion exclusion) {
        Execution e = execution(exclusion.round());
        var proof = new Proof(e.causality(), e);
        int r = e.node[read];
        if (exclusion.newer() < 0) {
            return proof.path(r, e.node[write]);
        }
        int newer = e.node[exclusion.newer()];
        return write < 0 ? proof.path(newer, r) : proof.path(e.node[write], newer, r);
    }
}
