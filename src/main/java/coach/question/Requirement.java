package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** A requirement that the candidate should state after the questions. */
public record Requirement(
        @Key("A short name, unique in the question.") String id,

        @Key("Whether clients need it directly (functional) or indirectly (non-functional).")
        RequirementKind kind,

        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to state it.", otherwise = "mid")
        Level level,

        @Key("The requirement, as one sentence.") String text,
        @Key("Why it matters in this problem.") String why,
        @Key("What must be said.") List<Part> evidence) {
    public Requirement {
        evidence = List.copyOf(evidence);
    }
}
