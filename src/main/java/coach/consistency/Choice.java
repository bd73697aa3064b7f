package coach.consistency;

/**
 * A point on which texts disagree, and what is done here.
 *
 * @param question the point, as a question
 * @param ours what is done here and why
 * @param others who has it differently
 * @param example a history that shows the point, in the one-line notation
 */
public record Choice(String question, String ours, String others, String example) {}
