package coach.question;

import coach.rubric.Topic;
import coach.text.Key;
import java.util.List;

/** A ladder of three hints for one topic. */
public record Hint(
        @Key("The topic it belongs to.") Topic topic,

        @Key("The criteria it helps with, whose points cost less after it.")
        List<String> helps,

        @Key("First rung: where to look.") String direction,
        @Key("Second rung: how to go about it.") String technique,

        @Key("Third rung: an example from a neighbouring problem, or half of the answer.")
        String example) {
    public Hint {
        helps = List.copyOf(helps);
    }

    /** Returns the text of rung 1, 2 or 3. */
    public String rung(int number) {
        return switch (number) {
            case 1 -> direction;
            case 2 -> technique;
            case 3 -> example;
            default -> throw new IllegalArgumentException("no rung " + number);
        };
    }
}
