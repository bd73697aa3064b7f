package coach.interview;

/** Where a mock interview stands. */
public enum Stage {
    /** The candidate answers. */
    INTERVIEW,
    /** The answers are closed; the interviewer scores, and has not seen the coach's scores. */
    SCORING,
    /** Both scores are open to the interviewer; feedback is given. */
    FEEDBACK,
    /** The candidate rates the interviewer. */
    RATING,
    /** Everything is said, and everything is open. */
    OVER
}
