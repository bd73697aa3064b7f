package coach.estimate;

import coach.estimate.Formula.Leaf;
import coach.estimate.Formula.Operator;
import coach.estimate.Formula.Step;
import coach.estimate.Formula.Term;
import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.math.BigInteger;
import java.util.List;

/**
 * Reads a formula by recursive descent: sums of products of powers of numbers with units. A slash before a word makes a
 * unit ({@code 2 TB/day}), before a number it divides.
 */
final class FormulaParser {
    private static final int CHARS_MAX = 2_000;
    private static final int DEPTH_MAX = 50;
    private static final int POWER_MAX = 200;
    private static final int BITS_MAX = 4_000;

    private final String text;
    private final Source source;
    private final int line;
    private final Scope scope;
    private final Lexemes lexemes;
    private int depth;

    FormulaParser(String text) {
        this(text, new Source("<formula>", text.replace('\n', ' ').replace('\r', ' ')), 1, Scope.STRICT);
    }

    /** Reads {@code text}, which stands in {@code line} of {@code source}; what precedes it there is blank in it. */
    FormulaParser(String text, Source source, int line, Scope scope) {
        this.text = text;
        this.source = source;
        this.line = line;
        this.scope = scope;
        this.lexemes = new Lexemes(Lexer.read(text));
    }

    Formula parse() {
        if (text.length() > CHARS_MAX) {
            throw problem(0, 1, "the formula is longer than " + CHARS_MAX + " characters", "split it");
        }
        Term term = sum();
        Lexeme rest = lexemes.peek();
        if (rest.kind() != Lexeme.Kind.END) {
            throw problem(rest, "'" + rest.text() + "' was not expected here", "write + - * / or ( ) between numbers");
        }
        return new Formula(text.strip(), term);
    }

    private Term sum() {
        Term left = product();
        while (lexemes.peek().isSign("+") || isMinus(lexemes.peek())) {
            Lexeme sign = lexemes.next();
            left = step(left, sign.isSign("+") ? Operator.PLUS : Operator.MINUS, product(), sign);
        }
        return left;
    }

    private Term product() {
        Term left = factor();
        while (Lexemes.isTimes(lexemes.peek()) || Lexemes.isOver(lexemes.peek())) {
            Lexeme sign = lexemes.next();
            left = step(left, Lexemes.isTimes(sign) ? Operator.TIMES : Operator.OVER, factor(), sign);
        }
        return left;
    }

    private Term factor() {
        if (isMinus(lexemes.peek())) {
            Lexeme sign = lexemes.next();
            Term negated = factor();
            var zero = new Quantity(Rational.ZERO, negated.value().dimension());
            return step(new Leaf("0", zero, null), Operator.MINUS, negated, sign);
        }
        Term base = primary();
        if (!lexemes.peek().isSign("^") && !lexemes.peek().isSign("**")) {
            return base;
        }
        Lexeme sign = lexemes.next();
        return step(base, Operator.POWER, factor(), sign);
    }

    private Term primary() {
        Lexeme next = lexemes.peek();
        if (next.isSign("(")) {
            return inner();
        }
        Term named = scope.named(lexemes);
        if (named != null) {
            return named;
        }
        Lexeme money = next.isSign("$") || next.isSign("\u20ac") ? lexemes.next() : null;
        Lexeme first = lexemes.peek();
        if (first.kind() == Lexeme.Kind.NUMBER) {
            var operand = new OperandReader(lexemes).read();
            if (operand.isEmpty()) {
                throw problem(first, "'" + first.text() + "' is not a number", "write 1500, 1,500 or 1.5k");
            }
            Operand read = operand.get();
            Quantity value = money == null
                    ? read.value()
                    : read.value().times(Units.unit("$").orElseThrow());
            String typed = text.substring(next.start(), lexemes.end()).strip();
            scope.skipFiller(lexemes);
            return new Leaf(typed, value, read.period());
        }
        if (first.kind() == Lexeme.Kind.WORD && Units.unit(first.text()).isPresent()) {
            lexemes.next();
            return new Leaf(first.text(), Units.unit(first.text()).orElseThrow(), null);
        }
        throw unexpected(first);
    }

    private CoachException unexpected(Lexeme first) {
        String hint = first.kind() == Lexeme.Kind.WORD ? scope.unknown(first.text()) : null;
        if (hint != null) {
            return problem(first, "'" + first.text() + "' has no value", hint);
        }
        String found = first.kind() == Lexeme.Kind.END ? "the formula ends" : "'" + first.text() + "' stands";
        return problem(
                first, found + " where a number is expected", "write a number with its unit, such as 40 messages");
    }

    private Term inner() {
        Lexeme open = lexemes.next();
        if (++depth > DEPTH_MAX) {
            throw problem(open, "more than " + DEPTH_MAX + " parentheses inside each other", "use fewer");
        }
        Term term = sum();
        depth--;
        Lexeme close = lexemes.next();
        if (!close.isSign(")")) {
            throw problem(open, "this parenthesis is not closed", "add )");
        }
        if (lexemes.peek().kind() != Lexeme.Kind.WORD || Lexemes.isTimes(lexemes.peek())) {
            return term;
        }
        Lexeme unit = lexemes.peek();
        Operand one = new OperandReader(lexemes).unitsOf(Rational.ONE);
        return new Step(
                term,
                Operator.TIMES,
                new Leaf("1 " + text.substring(unit.start(), lexemes.end()), one.value(), one.period()),
                term.value().times(one.value()));
    }

    private Term step(Term left, Operator operator, Term right, Lexeme sign) {
        try {
            Step joined = scope.joined(left, operator, right);
            if (joined != null) {
                return joined;
            }
            Quantity value = apply(left.value(), operator, right.value(), sign);
            if (bits(value) > BITS_MAX) {
                throw problem(sign, "the result is too large", "use smaller numbers");
            }
            return new Step(left, operator, right, value);
        } catch (ArithmeticException e) {
            throw problem(sign, String.valueOf(e.getMessage()), "check the units on both sides");
        }
    }

    private Quantity apply(Quantity left, Operator operator, Quantity right, Lexeme sign) {
        return switch (operator) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case OVER -> left.dividedBy(right);
            case POWER -> left.power(exponent(left, right, sign));
        };
    }

    private int exponent(Quantity base, Quantity exponent, Lexeme sign) {
        Rational amount = exponent.amount();
        boolean isWhole =
                amount.over().equals(BigInteger.ONE) && exponent.dimension().equals(Dimension.NONE);
        if (!isWhole || amount.abs().compareTo(Rational.of(POWER_MAX)) > 0) {
            throw problem(sign, "the exponent is not a whole number up to " + POWER_MAX, "write such as 62^7");
        }
        if (bits(base) * Math.abs(amount.value().intValue()) > BITS_MAX) {
            throw problem(sign, "the result is too large", "use a smaller base or exponent");
        }
        return amount.value().intValue();
    }

    private static long bits(Quantity quantity) {
        return quantity.amount().value().bitLength()
                + (long) quantity.amount().over().bitLength();
    }

    private static boolean isMinus(Lexeme lexeme) {
        return lexeme.isSign("-") || lexeme.isSign("\u2212");
    }

    private CoachException problem(Lexeme lexeme, String message, String hint) {
        return problem(lexeme.start(), lexeme.end() - lexeme.start(), message, hint);
    }

    private CoachException problem(int start, int length, String message, String hint) {
        return new CoachException(
                List.of(new Diagnostic(source, new Span(line, start + 1, Math.max(1, length)), message, hint)));
    }
}
