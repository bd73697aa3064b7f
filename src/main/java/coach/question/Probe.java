package coach.question;

import coach.rubric.Topic;
import coach.text.Key;
import java.util.List;

/** A question the interviewer asks about a weak point of what was said. */
public record Probe(
        @Key("A short name, unique in the question.") String id,
        @Key("The topic in which it is asked.") Topic topic,

        @Key("Criteria of which one must be missed or contradicted so far; they are not named to the candidate.")
        List<String> missing,

        @Key("What the interviewer asks.") String ask,
        @Key("What a good answer contains.") String listenFor) {
    public Probe {
        missing = List.copyOf(missing);
    }
}
