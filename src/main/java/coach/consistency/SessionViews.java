package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether every session can order the writes so that its reads give the newest it sees. */
final class SessionViews {
    private final Execution e;
    private final Model model;
    private final Budget.Meter meter;
    private final SessionGraph sessions;
    private final Graph older;

    /** Per node, whether it is visible to the session at hand; the number of the session plus one. */
    private final int[] seenBy;

    /** Per key, writes the session sees and has not compared with a read yet. */
    private final List<List<Integer>> fresh = new ArrayList<>();

    /** Per key, what the session last read; {@link Execution#NO_READ} for nothing yet. */
    private final int[] latest;

    private final List<Witness.Arbitration> arbitrations = new ArrayList<>();

    SessionViews(Execution e, Model model, Budget.Meter meter) {
        this.e = e;
        this.model = model;
        this.meter = meter;
        this.sessions = new SessionGraph(e, model);
        this.older = sessions.older;
        this.seenBy = new int[older.size];
        this.latest = new int[e.registers.keys];
        for (int k = 0; k < latest.length; k++) {
            fresh.add(new ArrayList<>());
        }
    }

    /** Judges the execution. */
    Judgement judge() {
        sessions.visible.index();
        int plain = older.edges();
        int[][] byProcess = Checked.byProcess(e);
        for (int p = 0; p < byProcess.length; p++) {
            int[] reads = byProcess[p];
            Judgement judgement = reads.length == 0 ? null : judge(p, inHistory(reads));
            if (judgement != null) {
                return judgement;
            }
            older.truncate(plain);
        }
        return new Judgement.Fine(() -> Visibilities.ofSessions(e, sessions, model, arbitrations));
    }

    private int[] inHistory(int[] reads) {
        return Arrays.stream(reads)
                .map(v -> e.op[v])
                .sorted()
                .map(op -> e.node[op])
                .toArray();
    }

    private @Nullable Judgement judge(int p, int[] reads) {
        Arrays.fill(latest, Execution.NO_READ);
        fresh.forEach(List::clear);
        int plain = older.edges();
        for (int v : reads) {
            int lost = model == Model.READ_YOUR_WRITES ? lookBack(v, plain) : look(v, p + 1, plain);
            if (lost >= 0) {
                return new Judgement.Wrong(new Because.SessionLoss(
                        model, e.processName(v), e.op[v], older.op[lost], whyVisible(lost, sessions.read[v])));
            }
        }
        if (!meter.spend(e.size)) {
            return new Judgement.Unclear("the order session " + e.processName(reads[0]) + " needs");
        }
        int[] order = older.order();
        if (order == null) {
            return new Judgement.Wrong(cyclic(e.processName(reads[0])));
        }
        if (Visibilities.isShort(e)) {
            arbitrations.add(new Witness.Arbitration(e.processName(reads[0]), writes(order)));
        }
        return null;
    }

    private Ints writes(int[] order) {
        return Visibilities.writes(
                e,
                Arrays.stream(order)
                        .filter(i -> sessions.write[sessions.origin[i]] == i)
                        .map(i -> sessions.origin[i])
                        .toArray());
    }

    private List<Step> whyVisible(int write, int read) {
        return new Proof(sessions.visible, sessions.source, e).path(write, read);
    }

    /** Compares a read with the writes of its own process, or with all at the end; returns a write it lost, or -1. */
    private int lookBack(int v, int plain) {
        int w = e.source[v];
        int key = e.key(v);
        Slots slots = e.slots;
        for (int slot = slots.firstOf(key); slot < slots.endOf(key); slot++) {
            int newest = slots.lastBelow(slot, Integer.MAX_VALUE);
            if (!e.isFinal(v)) {
                boolean isOwn = e.process(newest) == e.process(v) && !e.isUnknown(newest);
                newest = isOwn ? lastOwn(slot, v) : -1;
            }
            if (newest >= 0 && newest != w) {
                if (w == Witness.INIT) {
                    return sessions.write[newest];
                }
                older.add(sessions.write[newest], sessions.write[w], Edge.ARBITRATION, sessions.read[v], plain);
            }
        }
        return -1;
    }

    private int lastOwn(int slot, int v) {
        if (e.isUnknown(v)) {
            int before = -1;
            for (int w = e.slots.firstFrom(slot, 0); w >= 0 && e.op[w] < e.op[v]; w = e.slots.firstFrom(slot, w + 1)) {
                before = w;
            }
            return before;
        }
        return e.slots.lastBelow(slot, v);
    }

    /** Compares a read with everything its session sees by then; returns a write it lost, or -1. */
    private int look(int v, int session, int plain) {
        int r = sessions.read[v];
        int key = e.key(v);
        List<Integer> now = spread(r, session);
        var compared = new ArrayList<>(fresh.get(key));
        for (int at : now) {
            if (isWrite(at)) {
                fresh.get(keyOf(at)).add(at);
                if (keyOf(at) == key) {
                    compared.add(at);
                }
            }
        }
        if (latest[key] >= 0) {
            compared.add(latest[key]);
        }
        int w = sessions.source[r];
        if (w == Witness.INIT) {
            return compared.isEmpty() ? -1 : compared.get(0);
        }
        for (int write : compared) {
            if (write != w) {
                older.add(write, w, Edge.ARBITRATION, r, plain);
            }
        }
        if (e.isUnknown(v)) {
            forget(now);
        } else {
            latest[key] = w;
            fresh.get(key).clear();
        }
        return -1;
    }

    /** Takes back what an operation saw after which nothing comes in its session. */
    private void forget(List<Integer> seen) {
        for (int at : seen) {
            seenBy[at] = 0;
            if (isWrite(at)) {
                List<Integer> writes = fresh.get(keyOf(at));
                writes.remove(writes.size() - 1);
            }
        }
    }

    private boolean isWrite(int node) {
        int origin = sessions.origin[node];
        return sessions.write[origin] == node && origin != e.join;
    }

    private int keyOf(int write) {
        return e.key(sessions.origin[write]);
    }

    /** Marks what leads to {@code r} as seen, and returns the nodes that were not. */
    private List<Integer> spread(int r, int session) {
        var now = new ArrayList<Integer>();
        mark(r, session, now);
        Graph visible = sessions.visible;
        for (int done = 0; done < now.size(); done++) {
            int v = now.get(done);
            if (visible.previous(v) >= 0) {
                mark(visible.previous(v), session, now);
            }
            for (int i = visible.firstInto(v); i < visible.firstInto(v + 1); i++) {
                mark(visible.into(i), session, now);
            }
        }
        return now;
    }

    private void mark(int node, int session, List<Integer> now) {
        if (seenBy[node] != session) {
            seenBy[node] = session;
            now.add(node);
        }
    }

    private Because cyclic(String session) {
        List<Step> steps = new Proof(older, sessions.source, e).cycle();
        var plain = new ArrayList<Step>();
        Step lossy = null;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).edge() == Edge.ARBITRATION) {
                if (lossy != null) {
                    return new Because.ViewCycle(session, steps);
                }
                lossy = steps.get(i);
                plain.addAll(steps.subList(i + 1, steps.size()));
                plain.addAll(steps.subList(0, i));
            }
        }
        if (lossy == null) {
            return new Because.ViewCycle(session, steps);
        }
        List<Step> why = lossy.because();
        plain.addAll(why.subList(0, why.size() - 1));
        return new Because.SessionLoss(model, session, why.get(why.size() - 1).to(), lossy.from(), plain);
    }
}
