package coach.store;

/** Something a node asked to be reminded of: an immutable record with equality by content. */
public interface Timer {}
