package coach.question;

import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.Key;
import java.util.List;

/** The accepted answer on one of the seven data characteristics, for one kind of data. */
public record Characteristic(
        @Key("A short name, unique in the question.") String id,

        @Key("Which of the seven: size, growth, consumption, read-write, consistency, durability, privacy.")
        Topic topic,

        @Key("The kind of data it is about.") String kind,
        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to say it.", otherwise = "mid")
        Level level,

        @Key("The accepted answer, as one or two sentences.")
        String text,

        @Key("The reason it is so.") String why,
        @Key("What must be said.") List<Part> evidence) {
    public Characteristic {
        evidence = List.copyOf(evidence);
    }
}
