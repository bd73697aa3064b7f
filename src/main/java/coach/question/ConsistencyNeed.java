package coach.question;

import coach.consistency.Model;
import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** What one operation needs of consistency: the weakest model that is enough, and what breaks below it. */
public record ConsistencyNeed(
        @Key("A short name, unique in the question.") String id,

        @Key("The operation, such as 'read a conversation'.")
        String operation,

        @Key("The kind of data it is about.") String kind,
        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to say it.", otherwise = "mid")
        Level level,

        @Key("The weakest sufficient model.") Model model,

        @Key("Why this model is enough and a weaker one is not, and what a stronger one would cost.")
        String why,

        @Key("What goes wrong below it.") Anomaly anomaly,

        @Key("The scenario that shows it: messaging, dns, cassandra, comments, feed or password.")
        String scenario,

        @Key("What must be said: usually the model or its meaning, and the reason.")
        List<Part> evidence) {
    public ConsistencyNeed {
        evidence = List.copyOf(evidence);
    }
}
