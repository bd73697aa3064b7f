package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision with real alternatives. */
public record Tradeoff(
        @Key("A short name, unique in the question.") String id,
        @Key("The decision, as a question.") String decision,
        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to discuss it.", otherwise = "mid")
        Level level,

        @Key("The options; two or more.") List<Option> options,
        @Key("When to take the other option.") String flip,

        @Key("What must be said: a choice with its gain, and what it costs or what the alternative would bring.")
        List<Part> evidence,

        @Key(value = "Its cost in money.", otherwise = "null") @Nullable Price money,

        @Key(value = "Its cost in technical complexity.", otherwise = "null") @Nullable Price complexity) {
    public Tradeoff {
        options = List.copyOf(options);
        evidence = List.copyOf(evidence);
    }
}
