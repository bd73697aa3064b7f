package coach.grading;

import coach.question.Criterion;
import java.util.List;

/** Every part must have been said. */
record SaidRule(Criterion criterion, List<PartRule> parts) implements Rule {
    @Override
    public Finding judge(Reading reading) {
        return Findings.allOf(criterion, parts.stream().map(reading::judge).toList());
    }
}
