package coach.term;

/** What a stretch of text is, never what colour it has; a {@link Palette} decides that. */
public enum Ink {
    PLAIN,
    TITLE,
    STRONG,
    /** Less important than its surroundings, and still readable. */
    DIM,
    /** What can be typed or chosen next. */
    ACCENT,
    GOOD,
    WARN,
    BAD,
    /** Notation: component lines, estimates, commands. */
    CODE
}
