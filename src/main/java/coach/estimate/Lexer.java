package coach.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into numbers, words and signs; every other character is a sign of its own. */
final class Lexer {
    /** Longer numbers and exponents are no estimates; this keeps the arithmetic small. */
    static final int DIGITS_MAX = 40;

    private static final Pattern PIECE =
            Pattern.compile("(?<number>\\d+(?:[,_]\\d+)*(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2}(?![\\w]))?|\\.\\d+)"
                    + "|(?<word>[\\p{L}\u00b5]+(?:['\u2019]\\p{L}+)?)"
                    + "|(?<sign>\\*\\*|=>|->|~=|==|[^\\s])");

    private Lexer() {}

    static List<Lexeme> read(String text) {
        var lexemes = new ArrayList<Lexeme>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            Lexeme.Kind kind = matcher.group("number") != null
                    ? Lexeme.Kind.NUMBER
                    : matcher.group("word") != null ? Lexeme.Kind.WORD : Lexeme.Kind.SIGN;
            lexemes.add(new Lexeme(kind, matcher.group(), matcher.start(), matcher.end()));
        }
        lexemes.add(new Lexeme(Lexeme.Kind.END, "", text.length(), text.length()));
        return List.copyOf(lexemes);
    }
}
