package coach.question;

import coach.rubric.Topic;
import coach.text.Key;
import java.util.List;

/** A change of the problem late in the interview. */
public record Curveball(
        @Key("A short name, unique in the question.") String id,
        @Key("What the interviewer says.") String says,
        @Key("The topics it touches.") List<Topic> touches,
        @Key("What a good reaction contains.") String listenFor) {
    public Curveball {
        touches = List.copyOf(touches);
    }
}
