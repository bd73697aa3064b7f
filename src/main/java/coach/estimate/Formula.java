package coach.estimate;

import coach.text.CoachException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computation with units, as it was written: {@code 500M users/day * 40 messages/user * 100 B}. Computed exactly.
 *
 * @param text the whole text
 */
public record Formula(String text, Term term) {

    /**
     * Reads a formula.
     *
     * @throws CoachException with the place of each mistake
     */
    public static Formula parse(String text) {
        return new FormulaParser(text).parse();
    }

    /** A part of a formula. */
    public sealed interface Term {
        /** Returns its value. */
        Quantity value();

        /** Returns the period in which its rate was written; null where none was. */
        @Nullable Period period();
    }

    /** A number with its unit, as written. */
    public record Leaf(
            String text, Quantity value, @Nullable Period period) implements Term {}

    /** Two terms and what is done with them; its value is computed when it is made. */
    public record Step(Term left, Operator operator, Term right, Quantity value) implements Term {
        @Override
        public @Nullable Period period() {
            if (value.dimension().exponent(Dimension.TIME) != -1) {
                return null;
            }
            Period first = left.period();
            Period second = right.period();
            boolean isConversion = second != null && right.value().dimension().exponent(Dimension.TIME) == 0;
            if (isConversion) {
                return operator == Operator.TIMES ? second : null;
            }
            return first != null ? first : second;
        }
    }

    /** What is done with two terms. */
    public enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/"),
        POWER("^");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** Returns how it is written. */
        public String sign() {
            return sign;
        }
    }

    /** Returns the result. */
    public Quantity value() {
        return term.value();
    }

    /** Returns the result for people, a rate per the period that the formula was written in. */
    public String result() {
        return shown(term);
    }

    /**
     * Returns one line for each step, in the order of computing: {@code 500M users * 40 messages/user = 20G messages}.
     */
    public List<String> steps() {
        var steps = new ArrayList<String>();
        addSteps(term, steps);
        return List.copyOf(steps);
    }

    private static String addSteps(Term term, List<String> steps) {
        if (term instanceof Leaf leaf) {
            return leaf.text();
        }
        if (!(term instanceof Step step)) {
            throw new IllegalStateException("a term is a leaf or a step");
        }
        String left = addSteps(step.left(), steps);
        String right = addSteps(step.right(), steps);
        String result = shown(step);
        steps.add(left + " " + step.operator().sign() + " " + right + " = " + result);
        return result;
    }

    private static String shown(Term term) {
        Period period = term.period();
        return period == null ? term.value().people() : term.value().people(period);
    }
}
