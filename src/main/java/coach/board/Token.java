package coach.board;

/**
 * A piece of a drawn line.
 *
 * @param text the name, or the label of an arrow
 * @param arrow what the arrow says; {@link Arrow#NONE} for anything else
 * @param attributes what stands in a name's brackets
 * @param start the first character of the line that belongs to it, from 0
 * @param end the character after the last
 */
record Token(Sort sort, String text, Arrow arrow, Attributes attributes, int start, int end) {

    /** What a piece is. */
    enum Sort {
        NAME,
        ARROW,
        COMMA,
        SEMICOLON,
        /** The text after a colon, which labels the arrow before it. */
        LABEL
    }

    static Token mark(Sort sort, int start, int end) {
        return new Token(sort, "", Arrow.NONE, Attributes.NONE, start, end);
    }

    static Token name(String name, Attributes attributes, int start, int end) {
        return new Token(Sort.NAME, name, Arrow.NONE, attributes, start, end);
    }

    static Token arrow(Arrow arrow, int start, int end) {
        return new Token(Sort.ARROW, arrow.label(), arrow, Attributes.NONE, start, end);
    }

    static Token label(String label, int start, int end) {
        return new Token(Sort.LABEL, label, Arrow.NONE, Attributes.NONE, start, end);
    }
}
