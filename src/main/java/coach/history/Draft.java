package coach.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Operations on their way into a history: checks what every format must get right, and keeps every flaw. */
final class Draft {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Times times = new Times();
    private final Map<String, String> names = new HashMap<>();

    /** Adds the next operation; each process's come in its program order. */
    void add(Entry entry) {
        int i = entries.size();
        entries.add(entry);
        checkParts(i, entry);
        addTimes(i, entry);
    }

    /** Keeps the place of an operation that could not be read, so that those after it keep their numbers. */
    void addUnreadable() {
        add(new Entry("", Op.Kind.READ, "", null, null, Op.Outcome.FAIL, false, null, null));
    }

    /** Notes something wrong with operation {@code index}. */
    void flaw(int index, Field field, String message, String hint) {
        flaws.add(new Flaw(index, field, message, hint));
    }

    int size() {
        return entries.size();
    }

    int decimals() {
        return times.decimals();
    }

    /** Returns the history; empty of meaning where {@link #flaws} are left. */
    History history(String initial) {
        var ops = new ArrayList<Op>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry e = entries.get(i);
            ops.add(new Op(
                    i,
                    name(e.process()),
                    e.kind(),
                    name(e.key()),
                    e.value(),
                    e.expected(),
                    e.outcome(),
                    e.isFinal(),
                    time(i, Field.INVOKE),
                    time(i, Field.COMPLETE)));
        }
        checkOrder(ops);
        return new History(initial, ops);
    }

    /** Each name is kept once: a long history has few. */
    private String name(String text) {
        String known = names.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** Returns all flaws found so far; complete once {@link #history} was called. */
    List<Flaw> flaws() {
        return flaws.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Flaw::index))
                .toList();
    }

    private void checkParts(int i, Entry e) {
        String kind = Words.of(e.kind());
        boolean isWrite = e.kind() != Op.Kind.READ;
        if (isWrite && e.value() == null) {
            flaw(i, Field.OP, "a " + kind + " needs a value", "say what it writes");
        }
        if (e.kind() == Op.Kind.CAS && e.expected() == null) {
            flaw(i, Field.OP, "a cas needs what it expects", "add the expected value before the new one");
        }
        if (e.kind() != Op.Kind.CAS && e.expected() != null) {
            flaw(i, Field.EXPECTED, "a " + kind + " expects nothing", "only a cas has an expected value");
        }
        if (isWrite && e.isFinal()) {
            flaw(i, Field.FINAL, "a " + kind + " cannot be final", "only a read is issued after all writes");
        }
        if (!isWrite && e.outcome() != Op.Outcome.OK && e.value() != null) {
            flaw(i, Field.VALUE, "a read without an answer has no value", "leave the value out");
        }
    }

    private void addTimes(int i, Entry e) {
        String wrong = times.add(e.invoke(), Op.NO_TIME);
        if (wrong != null) {
            flaw(i, Field.INVOKE, wrong, "write whole or decimal numbers");
        }
        boolean isOpen = e.complete() == null && e.outcome() == Op.Outcome.UNKNOWN && e.invoke() != null;
        String late = times.add(e.complete(), isOpen ? Op.NEVER : Op.NO_TIME);
        if (late != null) {
            flaw(i, Field.COMPLETE, late, "write whole or decimal numbers");
        } else if (e.invoke() == null && e.complete() != null) {
            flaw(i, Field.COMPLETE, "an operation with 'complete' needs 'invoke'", "give both times or none");
        } else if (e.outcome() != Op.Outcome.UNKNOWN
                && e.invoke() != null
                && (e.complete() == null || e.complete().equals(Entry.NEVER))) {
            flaw(
                    i,
                    e.complete() == null ? Field.OP : Field.COMPLETE,
                    "an answered operation with 'invoke' needs 'complete'",
                    "give the time of its answer, or the outcome unknown");
        }
    }

    private long time(int i, Field field) {
        try {
            return times.at(2 * i + (field == Field.INVOKE ? 0 : 1));
        } catch (ArithmeticException e) {
            flaw(i, field, "the time is too large to be kept exactly", "use a coarser unit or a later zero");
            return Op.NO_TIME;
        }
    }

    /** Raw completions, as an operation of unknown outcome keeps none: its process went on after the time-out. */
    private void checkOrder(List<Op> ops) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < ops.size(); i++) {
            Op op = ops.get(i);
            if (op.invoke() == Op.NO_TIME) {
                continue;
            }
            long complete = time(i, Field.COMPLETE);
            if (complete != Op.NO_TIME && complete < op.invoke()) {
                flaw(
                        i,
                        Field.COMPLETE,
                        "the operation completes before it is invoked",
                        "swap or correct the two times");
            }
            Integer before = last.put(op.process(), i);
            if (before == null) {
                continue;
            }
            long end = time(before, Field.COMPLETE);
            long done = end == Op.NEVER ? ops.get(before).invoke() : end;
            if (done != Op.NO_TIME && op.invoke() < done) {
                flaw(
                        i,
                        Field.INVOKE,
                        "process " + op.process() + " starts this before its operation " + before + " has ended",
                        "one process does one thing at a time; give concurrent operations processes of their own");
            }
        }
    }
}
