package coach.interview.conflict;

import coach.estimate.Quantity;
import coach.grading.Answer;
import coach.grading.BoardDrawings;
import coach.grading.Evidence;
import coach.grading.Finding;
import coach.grading.Kind;
import coach.grading.Result;
import coach.grading.pattern.Lexicon;
import coach.interview.AnswerSheet;
import coach.interview.AssumptionUse;
import coach.interview.Event.Assumed;
import coach.interview.Session;
import coach.question.Flow;
import coach.question.Question;
import coach.question.Requirement;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what a candidate established in one place against what was established in another, by rules that are data. */
public final class Examination {
    private final Question question;
    private final FactFinder finder;
    private final ConflictRules rules;

    /** Prepares the rules for one question: compiles the patterns of the facts. */
    public Examination(Question question, Lexicon lexicon, ConflictRules rules) {
        this.question = question;
        this.finder = new FactFinder(question, lexicon);
        this.rules = rules;
    }

    /** Returns everything the candidate established so far, prose before drawing. */
    public List<Established> facts(Session session, AnswerSheet sheet, List<Finding> findings) {
        var facts = new ArrayList<>(finder.in(sheet.answers()));
        facts.addAll(DrawnFinder.in(sheet.board(), sheet.answers()));
        facts.addAll(unusedAssumptions(session, sheet));
        if (!sheet.board().edges().isEmpty()) {
            facts.addAll(unserved(drawnFlows(sheet), findings));
        }
        return facts;
    }

    /** Returns what does not go together, the heaviest first; at most one conflict for each rule. */
    public List<Conflict> conflicts(Session session, AnswerSheet sheet, List<Finding> findings) {
        List<Established> facts = facts(session, sheet, findings);
        var conflicts = new ArrayList<Conflict>();
        for (ConflictRule rule : rules.rules()) {
            Topic after = rule.after();
            boolean isDue = after == null || session.isTouched(after) || session.isSkipped(after);
            if (isDue) {
                conflict(rule, facts).ifPresent(conflicts::add);
            }
        }
        conflicts.sort(Comparator.comparing(conflict -> -conflict.rule().weight()));
        return List.copyOf(conflicts);
    }

    private static Optional<Conflict> conflict(ConflictRule rule, List<Established> facts) {
        boolean isExcused = facts.stream().anyMatch(fact -> rule.unless().contains(fact.kind()));
        if (isExcused) {
            return Optional.empty();
        }
        for (Established first : facts) {
            for (Established second : facts) {
                if (fits(rule.first(), first)
                        && fits(rule.second(), second)
                        && !first.equals(second)
                        && isRelated(rule, first, second)) {
                    return Optional.of(new Conflict(rule, first, second));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(ConflictRule.Side side, Established fact) {
        if (fact.kind() != side.fact() || !fact.isFirm()) {
            return false;
        }
        Quantity value = fact.value();
        boolean isEnough = side.atLeast().isEmpty()
                || (value != null
                        && value.amount()
                                        .compareTo(
                                                Quantity.parse(side.atLeast()).amount())
                                >= 0);
        boolean isLittle = side.atMost().isEmpty()
                || (value != null
                        && value.amount()
                                        .compareTo(Quantity.parse(side.atMost()).amount())
                                <= 0);
        return isEnough && isLittle;
    }

    private static boolean isRelated(ConflictRule rule, Established first, Established second) {
        Quantity left = first.value();
        Quantity right = second.value();
        return switch (rule.relation()) {
            case MAY_CONCERN -> first.mayConcern(second);
            case SAME_DATA -> first.concerns(second);
            case SECOND_BELOW -> left != null && right != null && right.amount().compareTo(left.amount()) < 0;
            case SECOND_ABOVE -> left != null && right != null && right.amount().compareTo(left.amount()) > 0;
        };
    }

    private static List<Established> unusedAssumptions(Session session, AnswerSheet sheet) {
        var facts = new ArrayList<Established>();
        for (Assumed assumed : session.all(Assumed.class)) {
            boolean isUsed = session.standing().stream()
                    .filter(answer -> !answer.at().isBefore(assumed.at()))
                    .anyMatch(answer -> AssumptionUse.uses(answer.text(), assumed.text()));
            if (!isUsed) {
                sheet.answers().stream()
                        .filter(answer -> answer.text().equals(assumed.text())
                                && !answer.text().isBlank())
                        .findFirst()
                        .ifPresent(answer -> facts.add(said(FactKind.ASSUMPTION_UNUSED, answer)));
            }
        }
        return facts;
    }

    private static Established said(FactKind kind, Answer answer) {
        var evidence = new Evidence(answer.number(), 0, answer.text().length(), answer.text());
        return new Established(kind, null, evidence, true, Set.of());
    }

    private Set<String> drawnFlows(AnswerSheet sheet) {
        List<Answer> drawn = sheet.answers().stream()
                .filter(answer -> answer.kind() == Kind.DRAWING)
                .toList();
        return new BoardDrawings().facts(question, drawn).flows().keySet();
    }

    /** A requirement that was stated, none of whose flows is drawn or wholly told. */
    private List<Established> unserved(Set<String> drawn, List<Finding> findings) {
        var facts = new ArrayList<Established>();
        for (Requirement requirement : question.requirements()) {
            List<String> flows = question.flows().stream()
                    .filter(flow -> flow.requirement().equals(requirement.id()))
                    .map(Flow::id)
                    .toList();
            boolean isUnserved = !flows.isEmpty()
                    && findings.stream()
                            .filter(finding ->
                                    flows.contains(finding.criterion().id()))
                            .allMatch(finding -> finding.result() != Result.MET
                                    && !drawn.contains(finding.criterion().id()));
            if (isUnserved) {
                findings.stream()
                        .filter(finding ->
                                finding.criterion().id().equals(requirement.id()) && finding.result() == Result.MET)
                        .flatMap(finding -> finding.evidence().stream().limit(1))
                        .forEach(evidence -> facts.add(
                                new Established(FactKind.REQUIREMENT_UNSERVED, null, evidence, true, Set.of())));
            }
        }
        return facts;
    }
}
