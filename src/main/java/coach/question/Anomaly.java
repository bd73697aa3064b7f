package coach.question;

import coach.text.Key;

/** What goes wrong under a weaker model: a story, and the same as a history that can be checked. */
public record Anomaly(
        @Key("The story in this problem's words, in two or three sentences.")
        String story,

        @Key("The same as a one-line history; the needed model forbids it.")
        String history,

        @Key("A weaker model that allows the history.") coach.consistency.Model allowedBy) {}
