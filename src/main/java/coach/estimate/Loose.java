package coach.estimate;

import coach.estimate.Formula.Leaf;
import coach.estimate.Formula.Operator;
import coach.estimate.Formula.Step;
import coach.estimate.Formula.Term;
import coach.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formulas as people type them: names of earlier lines, "3x", and bare numbers that stand for a time, such as the 365
 * in {@code 2 TB/day * 365} or the 86400 in {@code 20B messages/day / 86400}. Every such reading leaves a note.
 */
final class Loose implements Scope {
    private static final int NAME_LEXEMES_MAX = 6;
    private static final Rational ROUND_DAY = Rational.of(100_000);
    private static final Rational DAY = Rational.of(86_400);

    private final Map<List<String>, Term> names = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Gives a name its value; a later one replaces an earlier one. */
    void let(List<Lexeme> name, Term value) {
        names.put(key(name), value);
    }

    /** Adds a note on how something was read. */
    void note(String text) {
        notes.add(text);
    }

    /** Returns the notes since the last call. */
    List<String> takeNotes() {
        List<String> taken = notes.stream().distinct().toList();
        notes.clear();
        return taken;
    }

    private static List<String> key(List<Lexeme> name) {
        return name.stream()
                .map(lexeme -> lexeme.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public @Nullable Term named(Lexemes at) {
        for (int length = NAME_LEXEMES_MAX; length > 0; length--) {
            var words = new ArrayList<Lexeme>();
            for (int i = 0; i < length; i++) {
                words.add(at.peek(i));
            }
            Term value = names.get(key(words));
            if (value != null) {
                at.goTo(at.place() + length);
                String name = String.join(" ", words.stream().map(Lexeme::text).toList());
                return new Leaf(name, value.value(), value.period());
            }
        }
        return null;
    }

    @Override
    public @Nullable String unknown(String word) {
        Collection<String> known =
                names.keySet().stream().map(name -> String.join(" ", name)).toList();
        return Nearest.to(word.toLowerCase(Locale.ROOT), known)
                .map(name -> "did you mean " + name + "?")
                .orElse("give it one in a line before: " + word + " = 3");
    }

    /** In "3x" and "3x peak" the x is no multiplication. */
    @Override
    public void skipFiller(Lexemes at) {
        boolean isTouching = at.end() == at.peek().start();
        Lexeme after = at.peek(1);
        boolean isLast =
                after.kind() == Lexeme.Kind.END || after.isSign(")") || after.isWord("peak") || Lexemes.isTimes(after);
        if (at.peek().isWord("x") && isTouching && isLast) {
            at.next();
            if (at.peek().isWord("peak")) {
                at.next();
            }
        }
    }

    @Override
    public @Nullable Step joined(Term left, Operator operator, Term right) {
        if (operator == Operator.OVER) {
            Step perPart = perPart(left, right);
            return perPart != null ? perPart : perTime(left, right);
        }
        return operator == Operator.TIMES
                ? overTime(left, right)
                : operator == Operator.POWER ? power(left, right) : null;
    }

    /** "2^40 B": the unit is that of the whole. */
    private static @Nullable Step power(Term left, Term right) {
        Dimension unit = right.value().dimension();
        if (!(right instanceof Leaf leaf)
                || unit.equals(Dimension.NONE)
                || !leaf.text().matches("\\d{1,2}[^\\d.,].*")) {
            return null;
        }
        String digits = leaf.text().replaceFirst("\\D.*", "");
        int exponent = Integer.parseInt(digits);
        Quantity one = right.value().dividedBy(Quantity.of(Rational.of(Math.max(1, exponent))));
        return new Step(
                left, Operator.POWER, right, left.value().power(exponent).times(one));
    }

    /** "10k qps / (5k per node)": the right side has the left side's unit. */
    private @Nullable Step perPart(Term left, Term right) {
        Dimension below = right.value().dimension();
        boolean isPerThing = below.physical().equals(Dimension.NONE)
                && !below.counted().powers().isEmpty()
                && below.counted().powers().values().stream().allMatch(power -> power < 0);
        Dimension above = left.value().dimension();
        boolean hasUnit = above.powers().values().stream().anyMatch(power -> power > 0)
                || !above.physical().equals(Dimension.NONE);
        if (!isPerThing || !hasUnit || right.value().amount().signum() == 0) {
            return null;
        }
        notes.add("'" + text(right) + "' is read in the unit of '" + text(left) + "'");
        Rational amount = left.value().amount();
        Period period = left.period();
        boolean isRate = above.exponent(Dimension.TIME) == -1 && period != null;
        Rational typed = isRate && period != null ? amount.times(Rational.of(period.seconds())) : amount;
        Rational count = typed.dividedBy(right.value().amount());
        return new Step(left, Operator.OVER, right, new Quantity(count, Dimension.NONE.dividedBy(below)));
    }

    /** "20B messages/day / 86400": the bare number turns per day into per second. */
    private @Nullable Step perTime(Term left, Term right) {
        Period period = left.period();
        Rational number = bare(right);
        boolean isRate = left.value().dimension().exponent(Dimension.TIME) == -1;
        if (number == null || period == null || !isRate) {
            return null;
        }
        Period to = target(period, number);
        if (to == null) {
            return null;
        }
        boolean isRounded = number.equals(ROUND_DAY);
        notes.add("'" + text(right) + "' is read as the " + to.title() + " of one " + period.title());
        Quantity value = isRounded ? left.value().times(Quantity.of(DAY.dividedBy(ROUND_DAY))) : left.value();
        return new Step(left, Operator.OVER, new Leaf(text(right), Quantity.of(number), period), value);
    }

    private static @Nullable Period target(Period from, Rational number) {
        Rational seconds = Rational.of(from.seconds());
        if (number.equals(ROUND_DAY) && from == Period.DAY) {
            return Period.SECOND;
        }
        for (Period to : Period.values()) {
            if (to != from && seconds.dividedBy(Rational.of(to.seconds())).equals(number)) {
                return to;
            }
        }
        return from == Period.MONTH && number.equals(Rational.of(30)) ? Period.DAY : null;
    }

    /** "2 TB/day * 365 * 5": the bare 365 are days, and "5 years" after them are five times. */
    private @Nullable Step overTime(Term left, Term right) {
        Period period = left.period();
        Rational number = bare(right);
        boolean isRate = left.value().dimension().exponent(Dimension.TIME) == -1;
        if (isRate && period != null && number != null && isTime(period, number)) {
            notes.add("'" + text(right) + "' is read as " + number + " " + period.title()
                    + (number.equals(Rational.ONE) ? "" : "s"));
            Quantity time = new Quantity(number.times(Rational.of(period.seconds())), Dimension.of(Dimension.TIME));
            return new Step(
                    left,
                    Operator.TIMES,
                    new Leaf(text(right), time, null),
                    left.value().times(time));
        }
        boolean isYears = right instanceof Leaf
                && right.value().dimension().equals(Dimension.of(Dimension.TIME))
                && left.value().dimension().exponent(Dimension.TIME) == 0
                && left.value().dimension().exponent(Dimension.DATA) == 1;
        if (!isYears) {
            return null;
        }
        Rational years = right.value().amount().dividedBy(Rational.of(Period.YEAR.seconds()));
        notes.add("'" + text(right) + "' multiplies what is taken as the amount of one year");
        return new Step(left, Operator.TIMES, right, left.value().times(Quantity.of(years)));
    }

    private static boolean isTime(Period period, Rational number) {
        List<Long> usual = switch (period) {
            case SECOND -> List.of(86_400L, 100_000L, 3_600L, 60L);
            case MINUTE -> List.of(60L, 1_440L);
            case HOUR -> List.of(24L);
            case DAY -> List.of(365L, 360L, 366L, 400L, 30L, 31L, 7L, 90L);
            case WEEK -> List.of(52L);
            case MONTH -> List.of(12L);
            case YEAR -> List.of();
        };
        return usual.stream().anyMatch(each -> Rational.of(each).equals(number));
    }

    /** Returns the number of a term without any unit; null where it has one. */
    private static @Nullable Rational bare(Term term) {
        boolean isPlain = term.value().dimension().equals(Dimension.NONE) && term.period() == null;
        return isPlain ? term.value().amount() : null;
    }

    private static String text(Term term) {
        return term instanceof Leaf leaf ? leaf.text() : term.value().people();
    }
}
