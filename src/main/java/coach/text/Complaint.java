package coach.text;

/**
 * Something wrong with a value that was read well, found by a rule about its content.
 *
 * @param path where it stands in its file, from the root, such as {@code facts[3].ask[1]}
 * @param message what is wrong, in lower case and without a full stop
 * @param hint the next thing to try; empty if there is none
 */
public record Complaint(String path, String message, String hint) {}
