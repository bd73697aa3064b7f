package coach.grading;

import coach.question.Criterion;
import coach.question.Criterion.Drawn;
import java.util.ArrayList;
import java.util.List;

/** A component must be connected in the diagram, or be described in prose where the author says how. */
record DrawnRule(Criterion criterion, Drawn need, List<PartRule> parts) implements Rule {
    @Override
    public Finding judge(Reading reading) {
        var shown = reading.drawn().components().get(need.component().id());
        String needs = "connects a " + need.component().role() + " in the diagram";
        if (shown != null) {
            Reason reason = new Reason.InDiagram(shown.evidence().text());
            return Findings.allOf(
                    criterion, List.of(Findings.part("diagram", needs, Status.MET, reason, shown.evidence())));
        }
        if (parts.isEmpty()) {
            return Findings.allOf(criterion, List.of(Findings.missed("diagram", needs)));
        }
        var prose = parts.stream().map(reading::judge).toList();
        if (prose.stream().anyMatch(part -> part.status() != Status.MISSED)) {
            return Findings.allOf(criterion, prose);
        }
        var all = new ArrayList<PartFinding>(prose);
        all.add(0, Findings.missed("diagram", needs + ", or says it"));
        return Findings.of(criterion, Result.MISSED, all);
    }
}
