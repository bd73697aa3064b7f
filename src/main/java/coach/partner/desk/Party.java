package coach.partner.desk;

/** One of the two people. */
public enum Party {
    INTERVIEWER,
    CANDIDATE;

    /** Returns the one who sits opposite. */
    public Party other() {
        return this == INTERVIEWER ? CANDIDATE : INTERVIEWER;
    }
}
