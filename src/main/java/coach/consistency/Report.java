package coach.consistency;

import coach.history.History;
import coach.history.Imported;
import coach.history.Op;
import coach.history.Picture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say about a history and some models, as one value: what {@code coach check} shows.
 *
 * @param name what the reader calls the history, such as its file
 * @param findings a verdict for each model asked, weakest first
 * @param explanations why, for each model whose own check forbade the history
 * @param staleness how stale reads certainly were
 */
public record Report(
        String name,
        Imported imported,
        Map<Model, Models.Finding> findings,
        Map<Model, Explanation> explanations,
        Staleness staleness) {
    private static final int DRAWN_MAX = 24;

    public Report {
        findings = new EnumMap<>(findings);
        explanations = explanations.isEmpty() ? new EnumMap<>(Model.class) : new EnumMap<>(explanations);
    }

    /**
     * Judges a history.
     *
     * @param budget for each check by itself
     * @param clock nanoseconds of the caller's clock
     */
    public static Report of(
            String name, Imported imported, Collection<Model> models, Budget budget, LongSupplier clock) {
        History history = imported.history();
        Map<Model, Models.Finding> findings = Models.checkAll(history, models, budget, clock);
        Map<Model, Explanation> explanations = new EnumMap<>(Model.class);
        findings.forEach((model, finding) -> {
            if (finding.by() == model && finding.verdict() instanceof Verdict.Violated violated) {
                explanations.put(model, Explanation.of(imported, model, violated.because(), budget));
            }
        });
        return new Report(name, imported, findings, explanations, Staleness.of(history));
    }

    /** Returns the history that was judged. */
    public History history() {
        return imported.history();
    }

    /** Returns the models whose verdict has that word: {@code allowed}, {@code violated} or {@code unknown}. */
    public List<Model> models(String word) {
        return findings.values().stream()
                .filter(finding -> finding.verdict().word().equals(word))
                .map(Models.Finding::model)
                .toList();
    }

    /** Returns the strongest of the models asked that allow the history. */
    public List<Model> strongestAllowed() {
        return Lattice.strongest(models("allowed"));
    }

    /** Returns the weakest of the models asked that forbid the history. */
    public List<Model> weakestViolated() {
        return Lattice.weakest(models("violated"));
    }

    /** Returns why {@code model} forbids the history, by its own check or a weaker model's; null where it does not. */
    public @Nullable Explanation explanation(Model model) {
        Models.Finding finding = findings.get(model);
        return finding == null ? null : explanations.get(finding.by());
    }

    /**
     * Returns a drawing of the whole history with the instants of an order that explains it; null where it is too long.
     */
    public @Nullable Picture witness() {
        if (history().ops().isEmpty() || history().ops().size() > DRAWN_MAX) {
            return null;
        }
        List<Integer> order = List.of();
        for (Models.Finding finding : findings.values()) {
            if (finding.verdict() instanceof Verdict.Allowed allowed
                    && allowed.witness() instanceof Witness.TotalOrder total) {
                order = total.ops();
            }
        }
        Picture all = Picture.of(history());
        return new Picture(history(), all.shown(), all.marked(), order, imported.annotations(), imported.decimals());
    }

    /**
     * Returns sentences that say what the verdicts do not: how some operations were treated, and what was not decided.
     */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (findings.containsKey(Model.LINEARIZABLE)
                && !history().isTimed()
                && !history().ops().isEmpty()) {
            notes.add(
                    "The history has no times: linearizable asks whether some timing fits, which is sequential consistency.");
        }
        boolean isRepeated = hasRepeatedValues();
        if (isRepeated) {
            notes.add("Values are written more than once: a read may have read any write of its value.");
        }
        notes.addAll(imported.notes());
        findings.values().forEach(finding -> {
            if (finding.verdict() instanceof Verdict.Undecided undecided) {
                notes.add("%s is not decided after %d steps: %s."
                        .formatted(finding.model().id(), undecided.steps(), undecided.why()));
            }
        });
        return notes;
    }

    private boolean hasRepeatedValues() {
        Map<String, Set<String>> seen = new HashMap<>();
        for (Op op : history().ops()) {
            boolean isValue = op.mayWrite() && op.kind() != Op.Kind.APPEND;
            if (isValue && !seen.computeIfAbsent(op.key(), k -> new HashSet<>()).add(String.valueOf(op.value()))) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many processes the history has. */
    public int processes() {
        return history().processes().size();
    }
}
