package coach.store;

/**
 * What one node sends to another: an immutable record with equality by content, so that equal situations are
 * recognised.
 */
public interface Message {
    /** Returns what it carries, in a few words for a drawing: {@code x=1}. */
    String label();
}
