package coach.term;

/** What a person said about colours on the command line. */
public enum ColorChoice {
    /** Decide by the environment and the output. */
    AUTO,
    ALWAYS,
    NEVER
}
