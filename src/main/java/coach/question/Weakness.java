package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** A weakness that good designs for this problem have, and what to do about it. */
public record Weakness(
        @Key("A short name, unique in the question.") String id,
        @Key("The weakness, as one sentence.") String text,
        @Key("1 (detail) to 3 (it breaks the design).") int importance,

        @Key(value = "The lowest level expected to name it.", otherwise = "mid")
        Level level,

        @Key("What must be said.") List<Part> evidence,
        @Key("The follow-up plan.") Plan plan) {
    public Weakness {
        evidence = List.copyOf(evidence);
    }
}
