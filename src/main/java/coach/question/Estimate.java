package coach.question;

import coach.rubric.Level;
import coach.rubric.Topic;
import coach.text.Key;
import java.util.List;

/** A number the candidate should compute. */
public record Estimate(
        @Key("A short name, unique in the question.") String id,

        @Key("The data topic it belongs to: size, growth or read-write.")
        Topic topic,

        @Key("The kind of data it is about.") String kind,
        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to compute it.", otherwise = "mid")
        Level level,

        @Key("What is computed, completing 'Estimates ...'.")
        String text,

        @Key("The computation in numbers with units, such as 500M messages/day * 100 B.")
        String formula,

        @Key("Its result with a unit; checked against the formula.")
        String expected,

        @Key(value = "A result within this factor of the expected one is met.", otherwise = "2")
        int within,

        @Key(
                value = "Accepted results as 'from .. to', such as 150k/s .. 400k/s; in place of 'within'.",
                otherwise = "''")
        String range,

        @Key("Words of which one must stand in the same sentence as the number.")
        List<String> near,

        @Key(value = "Usual mistakes.", otherwise = "[]") List<Slip> slips,
        @Key("Which decision the number makes.") String decides) {
    public Estimate {
        near = List.copyOf(near);
        slips = List.copyOf(slips);
    }
}
