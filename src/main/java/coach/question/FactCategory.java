package coach.question;

/** What a fact of the bank is about. */
public enum FactCategory {
    FUNCTIONAL,
    NON_FUNCTIONAL,
    DATA,
    PRIVACY,
    COST
}
