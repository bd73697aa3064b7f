package coach.store;

/**
 * One person of a scenario.
 *
 * @param name as the scenario's steps call it
 * @param home the node it talks to
 * @param isRoaming whether each of its requests may reach any node, as behind a load balancer
 * @param keepsSession whether it carries what it has seen from one request to the next
 */
public record Client(String name, int home, boolean isRoaming, boolean keepsSession) {}
