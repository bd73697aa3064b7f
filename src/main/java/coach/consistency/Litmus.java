package coach.consistency;

import coach.history.History;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small program with an outcome, and which models are said to allow it.
 *
 * @param program the program with the outcome in its reads
 * @param expected the verdicts written beside it; models that are not among them are not said
 * @param source who invented or used it; empty where unknown
 * @param note what to know about it; empty where there is nothing
 * @param claim a sentence about consistency it decides; empty where there is none
 */
public record Litmus(
        String id,
        String title,
        History program,
        Map<Model, Expected> expected,
        String source,
        String note,
        String claim) {
    /** What a litmus test says about an outcome. */
    public enum Expected {
        ALLOWED,
        FORBIDDEN;

        /** Returns what {@code verdict} says in these words; empty where it is undecided. */
        public static Optional<Expected> of(Verdict verdict) {
            return switch (verdict.word()) {
                case "allowed" -> Optional.of(ALLOWED);
                case "violated" -> Optional.of(FORBIDDEN);
                default -> Optional.empty();
            };
        }
    }

    public Litmus {
        expected = expected.isEmpty() ? Map.of() : new EnumMap<>(expected);
    }

    /** Returns the verdict of every model, each by its own check. */
    public Map<Model, Verdict> run(Budget budget) {
        Map<Model, Verdict> verdicts = new EnumMap<>(Model.class);
        for (Model model : Model.values()) {
            verdicts.put(model, Models.check(program, model, budget));
        }
        return verdicts;
    }

    /** Returns the models whose verdict is not the one written in the test; an undecided one differs from any. */
    public List<Model> differing(Map<Model, Verdict> verdicts) {
        return expected.keySet().stream()
                .filter(model -> {
                    Verdict verdict = verdicts.get(model);
                    return verdict == null || !Expected.of(verdict).equals(Optional.ofNullable(expected.get(model)));
                })
                .toList();
    }
}
