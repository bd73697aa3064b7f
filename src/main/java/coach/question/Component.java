package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role that some part of the design must play. */
public record Component(
        @Key("A short name, unique in the question.") String id,
        @Key("The role, such as 'Connection gateway'.") String role,

        @Key("Names that a diagram may use for it, technologies included; matched word by word.")
        List<String> names,

        @Key("1 (detail) to 3 (the design does not work without it).")
        int importance,

        @Key(value = "The lowest level expected to have it.", otherwise = "mid")
        Level level,

        @Key("What it is for.") String why,

        @Key(value = "Acceptable alternatives, each with its condition.", otherwise = "[]")
        List<String> alternatives,

        @Key(value = "Where it must stand.", otherwise = "null") @Nullable Placement placement,

        @Key(value = "What proves it in prose where no diagram shows it.", otherwise = "[]")
        List<Part> evidence) {
    public Component {
        names = List.copyOf(names);
        alternatives = List.copyOf(alternatives);
        evidence = List.copyOf(evidence);
    }
}
