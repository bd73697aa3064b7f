package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** Where a component must stand and in how many copies. */
public record Placement(
        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to say it.", otherwise = "mid")
        Level level,

        @Key("The accepted answer, as one sentence.") String text,

        @Key(
                value =
                        "The least number of copies that a diagram must show; 0 where a diagram alone does not prove it.",
                otherwise = "0")
        int copies,

        @Key(
                value = "The least number of zones or regions that a diagram must show; 0 where it does not matter.",
                otherwise = "0")
        int zones,

        @Key("What must be said where the diagram does not show it.")
        List<Part> evidence) {
    public Placement {
        evidence = List.copyOf(evidence);
    }
}
