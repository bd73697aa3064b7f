package coach.question;

import coach.rubric.Level;
import coach.text.Key;

/** A whole answer with the score it must get: a test of the question, run by 'coach bank test'. */
public record Golden(
        @Key("What it stands for.") GoldenKind kind,

        @Key(value = "The level it is scored at.", otherwise = "senior")
        Level level,

        @Key("What was typed in each activity.") Answers answers,
        @Key("The scores it must get.") Bands bands) {

    /** What was typed in each activity; a line is one entry, a line that ends in a question mark is a question. */
    public record Answers(
            @Key(value = "Questions, then requirements.", otherwise = "''")
            String refine,

            @Key(value = "The data.", otherwise = "''") String data,

            @Key(value = "Diagram lines and prose.", otherwise = "''")
            String components,

            @Key(value = "Trade-offs, weaknesses and plans.", otherwise = "''")
            String tradeoffs) {}

    /** Ranges written as 70..100, both ends included. */
    public record Bands(
            @Key(value = "For refining the problem.", otherwise = "0..100")
            String refine,

            @Key(value = "For the data.", otherwise = "0..100")
            String data,

            @Key(value = "For the components.", otherwise = "0..100")
            String components,

            @Key(value = "For the trade-offs.", otherwise = "0..100")
            String tradeoffs,

            @Key("For the total.") String total) {}
}
