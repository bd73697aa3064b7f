package coach.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers written as words before a scale or a unit: "a quarter of a million", "half a million", "five years". */
final class NumberWords {
    private static final Map<String, Rational> WORDS = Map.ofEntries(
            Map.entry("a", Rational.ONE),
            Map.entry("an", Rational.ONE),
            Map.entry("one", Rational.ONE),
            Map.entry("two", Rational.of(2)),
            Map.entry("three", Rational.of(3)),
            Map.entry("four", Rational.of(4)),
            Map.entry("five", Rational.of(5)),
            Map.entry("six", Rational.of(6)),
            Map.entry("seven", Rational.of(7)),
            Map.entry("eight", Rational.of(8)),
            Map.entry("nine", Rational.of(9)),
            Map.entry("ten", Rational.of(10)),
            Map.entry("twelve", Rational.of(12)),
            Map.entry("fifteen", Rational.of(15)),
            Map.entry("twenty", Rational.of(20)),
            Map.entry("thirty", Rational.of(30)),
            Map.entry("forty", Rational.of(40)),
            Map.entry("fifty", Rational.of(50)));

    private static final List<List<String>> FRACTIONS = List.of(
            List.of("a", "quarter", "of", "a"),
            List.of("one", "quarter", "of", "a"),
            List.of("three", "quarters", "of", "a"),
            List.of("quarter", "of", "a"),
            List.of("a", "quarter"),
            List.of("quarter", "a"),
            List.of("quarter"),
            List.of("half", "of", "a"),
            List.of("half", "a"),
            List.of("a", "half"),
            List.of("half"));

    private NumberWords() {}

    /** Takes a number in words that a scale follows, or for plain numbers a unit; null and nothing taken otherwise. */
    static @Nullable Rational take(Lexemes lexemes) {
        for (List<String> fraction : FRACTIONS) {
            if (isAt(lexemes, fraction) && isScale(lexemes.peek(fraction.size()))) {
                lexemes.goTo(lexemes.place() + fraction.size());
                boolean isThree = fraction.get(0).equals("three");
                boolean isQuarter = fraction.contains("quarter") || isThree;
                return isThree ? Rational.of(3, 4) : isQuarter ? Rational.of(1, 4) : Rational.of(1, 2);
            }
        }
        Lexeme word = lexemes.peek();
        Lexeme next = lexemes.peek(1);
        if (word.kind() != Lexeme.Kind.WORD || next.kind() != Lexeme.Kind.WORD) {
            return null;
        }
        Rational number = WORDS.get(word.text().toLowerCase(Locale.ROOT));
        boolean isArticle = word.text().toLowerCase(Locale.ROOT).startsWith("a");
        boolean hasUnit = next.text().length() > 1 && Units.unit(next.text()).isPresent() && !isArticle;
        if (number == null || !(isScale(next) || hasUnit)) {
            return null;
        }
        lexemes.next();
        return number;
    }

    private static boolean isAt(Lexemes lexemes, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!lexemes.peek(i).isWord(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isScale(Lexeme lexeme) {
        return lexeme.kind() == Lexeme.Kind.WORD
                && lexeme.text().length() > 1
                && !lexeme.isWord("percent")
                && Units.scale(lexeme.text()) != null;
    }
}
