package coach.estimate;

import coach.estimate.Formula.Leaf;
import coach.estimate.Formula.Operator;
import coach.estimate.Formula.Step;
import coach.estimate.Formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A computed value against a stated one, as leniently as people write: a rate without its time is still meant as one.
 */
final class Comparison {
    private Comparison() {}

    /** Returns how many times {@code computed} is stated; empty where the two cannot be compared. */
    static Optional<Rational> ratio(Term computed, Term stated) {
        Rational typed = conversion(computed);
        if (typed != null && stated.value().dimension().equals(Dimension.NONE)) {
            return divided(stated.value().amount(), typed);
        }
        Quantity left = computed.value();
        Quantity right = stated.value();
        if (left.isLike(right)) {
            return divided(right.amount(), left.amount());
        }
        if (!left.dimension()
                .physical()
                .timeless()
                .equals(right.dimension().physical().timeless())) {
            return Optional.empty();
        }
        int power = left.dimension().exponent(Dimension.TIME);
        int other = right.dimension().exponent(Dimension.TIME);
        boolean isTimeLeftOut = Math.abs(power) <= 1 && Math.abs(other) <= 1 && power != 1 && other != 1;
        if (!isTimeLeftOut) {
            return Optional.empty();
        }
        Period leftPeriod = power == -1 ? period(computed) : Period.SECOND;
        Period rightPeriod = other == -1 ? period(stated) : Period.SECOND;
        Rational number = left.amount().times(Rational.of(leftPeriod.seconds()));
        return divided(right.amount().times(Rational.of(rightPeriod.seconds())), number);
    }

    private static Period period(Term rate) {
        Period own = rate.period();
        return own != null ? own : Period.SECOND;
    }

    private static Optional<Rational> divided(Rational stated, Rational computed) {
        return computed.signum() <= 0 || stated.signum() <= 0
                ? Optional.empty()
                : Optional.of(stated.dividedBy(computed));
    }

    /** Returns the number of "86400 s/day", which is one without a unit; null for any other term. */
    private static @Nullable Rational conversion(Term term) {
        return Steps.isConversion(term) ? number(((Leaf) term).text()) : null;
    }

    private static @Nullable Rational number(String text) {
        Lexeme first = Lexer.read(text).get(0);
        return first.kind() == Lexeme.Kind.NUMBER && first.text().length() <= Lexer.DIGITS_MAX
                ? Units.number(first.text()).orElse(null)
                : null;
    }

    /** Names the mistake that makes a result {@code ratio} times what {@code term} gives. */
    static Optional<Suspicion> suspicion(Term term, Rational ratio) {
        boolean isData =
                parts(term).stream().anyMatch(leaf -> leaf.value().dimension().exponent(Dimension.DATA) != 0);
        boolean isRate =
                parts(term).stream().anyMatch(leaf -> leaf.value().dimension().exponent(Dimension.TIME) != 0);
        var parts = new ArrayList<Suspicion.Part>();
        collect(term, false, parts);
        return Suspicion.of(ratio, isData, isRate, parts);
    }

    private static List<Leaf> parts(Term term) {
        if (term instanceof Leaf leaf) {
            return List.of(leaf);
        }
        var leaves = new ArrayList<Leaf>();
        if (term instanceof Step step) {
            leaves.addAll(parts(step.left()));
            leaves.addAll(parts(step.right()));
        }
        return leaves;
    }

    private static void collect(Term term, boolean divides, List<Suspicion.Part> parts) {
        if (term instanceof Leaf leaf) {
            Rational typed = number(leaf.text());
            var amounts = new ArrayList<Rational>();
            if (leaf.value().dimension().exponent(Dimension.TIME) == 0) {
                amounts.add(leaf.value().amount());
            }
            if (typed != null) {
                amounts.add(typed);
            }
            parts.add(new Suspicion.Part(leaf.text(), amounts, divides));
        } else if (term instanceof Step step) {
            boolean isProduct = step.operator() == Operator.TIMES || step.operator() == Operator.OVER;
            if (isProduct) {
                collect(step.left(), divides, parts);
                collect(step.right(), divides != (step.operator() == Operator.OVER), parts);
            }
        }
    }
}
