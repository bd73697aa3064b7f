package coach.grading;

import coach.estimate.Formula;
import coach.estimate.Found;
import coach.estimate.Quantity;
import coach.estimate.Rational;
import coach.estimate.Recomputation;
import coach.grading.guard.Listing;
import coach.question.Criterion;
import coach.question.Estimate;
import coach.words.Sentence;
import coach.words.Sentences;
import coach.words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number must have been computed: stated within a factor, in a sentence that says what it is about. */
final class ComputedRule implements Rule {
    /** How near a figure is to a known mistake: bits for bytes, 8 times, must not be taken for a zero too many. */
    private static final Rational NEAR_SLIP = Rational.of(6, 5);

    private final Criterion criterion;
    private final Estimate estimate;
    private final Formula expected;
    private final List<Quantity> range;
    private final List<List<String>> near;

    ComputedRule(Criterion criterion, Estimate estimate, Sentences sentences) {
        this.criterion = criterion;
        this.estimate = estimate;
        this.expected = Formula.parse(estimate.expected());
        this.range = range(estimate);
        this.near = estimate.near().stream()
                .map(word -> sentences.tokens(word).stream().map(Token::stem).toList())
                .filter(stems -> !stems.isEmpty())
                .toList();
    }

    /**
     * Returns the least and the greatest accepted result; empty where only a factor is given.
     *
     * @throws coach.text.CoachException where an end is no quantity
     */
    static List<Quantity> range(Estimate estimate) {
        return estimate.range().isBlank()
                ? List.of()
                : Arrays.stream(estimate.range().split("\\.\\.", 2))
                        .map(end -> Formula.parse(end.strip()).value())
                        .toList();
    }

    @Override
    public List<PartRule> parts() {
        return List.of();
    }

    @Override
    public Finding judge(Reading reading) {
        String needs = "estimates " + estimate.text() + " at about " + estimate.expected();
        PartFinding best = Findings.missed("", needs);
        for (Line line : reading.lines()) {
            PartFinding here = judge(line, needs).orElse(best);
            if (here.status().compareTo(best.status()) < 0 || best.reason() instanceof Reason.Absent) {
                best = here;
            }
        }
        return Findings.allOf(criterion, List.of(best));
    }

    private Optional<PartFinding> judge(Line line, String needs) {
        boolean isNamed = line.listing() != Listing.NONE && line.listing() != Listing.BARE;
        if (line.hidesStatements() || isNamed) {
            return Optional.empty();
        }
        List<Found> all = candidates(line);
        List<Found> sameUnit = all.stream().filter(this::isInUnit).toList();
        List<Found> looked = sameUnit.isEmpty() ? all : sameUnit;
        for (Found found : looked) {
            if (isAccepted(found)) {
                Reason reason = new Reason.InRange(found.text(), estimate.expected());
                return Optional.of(Findings.part("", needs, Status.MET, reason, evidence(line, found)));
            }
        }
        return looked.stream().findFirst().map(found -> outOfRange(line, found, needs));
    }

    private boolean isAccepted(Found found) {
        if (range.isEmpty()) {
            return found.isWithin(Rational.of(estimate.within()), expected.value());
        }
        Quantity stated = found.like(expected.value());
        return stated != null
                && stated.ratio(range.get(0)).compareTo(Rational.ONE) >= 0
                && stated.ratio(range.get(1)).compareTo(Rational.ONE) <= 0;
    }

    /** Returns the quantities of the line that can be compared, are not negated, and are about this estimate. */
    private List<Found> candidates(Line line) {
        Sentence sentence = line.sentence();
        boolean isNear = near.isEmpty()
                || near.stream().anyMatch(stems -> !sentence.find(stems).isEmpty());
        List<Recomputation> computed = Recomputation.in(sentence.text());
        var found = new ArrayList<Found>();
        for (Found each : Found.in(sentence.text())) {
            boolean isResult =
                    computed.stream().anyMatch(c -> c.agrees() && c.stated().start() == each.start());
            if ((isNear || isResult) && isComparable(each) && !isNegated(line, each)) {
                found.add(each);
            }
        }
        return found;
    }

    private boolean isComparable(Found found) {
        Quantity like = found.like(expected.value());
        if (like == null) {
            return false;
        }
        boolean isCount = expected.value().dimension().physical().powers().isEmpty();
        var counted = like.dimension().counted();
        return !isCount
                || counted.powers().isEmpty()
                || counted.equals(expected.value().dimension().counted())
                || counted.powers().keySet().stream().anyMatch(this::isNearWord);
    }

    private boolean isNearWord(String noun) {
        return estimate.near().stream().anyMatch(word -> word.equals(noun) || word.equals(noun + "s"));
    }

    private boolean isInUnit(Found found) {
        return found.period() == expected.term().period();
    }

    private static boolean isNegated(Line line, Found found) {
        List<Token> tokens = line.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.get(i).start() - line.sentence().start();
            if (start == found.start()) {
                int index = i;
                return line.negations().stream().anyMatch(scope -> scope.reach().holds(index));
            }
        }
        return false;
    }

    private PartFinding outOfRange(Line line, Found found, String needs) {
        Quantity stated = found.like(expected.value());
        String slip = slip(stated);
        String times = stated == null ? "" : Factors.text(stated.ratio(expected.value()));
        Reason reason = new Reason.OutOfRange(found.text(), estimate.expected(), times, slip);
        Status status = slip.isEmpty() ? Status.MISSED : Status.CONTRADICTED;
        return Findings.part("", needs, status, reason, evidence(line, found));
    }

    private String slip(@Nullable Quantity stated) {
        return estimate.slips().stream()
                .filter(slip -> stated != null && stated.isWithin(NEAR_SLIP, Quantity.parse(slip.value())))
                .map(slip -> slip.says())
                .findFirst()
                .orElse("");
    }

    /** Quotes the clause around the number. */
    private static Evidence evidence(Line line, Found found) {
        int start = line.sentence().start() + found.start();
        int end = line.sentence().start() + found.end();
        return Quotes.around(line.answer().number(), line.sentence(), start, end);
    }
}
