package coach.interview.conflict;

import coach.estimate.Quantity;
import coach.text.CoachException;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of a file of rules beyond its shape. */
public final class ConflictLint {
    private static final int FORMAT = 1;
    private static final int WEIGHT_MAX = 3;

    private final List<Complaint> complaints = new ArrayList<>();

    private ConflictLint() {}

    /** Returns everything wrong with a file of rules; empty where nothing is. */
    public static List<Complaint> check(ConflictRules rules) {
        var lint = new ConflictLint();
        if (rules.format() != FORMAT) {
            lint.complain(
                    "format", "format " + rules.format() + " is not known", "this version reads format " + FORMAT);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.rules().size(); i++) {
            String at = "rules[" + i + "]";
            ConflictRule rule = rules.rules().get(i);
            if (!ids.add(rule.id())) {
                lint.complain(at + ".id", "id '" + rule.id() + "' given twice", "each rule has its own");
            }
            lint.rule(at, rule);
        }
        return List.copyOf(lint.complaints);
    }

    private void rule(String at, ConflictRule rule) {
        if (rule.weight() < 1 || rule.weight() > WEIGHT_MAX) {
            complain(at + ".weight", "weight " + rule.weight() + " is not from 1 to 3", "3 breaks the design");
        }
        for (String place : List.of("{first}", "{second}")) {
            if (!rule.ask().contains(place)) {
                complain(at + ".ask", "the question does not quote " + place, "quote both places");
            }
        }
        side(at + ".first", rule.first());
        side(at + ".second", rule.second());
        boolean compares = rule.relation() == ConflictRule.Relation.SECOND_ABOVE
                || rule.relation() == ConflictRule.Relation.SECOND_BELOW;
        boolean isMeasured = rule.first().fact().measure() != Measure.NONE
                && rule.second().fact().measure() == rule.first().fact().measure();
        if (compares && !isMeasured) {
            complain(
                    at + ".relation",
                    "'%s' and '%s' cannot be compared"
                            .formatted(
                                    rule.first().fact().id(),
                                    rule.second().fact().id()),
                    "compare two numbers of the same kind");
        }
        if (rule.unless().contains(rule.first().fact())
                || rule.unless().contains(rule.second().fact())) {
            complain(at + ".unless", "a fact of the rule excuses it", "take it out: the rule could never apply");
        }
    }

    private void side(String at, ConflictRule.Side side) {
        limit(at + ".at-least", side, side.atLeast());
        limit(at + ".at-most", side, side.atMost());
    }

    private void limit(String at, ConflictRule.Side side, String limit) {
        if (limit.isEmpty()) {
            return;
        }
        if (side.fact().measure() == Measure.NONE) {
            complain(at, "'" + side.fact().id() + "' has no number", "leave the limit out");
            return;
        }
        try {
            Quantity.parse(limit);
        } catch (CoachException e) {
            complain(at, "'" + limit + "' is no quantity", "write such as 50k/s, 10 TB or 0.999");
        }
    }

    private void complain(String at, String message, String hint) {
        complaints.add(new Complaint(at, message, hint));
    }
}
