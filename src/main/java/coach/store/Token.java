package coach.store;

/**
 * What a client session carries from one answer to its next request, such as the versions it has seen: an immutable
 * record with equality by content. A client without a session carries {@link #NONE} each time.
 */
public interface Token {
    /** Carries nothing. */
    Token NONE = new Nothing();

    /** The token that says nothing. */
    record Nothing() implements Token {}
}
