package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** What to do about a weakness. */
public record Plan(
        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to have it.", otherwise = "mid")
        Level level,

        @Key("A good plan: trigger, first step, and what it buys.")
        String text,

        @Key("What must be said.") List<Part> evidence) {
    public Plan {
        evidence = List.copyOf(evidence);
    }
}
