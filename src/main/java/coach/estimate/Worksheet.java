package coach.estimate;

import coach.estimate.Formula.Leaf;
import coach.estimate.Formula.Operator;
import coach.estimate.Formula.Term;
import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates as people type them, a line each: {@code dau = 500M}, {@code dau x 40 msg/day x 100 B = 2 TB/day}. A name
 * holds for the lines after it; what a line states as its result is compared with what it gives.
 */
public final class Worksheet {
    private final Source source;
    private final PriceTable prices;
    private final Loose scope = new Loose();
    private final List<Worked> worked = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private Worksheet(Source source, PriceTable prices) {
        this.source = source;
        this.prices = prices;
    }

    /**
     * Computes every line that is not blank and no comment.
     *
     * @throws CoachException with everything that cannot be read or makes no sense in its units
     */
    public static List<Worked> of(Source source, PriceTable prices) {
        var sheet = new Worksheet(source, prices);
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            sheet.take(i + 1, lines.get(i));
        }
        if (!sheet.problems.isEmpty()) {
            throw new CoachException(sheet.problems);
        }
        return List.copyOf(sheet.worked);
    }

    private void take(int number, String line) {
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return;
        }
        try {
            worked.add(computed(number, line));
        } catch (CoachException e) {
            problems.addAll(e.diagnostics());
            scope.takeNotes();
        }
    }

    private Worked computed(int number, String line) {
        SheetLine cut = SheetLine.of(line, prices.names());
        Term term = formula(cut.sides().get(0), number);
        if (!cut.priced().isEmpty()) {
            term = priced(term, cut.priced());
        }
        Quantity value = term.value();
        Units.complaint(value).ifPresent(problem -> {
            throw complaint(number, line, problem, "say what each number is counted by: 40 messages/user/day");
        });
        Optional<Quantity> unit = cut.unit().isEmpty() ? Optional.empty() : Optional.of(unit(cut.unit(), value));
        unit.ifPresent(asked -> refuseUnlike(number, line, value, asked));
        if (!cut.name().isEmpty()) {
            scope.let(cut.name(), term);
        }
        var steps = new ArrayList<Worked.Step>();
        String result = Steps.of(term, steps);
        String shown = unit.isPresent() ? Steps.in(value, unit.get(), unitText(cut.unit(), unit.get())) : result;
        var stated = new ArrayList<Worked.Stated>();
        for (String side : cut.sides().subList(1, cut.sides().size())) {
            stated.add(compared(term, side, number, line));
        }
        return new Worked(
                number,
                line.strip(),
                String.join(" ", cut.name().stream().map(Lexeme::text).toList()),
                value,
                shown,
                steps,
                Scale.also(value, shown),
                scope.takeNotes(),
                stated);
    }

    private Term formula(String side, int number) {
        return new FormulaParser(side, source, number, scope).parse().term();
    }

    /** What something costs a month: so much of it, at the price of the table. */
    private Term priced(Term term, String item) {
        PriceTable.Item price = prices.item(item).orElseThrow();
        Quantity each = Quantity.parse(price.price());
        Quantity plain = new Quantity(each.amount(), each.dimension().physical());
        Term amount = term;
        boolean isGrowing = each.dimension().exponent(Dimension.TIME) == -1
                && term.value().dimension().exponent(Dimension.TIME) == -1;
        if (isGrowing) {
            Quantity month = new Quantity(Rational.of(Period.MONTH.seconds()), Dimension.of(Dimension.TIME));
            scope.note("each month adds as much again to the bill");
            amount = new Formula.Step(
                    term,
                    Operator.TIMES,
                    new Leaf("1 month", month, null),
                    term.value().times(month));
        }
        Quantity value = amount.value().times(plain);
        return new Formula.Step(amount, Operator.TIMES, new Leaf(price.price(), plain, Period.MONTH), value);
    }

    /** Returns the unit that is asked for; of a rate "in bytes" it is bytes a second. */
    private static Quantity unit(String words, Quantity value) {
        Quantity unit = new OperandReader(new Lexemes(Lexer.read(words)))
                .unitsOf(Rational.ONE)
                .value();
        Quantity aSecond = unit.dividedBy(new Quantity(Rational.ONE, Dimension.of(Dimension.TIME)));
        return !value.isLike(unit) && value.isLike(aSecond) ? aSecond : unit;
    }

    private static String unitText(String words, Quantity unit) {
        boolean isRate = unit.dimension().exponent(Dimension.TIME) == -1;
        boolean isSaid = words.contains("/") || words.contains("per") || words.endsWith("ps");
        return isRate && !isSaid ? words + "/s" : words;
    }

    private void refuseUnlike(int number, String line, Quantity value, Quantity asked) {
        if (!value.isLike(asked)) {
            throw complaint(
                    number,
                    line,
                    "%s is no %s".formatted(Units.words(value.dimension()), Units.wanted(asked.dimension())),
                    "divide by what one of them has: / (100 B/message)");
        }
    }

    private Worked.Stated compared(Term term, String side, int number, String line) {
        Term stated = formula(side, number);
        Optional<Rational> ratio = Comparison.ratio(term, stated);
        if (ratio.isEmpty()) {
            throw complaint(
                    number,
                    line,
                    "%s is no %s"
                            .formatted(
                                    Units.words(term.value().dimension()),
                                    Units.wanted(stated.value().dimension())),
                    "check the units on both sides");
        }
        boolean isRight = Recomputation.agrees(ratio.get());
        return new Worked.Stated(
                side.strip(), ratio.get(), isRight ? Optional.empty() : Comparison.suspicion(term, ratio.get()));
    }

    private CoachException complaint(int number, String line, String message, String hint) {
        int start = line.length() - line.stripLeading().length();
        var span = new Span(number, start + 1, Math.max(1, line.strip().length()));
        return new CoachException(List.of(new Diagnostic(source, span, message, hint)));
    }
}
