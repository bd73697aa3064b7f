package coach.question;

import coach.text.Key;

/** A kind of data with a character of its own, such as messages or profiles. */
public record DataKind(
        @Key("A short name, unique in the question.") String id,
        @Key("What people call it.") String title,
        @Key("What one record holds.") String holds) {}
