package coach.question;

import coach.text.Key;
import java.util.List;

/** One thing a candidate must say, and how it is recognised in free text. */
public record Part(
        @Key(value = "A short name, unique in its criterion; needed where there are several.", otherwise = "''")
        String id,

        @Key("What must be said, completing 'The answer ...': says the load is write-heavy.")
        String needs,

        @Key("Sentences that say it; each must match.") List<String> say,

        @Key(value = "Sentences near it that do not say it; none may match.", otherwise = "[]")
        List<String> not,

        @Key("Patterns of which one must match inside a sentence; see the pattern notation.")
        List<String> match,

        @Key(value = "Patterns of statements that contradict it.", otherwise = "[]")
        List<String> wrong,

        @Key(
                value =
                        "Which sentences may count: plain ones, any (a drawback may stand in a negative one), or asked (questions).",
                otherwise = "plain")
        Polarity polarity,

        @Key(value = "A follow-up question that does not name the answer.", otherwise = "''")
        String ask) {
    public Part {
        say = List.copyOf(say);
        not = List.copyOf(not);
        match = List.copyOf(match);
        wrong = List.copyOf(wrong);
    }
}
