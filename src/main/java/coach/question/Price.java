package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** What a choice costs, in money or in complexity. */
public record Price(
        @Key("1 (detail) to 3 (it decides).") int importance,

        @Key(value = "The lowest level expected to name it.", otherwise = "mid")
        Level level,

        @Key("The accepted answer, with an order of magnitude where it is money.")
        String text,

        @Key("What must be said.") List<Part> evidence) {
    public Price {
        evidence = List.copyOf(evidence);
    }
}
