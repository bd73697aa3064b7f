package coach.consistency;

/**
 * That every history {@code stronger} allows is allowed by {@code weaker} too.
 *
 * @param source who showed or observed it
 * @param separator the smallest known history that {@code weaker} allows and {@code stronger} forbids, in the one-line
 *     notation
 * @param note what to keep in mind; empty where there is nothing
 */
public record Implication(Model stronger, Model weaker, String source, String separator, String note) {}
