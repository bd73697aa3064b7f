package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks by hand, so to speak, that a witness shows what the model asks for. Written from the definitions; knows
 * nothing of how witnesses are found.
 */
final class Witnesses {
    private final Model model;
    private final History history;
    private final List<Op> ops;

    /** Operations of unknown outcome that the witness takes to have taken effect. */
    private final Set<Integer> effective = new HashSet<>();

    private Witnesses(Model model, History history) {
        this.model = model;
        this.history = history;
        this.ops = history.ops();
    }

    /** Asserts that {@code witness} shows that {@code model} allows {@code history}. */
    static void check(Model model, History history, Witness witness) {
        var check = new Witnesses(model, history);
        if (witness instanceof Witness.TotalOrder total) {
            check.totalOrder(total.ops());
        } else if (witness instanceof Witness.Views views) {
            check.views(views.views());
        } else if (witness instanceof Witness.Visibility visibility) {
            check.visibility(visibility);
        } else if (witness instanceof Witness.ReadsFrom from) {
            assertEquals(Model.WEAK_CAUSAL, model);
            check.sources(from.sources());
        }
    }

    private boolean isRead(int i) {
        Op op = ops.get(i);
        boolean isAnswered = op.kind() == Op.Kind.READ && op.outcome() == Op.Outcome.OK && op.value() != null;
        return isAnswered || (op.kind() == Op.Kind.CAS && isCertain(i));
    }

    private boolean isWrite(int i) {
        Op op = ops.get(i);
        return op.kind() != Op.Kind.READ && op.outcome() != Op.Outcome.FAIL && isCertain(i);
    }

    private boolean isCertain(int i) {
        return ops.get(i).outcome() != Op.Outcome.UNKNOWN || effective.contains(i);
    }

    private Set<Integer> writes() {
        var writes = new HashSet<Integer>();
        for (int i = 0; i < ops.size(); i++) {
            if (isWrite(i)) {
                writes.add(i);
            }
        }
        return writes;
    }

    private boolean isEarlier(int a, int b) {
        boolean isSame = ops.get(a).process().equals(ops.get(b).process());
        return a < b && isSame && ops.get(a).outcome() != Op.Outcome.UNKNOWN;
    }

    /** Program order, and all writes before what was read at the end. */
    private boolean isOrdered(int a, int b) {
        return isEarlier(a, b) || (ops.get(b).isFinal() && isWrite(a));
    }

    private void takeEffect(List<Integer> mentioned) {
        for (int i : mentioned) {
            if (i >= 0 && ops.get(i).outcome() == Op.Outcome.UNKNOWN) {
                effective.add(i);
            }
        }
    }

    private void assertGives(int read, int write) {
        Op op = ops.get(read);
        String value = write == Witness.INIT
                ? history.initial()
                : String.valueOf(ops.get(write).value());
        assertTrue(write == Witness.INIT || isWrite(write), () -> "no write: " + write);
        assertTrue(write == Witness.INIT || ops.get(write).key().equals(op.key()), () -> "another key: " + write);
        boolean isEqual = value.equals(op.kind() == Op.Kind.CAS ? op.expected() : op.value());
        boolean isEqualWanted = op.kind() == Op.Kind.READ || op.outcome() != Op.Outcome.FAIL;
        assertEquals(isEqualWanted, isEqual, () -> "operation " + read + " read " + value);
    }

    private void totalOrder(List<Integer> order) {
        takeEffect(order);
        var expected = new HashSet<Integer>();
        for (int i = 0; i < ops.size(); i++) {
            if (isRead(i) || isWrite(i)) {
                expected.add(i);
            }
        }
        assertEquals(expected, new HashSet<>(order));
        assertEquals(expected.size(), order.size());
        serial(order, expected);
    }

    /** Asserts that an order keeps program order and that each read checked gives the latest write; returns sources. */
    private Map<Integer, Integer> serial(List<Integer> order, Set<Integer> checked) {
        var latest = new HashMap<String, Integer>();
        var sources = new HashMap<Integer, Integer>();
        for (int at = 0; at < order.size(); at++) {
            int op = order.get(at);
            for (int later : order.subList(at + 1, order.size())) {
                assertTrue(!isOrdered(later, op), () -> op + " stands before " + later);
            }
            if (isRead(op) && checked.contains(op)) {
                int source = latest.getOrDefault(ops.get(op).key(), Witness.INIT);
                assertGives(op, source);
                sources.put(op, source);
            }
            if (isWrite(op)) {
                latest.put(ops.get(op).key(), op);
            }
        }
        return sources;
    }

    private void views(List<Witness.View> views) {
        views.forEach(view -> takeEffect(view.ops()));
        var sources = new HashMap<Integer, Integer>();
        for (Witness.View view : views) {
            var own = new HashSet<Integer>();
            for (int i = 0; i < ops.size(); i++) {
                if (isRead(i) && ops.get(i).process().equals(view.process())) {
                    own.add(i);
                }
            }
            var expected = new HashSet<>(writes());
            expected.addAll(own);
            assertEquals(expected, new HashSet<>(view.ops()));
            assertEquals(expected.size(), view.ops().size());
            sources.putAll(serial(view.ops(), own));
        }
        for (int i = 0; i < ops.size(); i++) {
            assertTrue(!isRead(i) || sources.containsKey(i), "a read in no view");
        }
        boolean[][] causality = closure(sources);
        for (Witness.View view : views) {
            for (int at = 0; at < view.ops().size() && model == Model.CAUSAL; at++) {
                for (int later : view.ops().subList(at + 1, view.ops().size())) {
                    assertTrue(!causality[later][view.ops().get(at)], () -> "view against causality: " + view);
                }
            }
        }
    }

