package coach.estimate;

import coach.estimate.Formula.Leaf;
import coach.estimate.Formula.Step;
import coach.estimate.Formula.Term;
import java.util.List;

/** The steps of a computation for people, labels that say nothing about the result left out. */
final class Steps {
    private Steps() {}

    /** Adds one step for each operation of {@code term}, and returns its result. */
    static String of(Term term, List<Worked.Step> steps) {
        add(term, steps);
        return result(term);
    }

    private static String add(Term term, List<Worked.Step> steps) {
        if (term instanceof Leaf leaf) {
            return leaf.text();
        }
        if (!(term instanceof Step step)) {
            throw new IllegalStateException("a term is a leaf or a step");
        }
        String left = add(step.left(), steps);
        String right = add(step.right(), steps);
        String result = result(step);
        steps.add(new Worked.Step(left + " " + step.operator().sign() + " " + right, result));
        return result;
    }

    /** Returns a value for a person, a rate per the period that was typed. */
    static String result(Term term) {
        if (term instanceof Leaf leaf && isConversion(leaf)) {
            return leaf.text();
        }
        Quantity told = Scale.told(term.value());
        boolean isMoney = told.dimension().exponent(Dimension.MONEY) == 1
                && told.dimension().exponent(Dimension.TIME) == -1;
        Period period = isMoney ? Period.MONTH : term.period();
        return period == null ? told.people() : told.people(period);
    }

    /** Whether a term is a time per time, such as "86400 s/day", which is one and says more as it was typed. */
    static boolean isConversion(Term term) {
        return term instanceof Leaf
                && term.period() != null
                && term.value().dimension().equals(Dimension.NONE);
    }

    /** Returns a value as so many of {@code unit}. */
    static String in(Quantity value, Quantity unit, String words) {
        return QuantityText.people(Quantity.of(value.ratio(unit)), Period.SECOND) + " " + words;
    }
}
