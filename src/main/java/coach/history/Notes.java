package coach.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Sentences about how operations without a plain answer are treated. */
public final class Notes {
    private final History history;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> anyOther = new HashSet<>();

    private Notes(History history) {
        this.history = history;
        for (Op op : history.ops()) {
            if (op.tells()) {
                if (op.outcome() == Op.Outcome.FAIL) {
                    anyOther.add(op.key());
                } else {
                    seen.add(op.key() + "\0" + (op.kind() == Op.Kind.CAS ? op.expected() : op.value()));
                }
            }
        }
    }

    /** Returns one sentence per kind of operation without a plain answer, none where all were answered. */
    public static List<String> of(History history) {
        boolean isPlain =
                history.ops().stream().allMatch(op -> op.outcome() == Op.Outcome.OK && (op.mayWrite() || op.tells()));
        if (isPlain) {
            return List.of();
        }
        var notes = new Notes(history);
        var sentences = new ArrayList<String>();
        notes.add(
                sentences,
                op -> isOpen(op) && notes.mayMatter(op),
                "One write of unknown outcome may take effect at any time after its start, or never.",
                "%d writes of unknown outcome may each take effect at any time after their start, or never.");
        notes.add(
                sentences,
                op -> isOpen(op) && !notes.mayMatter(op),
                "One write of unknown outcome, whose value nobody read, counts as never having happened.",
                "%d writes of unknown outcome, whose values nobody read, count as never having happened.");
        notes.add(
                sentences,
                op -> op.kind() == Op.Kind.CAS && op.outcome() == Op.Outcome.FAIL,
                "One compare-and-set that failed counts as a read of anything but the value it expected.",
                "%d compare-and-sets that failed count as reads of anything but the values they expected.");
        notes.add(
                sentences,
                op -> (op.kind() == Op.Kind.WRITE || op.kind() == Op.Kind.APPEND) && op.outcome() == Op.Outcome.FAIL,
                "One write that failed certainly had no effect.",
                "%d writes that failed certainly had no effect.");
        notes.add(
                sentences,
                op -> op.kind() == Op.Kind.READ && !op.tells(),
                "One read without a result says nothing and is left out.",
                "%d reads without a result say nothing and are left out.");
        return sentences;
    }

    private static boolean isOpen(Op op) {
        return op.mayWrite() && op.outcome() == Op.Outcome.UNKNOWN;
    }

    /** An append shows in every later value, and a failed compare-and-set may have met any value. */
    private boolean mayMatter(Op op) {
        return op.kind() == Op.Kind.APPEND
                || anyOther.contains(op.key())
                || seen.contains(op.key() + "\0" + op.value());
    }

    private void add(List<String> sentences, Predicate<Op> treated, String one, String many) {
        long count = history.ops().stream().filter(treated).count();
        if (count > 0) {
            sentences.add(count == 1 ? one : many.formatted(count));
        }
    }
}
