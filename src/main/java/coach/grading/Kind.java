package coach.grading;

/** What an answer is. */
public enum Kind {
    /** Something the candidate says. */
    STATEMENT,
    /** Something the candidate asks the interviewer. */
    QUESTION,
    /** A line of the component diagram; read by the board, never as prose. */
    DRAWING,
    /** A claim about consistency; judged by running it, never as prose. */
    CLAIM
}