    /** Returns the causal order under sources, which must have no cycle. */
    private boolean[][] closure(Map<Integer, Integer> sources) {
        int n = ops.size();
        boolean[][] before = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean counts = (isRead(a) || isWrite(a)) && (isRead(b) || isWrite(b));
                before[a][b] = (counts && isOrdered(a, b)) || sources.getOrDefault(b, -1) == a;
            }
        }
        return closed(before);
    }

    private static boolean[][] closed(boolean[][] before) {
        int n = before.length;
        for (int k = 0; k < n; k++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    before[a][b] |= before[a][k] && before[k][b];
                }
            }
        }
        for (int a = 0; a < n; a++) {
            assertTrue(!before[a][a], "a cycle of causes");
        }
        return before;
    }

    private void sources(List<Integer> sources) {
        takeEffect(sources);
        var from = new HashMap<Integer, Integer>();
        for (int i = 0; i < ops.size(); i++) {
            if (isRead(i)) {
                assertGives(i, sources.get(i));
                from.put(i, sources.get(i));
            }
        }
        boolean[][] causality = closure(from);
        from.forEach((read, source) -> {
            for (int w : writes()) {
                boolean isSeen = ops.get(w).key().equals(ops.get(read).key()) && causality[w][read];
                assertTrue(
                        !isSeen || w == source || (source >= 0 && !causality[source][w]),
                        () -> read + " is blind for " + w);
            }
        });
    }

    private void visibility(Witness.Visibility visibility) {
        var seen = new HashMap<Integer, Set<Integer>>();
        visibility.seen().forEach(s -> takeEffect(s.writes()));
        visibility.seen().forEach(s -> seen.put(s.read(), new HashSet<>(s.writes())));
        int n = ops.size();
        boolean[][] before = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                before[a][b] = isEarlier(a, b) || seen.getOrDefault(b, Set.of()).contains(a);
            }
        }
        closed(before);
        Set<Integer> writes = writes();
        for (int i = 0; i < n; i++) {
            assertEquals(isRead(i), seen.containsKey(i));
            assertTrue(!ops.get(i).isFinal() || !isRead(i) || writes.equals(seen.get(i)), "not all seen at the end");
        }
        promises(seen);
        var sources = new HashMap<Integer, Integer>();
        for (Witness.Arbitration arbitration : visibility.arbitrations()) {
            assertEquals(writes, new HashSet<>(arbitration.writes()));
            seen.forEach((read, visible) -> {
                if (arbitration.session().isEmpty()
                        || arbitration.session().equals(ops.get(read).process())) {
                    var newest = new ArrayList<>(arbitration.writes());
                    newest.removeIf(w -> !visible.contains(w)
                            || !ops.get(w).key().equals(ops.get(read).key()));
                    int source = newest.isEmpty() ? Witness.INIT : newest.get(newest.size() - 1);
                    assertGives(read, source);
                    sources.put(read, source);
                }
            });
            ages(arbitration.writes(), seen);
        }
        assertEquals(seen.keySet(), sources.keySet());
        if (model == Model.CAUSAL_CONVERGENCE) {
            converges(visibility.arbitrations().get(0).writes(), seen, closure(sources));
        }
    }

    private void converges(List<Integer> arbitration, Map<Integer, Set<Integer>> seen, boolean[][] causality) {
        seen.forEach((read, visible) -> {
            for (int w : writes()) {
                assertEquals(causality[w][read], visible.contains(w), () -> w + " visible to " + read);
            }
        });
        for (int a : arbitration) {
            for (int b : arbitration.subList(arbitration.indexOf(a), arbitration.size())) {
                assertTrue(!causality[b][a], () -> a + " is older than " + b);
            }
        }
    }

    /** Asserts what the guarantee says of visible writes. */
    private void promises(Map<Integer, Set<Integer>> seen) {
        seen.forEach((r2, v2) -> {
            for (int a = 0; a < ops.size(); a++) {
                boolean isOwn = isWrite(a) && isEarlier(a, r2);
                assertTrue(model != Model.READ_YOUR_WRITES || !isOwn || v2.contains(a), "own write not seen");
                if (model == Model.MONOTONIC_WRITES && isWrite(a)) {
                    for (int w2 : v2) {
                        assertTrue(!isEarlier(a, w2) || v2.contains(a), "earlier write not seen");
                    }
                }
            }
            seen.forEach((r1, v1) -> {
                boolean grows = model != Model.EVENTUAL && model != Model.READ_YOUR_WRITES && isEarlier(r1, r2);
                boolean follows = model == Model.WRITES_FOLLOW_READS
                        && v2.stream().anyMatch(w2 -> r1.equals(w2) || isEarlier(r1, w2));
                assertTrue((!grows && !follows) || v2.containsAll(v1), () -> r2 + " sees less than " + r1);
            });
        });
    }

    /** Asserts what the guarantee says of older and newer writes. */
    private void ages(List<Integer> order, Map<Integer, Set<Integer>> seen) {
        for (int older : order) {
            for (int newer : order.subList(order.indexOf(older) + 1, order.size())) {
                boolean isSameKey = ops.get(older).key().equals(ops.get(newer).key());
                boolean isKeyed = model == Model.READ_YOUR_WRITES || model == Model.MONOTONIC_READS;
                boolean isTurned =
                        isEarlier(newer, older) && ((isKeyed && isSameKey) || model == Model.MONOTONIC_WRITES);
                assertTrue(!isTurned, () -> older + " is taken for older than " + newer);
                if (model == Model.WRITES_FOLLOW_READS) {
                    seen.forEach((read, visible) -> {
                        boolean isAnswer = read.equals(older) || isEarlier(read, older);
                        assertTrue(!isAnswer || !visible.contains(newer), () -> older + " answers " + newer);
                    });
                }
            }
        }
    }
}
