package coach.question;

import coach.text.Key;
import java.util.List;

/** One side of a decision. */
public record Option(
        @Key("What people call it.") String name,
        @Key("What is gained, one sentence each.") List<String> pros,
        @Key("What is lost, one sentence each.") List<String> cons) {
    public Option {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
    }
}
