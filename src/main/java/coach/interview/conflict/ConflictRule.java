package coach.interview.conflict;

import coach.rubric.Topic;
import coach.text.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two facts that do not go together, and what to ask about them. */
public record ConflictRule(
        @Key("A short name, unique in the file.") String id,
        @Key("What does not go together, as one sentence.") String says,

        @Key("1 (odd) to 3 (the design does not keep its promise).")
        int weight,

        @Key("The promise, the number or the wish.") Side first,
        @Key("What it does not go with.") Side second,

        @Key(value = "Facts of which any one makes both go together.", otherwise = "[]")
        List<FactKind> unless,

        @Key(value = "How the two must be related.", otherwise = "may-concern")
        Relation relation,

        @Key(value = "It is looked for only when this topic was answered or left open.", otherwise = "null") @Nullable Topic after,

        @Key("What the interviewer asks; '{first}' and '{second}' become the candidate's words.")
        String ask) {
    public ConflictRule {
        unless = List.copyOf(unless);
    }

    /** One of the two facts. */
    public record Side(
            @Key("The fact, from the vocabulary.") FactKind fact,

            @Key(value = "The least value that counts, with its unit; empty where every value does.", otherwise = "''")
            String atLeast,

            @Key(value = "The greatest value that counts, with its unit.", otherwise = "''")
            String atMost) {}

    /** How the two facts are related. */
    public enum Relation {
        /** They name no different kinds of data. */
        MAY_CONCERN,
        /** Both name the same kind of data. */
        SAME_DATA,
        /** The second number is less than the first. */
        SECOND_BELOW,
        /** The second number is greater than the first. */
        SECOND_ABOVE
    }
}
