package coach.grading;

import coach.question.Criterion;
import coach.question.Criterion.Asked;
import java.util.List;

/** A fact must have been asked for. */
record AskedRule(Criterion criterion, Asked need) implements Rule {
    @Override
    public List<PartRule> parts() {
        return List.of();
    }

    @Override
    public Finding judge(Reading reading) {
        String needs = "asks: " + need.fact().ask().get(0);
        Evidence question = reading.asked().get(need.fact().id());
        return Findings.allOf(
                criterion,
                List.of(
                        question == null
                                ? Findings.missed("", needs)
                                : Findings.part(
                                        "", needs, Status.MET, new Reason.AskedFor(question.text()), question)));
    }
}
