package coach.board;

/**
 * A place in an answer where a node or an arrow was written: the evidence for what was drawn.
 *
 * @param answer the number of the answer, as the caller counts them
 * @param start the first UTF-16 unit of the answer's text that belongs to it
 * @param end the unit after the last
 * @param said what this mention says about the node in brackets; {@link Attributes#NONE} for an arrow
 */
public record Mention(int answer, int start, int end, Attributes said) {
    public Mention {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("bad mention " + start + ".." + end);
        }
    }
}
