package coach.grading;

/** How one part of a criterion came out, best first. */
public enum Status {
    /** It was said. */
    MET,
    /** Something near it was said; a follow-up question or a person must decide. */
    POSSIBLE,
    /** The opposite was said, or it was said to be unnecessary. */
    CONTRADICTED,
    /** Its key words were named without saying what they do here. */
    LISTED,
    /** Nothing was said. */
    MISSED
}
