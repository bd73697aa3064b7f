package coach.question;

import coach.rubric.Level;
import coach.text.Key;
import java.util.List;

/** Something the interviewer knows and tells only when asked. */
public record Fact(
        @Key("A short name, unique in the question.") String id,
        @Key("What it is about.") FactCategory category,
        @Key("1 (detail) to 3 (the design depends on it).") int importance,

        @Key(value = "The lowest level expected to ask for it.", otherwise = "mid")
        Level level,

        @Key("Ways people ask for it, as whole questions; four or more, in different words.")
        List<String> ask,

        @Key(value = "Jargon that asks for it by itself, such as DAU or SLA.", otherwise = "[]")
        List<String> terms,

        @Key("What the interviewer answers, with its number.")
        String answer,

        @Key("Which decision it changes.") String changes) {
    public Fact {
        ask = List.copyOf(ask);
        terms = List.copyOf(terms);
    }
}
