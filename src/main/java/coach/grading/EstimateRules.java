package coach.grading;

import coach.estimate.Quantity;
import coach.estimate.Rational;
import coach.question.Estimate;
import coach.question.Question;
import coach.text.CoachException;
import coach.text.Complaint;
import coach.text.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules on estimates: the formula gives the expected result, and usual mistakes lie outside what is accepted. */
final class EstimateRules {
    private static final Rational EXACT = Rational.of(105, 100);

    private final List<Complaint> complaints = new ArrayList<>();

    private EstimateRules() {}

    static List<Complaint> check(Question question) {
        var rules = new EstimateRules();
        for (int i = 0; i < question.estimates().size(); i++) {
            rules.check(question.estimates().get(i), "estimates[" + i + "]");
        }
        return rules.complaints;
    }

    private void check(Estimate estimate, String path) {
        Quantity formula = parsed(estimate.formula(), path + ".formula");
        Quantity expected = parsed(estimate.expected(), path + ".expected");
        if (estimate.near().isEmpty()) {
            complaints.add(new Complaint(
                    path + ".near", "no words", "list words of which one stands beside the number, such as storage"));
        }
        if (estimate.within() < 1) {
            complaints.add(new Complaint(path + ".within", "a factor below 1", "write 2 or 3"));
            return;
        }
        if (expected != null && !estimate.range().isBlank()) {
            checkRange(estimate.range(), path + ".range", expected);
        }
        if (expected != null && formula != null) {
            checkResult(path, formula, expected);
        }
        for (int i = 0; i < estimate.slips().size(); i++) {
            String place = path + ".slips[" + i + "].value";
            Quantity slip = parsed(estimate.slips().get(i).value(), place);
            if (slip != null && expected != null) {
                checkSlip(place, slip, expected, Rational.of(estimate.within()));
            }
        }
    }

    private void checkResult(String path, Quantity formula, Quantity expected) {
        if (!formula.isLike(expected)) {
            complaints.add(new Complaint(
                    path + ".expected",
                    "the formula gives " + formula.people() + ", which has other units",
                    "check the units of the formula"));
        } else if (!formula.isWithin(EXACT, expected)) {
            complaints.add(new Complaint(
                    path + ".expected", "the formula gives " + formula.people(), "write that, or mend the formula"));
        }
    }

    private void checkRange(String range, String path, Quantity expected) {
        String[] ends = range.split("\\.\\.", -1);
        if (ends.length != 2) {
            complaints.add(new Complaint(path, "'" + range + "' is no range", "write it as 150k/s .. 400k/s"));
            return;
        }
        Quantity least = parsed(ends[0].strip(), path);
        Quantity most = parsed(ends[1].strip(), path);
        if (least == null || most == null) {
            return;
        }
        if (!least.isLike(expected) || !most.isLike(expected)) {
            complaints.add(new Complaint(
                    path, "this has other units than the expected result", "write both ends in its unit"));
        } else if (expected.ratio(least).compareTo(Rational.ONE) < 0
                || expected.ratio(most).compareTo(Rational.ONE) > 0) {
            complaints.add(new Complaint(path, "the expected result is not in this range", "mend one of them"));
        }
    }

    private void checkSlip(String place, Quantity slip, Quantity expected, Rational within) {
        if (!slip.isLike(expected)) {
            complaints.add(new Complaint(
                    place, "this has other units than the expected result", "write it as candidates would"));
        } else if (slip.isWithin(within, expected)) {
            complaints.add(new Complaint(
                    place, "this is accepted as right", "take it out, or accept a smaller factor with 'within'"));
        }
    }

    private @Nullable Quantity parsed(String text, String path) {
        try {
            return Quantity.parse(text);
        } catch (CoachException e) {
            for (Diagnostic diagnostic : e.diagnostics()) {
                complaints.add(new Complaint(
                        path,
                        diagnostic.message() + ", at character "
                                + diagnostic.span().column(),
                        diagnostic.hint()));
            }
            return null;
        }
    }
}
