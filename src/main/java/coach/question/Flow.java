package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** A path that a functional requirement takes through the components. */
public record Flow(
        @Key("A short name, unique in the question.") String id,
        @Key("The functional requirement it serves.") String requirement,
        @Key("The flow, as one sentence.") String text,

        @Key("Components in order, by id; 'a|b' where either will do. Each must reach the next in the diagram.")
        List<String> path,

        @Key("1 (detail) to 3 (the design does not work without it).")
        int importance,

        @Key(value = "The lowest level expected to have it.", otherwise = "mid")
        Level level,

        @Key(value = "What must be said about it beside the diagram.", otherwise = "[]")
        List<Part> evidence) {
    public Flow {
        path = List.copyOf(path);
        evidence = List.copyOf(evidence);
    }
}
