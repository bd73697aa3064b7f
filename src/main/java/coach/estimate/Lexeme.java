package coach.estimate;

/**
 * A piece of a formula or of prose.
 *
 * @param text as typed
 * @param start its first character in the text
 * @param end the place after its last character
 */
record Lexeme(Kind kind, String text, int start, int end) {
    /** What a piece is. */
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether nothing stands between this and {@code next}. */
    boolean touches(Lexeme next) {
        return end == next.start;
    }
}
