package coach.rubric;

import coach.text.Key;
import java.util.List;

/** A minimum that no other strength makes up for. */
public record Gate(
        @Key("A short unique name.") String id,
        @Key("What the gate demands, as a person reads it.") String title,
        @Key("The topics whose weighted mean is looked at.") List<Topic> topics,

        @Key("The least score these topics must reach, 0 to 100.")
        int atLeast,

        @Key("The best advice that is still given when the gate is not passed.")
        Advice caps,

        @Key(value = "The lowest level at which the gate stands.", otherwise = "mid")
        Level level) {
    public Gate {
        topics = List.copyOf(topics);
    }
}
