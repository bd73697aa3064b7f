package coach.estimate;

import java.util.List;

/** A place in a row of lexemes. */
final class Lexemes {
    private final List<Lexeme> all;
    private int at;

    Lexemes(List<Lexeme> all) {
        this.all = all;
    }

    /** Returns a second reader at the same place, to look ahead with. */
    Lexemes copy() {
        var copy = new Lexemes(all);
        copy.at = at;
        return copy;
    }

    /** Returns the lexeme at the place; the last one, again and again, at the end. */
    Lexeme peek() {
        return peek(0);
    }

    Lexeme peek(int ahead) {
        return all.get(Math.min(at + ahead, all.size() - 1));
    }

    Lexeme next() {
        Lexeme next = peek();
        at = Math.min(at + 1, all.size());
        return next;
    }

    int place() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    /** Returns the place after the last lexeme taken, in the text. */
    int end() {
        return at == 0 ? 0 : all.get(Math.min(at, all.size()) - 1).end();
    }

    static boolean isTimes(Lexeme lexeme) {
        return lexeme.isSign("*")
                || lexeme.isSign("\u00d7")
                || lexeme.isSign("\u00b7")
                || lexeme.isWord("x")
                || lexeme.isWord("times");
    }

    static boolean isOver(Lexeme lexeme) {
        return lexeme.isSign("/") || lexeme.isSign("\u00f7");
    }
}
