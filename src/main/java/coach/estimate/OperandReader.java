package coach.estimate;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number, its scale and its unit: {@code 1.5k qps}, {@code 20 billion messages per day}, {@code 100 B/message}.
 */
final class OperandReader {
    private static final Set<String> PER = Set.of("a", "an", "per", "each", "every");

    private final Lexemes lexemes;

    OperandReader(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /** Reads from a number on; empty, and nothing taken, where it is grouped in an odd way or too long. */
    Optional<Operand> read() {
        Lexeme number = lexemes.peek();
        Optional<Rational> value =
                number.text().length() > Lexer.DIGITS_MAX ? Optional.empty() : Units.number(number.text());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        lexemes.next();
        return Optional.of(unitsOf(scaled(value.get(), number)));
    }

    private Rational scaled(Rational value, Lexeme number) {
        Rational scaled = value;
        Rational scale = scale(number.touches(lexemes.peek()));
        while (scale != null) {
            scaled = scaled.times(scale);
            lexemes.next();
            scale = scale(false);
        }
        return scaled;
    }

    private @Nullable Rational scale(boolean isAttached) {
        Lexeme next = lexemes.peek();
        if (next.isSign("%")) {
            return Rational.of(1, 100);
        }
        if (next.kind() != Lexeme.Kind.WORD) {
            return null;
        }
        if (next.text().equals("m") && isAttached) {
            return Rational.of(1_000_000);
        }
        if ((next.text().equals("B") || next.text().equals("b")) && isCounting()) {
            return Rational.of(1_000_000_000);
        }
        return next.text().equals("m") ? null : Units.scale(next.text());
    }

    /** Whether a word follows that is counted, as in "20B messages". */
    private boolean isCounting() {
        Lexeme after = lexemes.peek(1);
        return after.kind() == Lexeme.Kind.WORD
                && !Lexemes.isTimes(after)
                && !PER.contains(after.text())
                && Units.unit(after.text()).isEmpty();
    }

    /** Reads the unit of {@code amount}, which may be missing. */
    Operand unitsOf(Rational amount) {
        Quantity value = new Quantity(amount, Dimension.NONE);
        Quantity above = phrase();
        value = above == null ? value : value.times(above);
        boolean isRate = above != null && above.dimension().exponent(Dimension.TIME) == -1;
        Period period = isRate ? Period.SECOND : null;
        while (isDivided()) {
            lexemes.next();
            Period named = Units.period(lexemes.peek().text());
            Quantity below = phrase();
            if (below != null) {
                value = value.dividedBy(below);
                period = named != null ? named : period;
            }
        }
        return new Operand(value, period);
    }

    /** Whether a slash or "per" with a unit after it comes next; "a" and "every" only before a time. */
    private boolean isDivided() {
        Lexeme next = lexemes.peek();
        Lexeme after = lexemes.peek(1);
        if (after.kind() != Lexeme.Kind.WORD || Lexemes.isTimes(after)) {
            return false;
        }
        if (Lexemes.isOver(next) || next.isWord("per")) {
            return true;
        }
        return next.kind() == Lexeme.Kind.WORD && PER.contains(next.text()) && Units.period(after.text()) != null;
    }

    /** Reads words up to the next sign: the unit among them, or else the last one as a thing that is counted. */
    private @Nullable Quantity phrase() {
        if (lexemes.peek().isSign("$") || lexemes.peek().isSign("\u20ac")) {
            return Units.unit(lexemes.next().text()).orElseThrow();
        }
        Quantity found = null;
        String counted = null;
        while (lexemes.peek().kind() == Lexeme.Kind.WORD && !Lexemes.isTimes(lexemes.peek()) && !isDivided()) {
            String word = lexemes.next().text();
            if (found == null) {
                found = Units.unit(word).orElse(null);
            }
            counted = word;
        }
        return found != null ? found : counted == null ? null : Units.one(counted);
    }
}
