package coach.question;

/** What a golden answer stands for; each question has one of each. */
public enum GoldenKind {
    EMPTY,
    WEAK,
    GOOD,
    STRONG,
    TERSE_STRONG,
    KEYWORD_STUFFED,
    NEGATED
}
