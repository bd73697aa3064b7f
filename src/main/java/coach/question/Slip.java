package coach.question;

import coach.text.Key;

/** A usual mistake in an estimate, recognised by its result. */
public record Slip(
        @Key("The wrong result, with its unit.") String value,
        @Key("What went wrong, as the coach says it.") String says) {}
