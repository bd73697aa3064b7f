package coach.question;

import coach.text.Key;

/** A number of the workload and where it comes from. */
public record Figure(
        @Key("The number with its unit, such as 231k messages/s.")
        String value,

        @Key("How it follows from the facts, or why it is assumed.")
        String from) {}
