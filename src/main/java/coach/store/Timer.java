package coach.store;

/** Something a node asked to be reminded of: an immutable record with equality by content. */
public interface Timer {
    /**
     * Returns whether not everything is delivered before it has run out, as with a message to be sent again or a cached
     * answer to be forgotten. Final reads wait for it; once nothing else is left to happen it runs out of itself.
     */
    default boolean isOwed() {
        return false;
    }
}
