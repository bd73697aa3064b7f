package coach.claim;

import coach.store.Protocol;

/**
 * The store a claim is run on.
 *
 * @param nodes how many replicas
 * @param roams whether each request may reach any replica; else each person talks to one
 */
public record Stage(Protocol<?> protocol, int nodes, boolean roams) {}
