package coach.grading;

import coach.question.Criterion;
import coach.question.Criterion.Placed;
import coach.question.Placement;
import java.util.List;

/** A component must stand in enough copies and zones of the diagram, or its placement must have been said. */
record PlacedRule(Criterion criterion, Placed need, List<PartRule> parts) implements Rule {
    @Override
    public Finding judge(Reading reading) {
        Placement placement = need.placement();
        var shown = reading.drawn().components().get(need.component().id());
        boolean canBeDrawn = placement.copies() > 0 || placement.zones() > 0;
        String needs = "places the " + need.component().role() + " in the diagram" + wanted(placement);
        if (canBeDrawn && shown != null && shown.copies() >= placement.copies() && shown.zones() >= placement.zones()) {
            Reason reason = new Reason.InDiagram(shown.evidence().text());
            return Findings.allOf(
                    criterion, List.of(Findings.part("diagram", needs, Status.MET, reason, shown.evidence())));
        }
        return parts.isEmpty()
                ? Findings.allOf(criterion, List.of(Findings.missed("diagram", needs)))
                : Findings.allOf(criterion, parts.stream().map(reading::judge).toList());
    }

    private static String wanted(Placement placement) {
        String copies = placement.copies() > 1 ? " in " + placement.copies() + " copies" : "";
        String zones = placement.zones() > 1 ? " in " + placement.zones() + " zones" : "";
        return copies + (copies.isEmpty() || zones.isEmpty() ? "" : " and") + zones;
    }
}
