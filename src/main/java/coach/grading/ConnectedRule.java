package coach.grading;

import coach.question.Criterion;
import coach.question.Criterion.Connected;
import java.util.ArrayList;
import java.util.List;

/** A flow's path must be drawn, and what the author asks for beside it must have been said. */
record ConnectedRule(Criterion criterion, Connected need, List<PartRule> parts) implements Rule {
    @Override
    public Finding judge(Reading reading) {
        Evidence path = reading.drawn().flows().get(need.flow().id());
        String needs = "draws the path " + String.join(" -> ", need.flow().path());
        var all = new ArrayList<PartFinding>();
        all.add(
                path == null
                        ? Findings.missed("path", needs)
                        : Findings.part("path", needs, Status.MET, new Reason.InDiagram(path.text()), path));
        parts.forEach(part -> all.add(reading.judge(part)));
        return Findings.allOf(criterion, all);
    }
}
