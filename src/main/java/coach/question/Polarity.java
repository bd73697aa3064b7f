package coach.question;

/** Which sentences may prove a part. */
public enum Polarity {
    /** Only sentences that are not negated. */
    PLAIN,
    /** Negated sentences too, such as a drawback: "it does not scale". */
    ANY,
    /** Only sentences that ask: "how many users are there?". */
    ASKED
}
