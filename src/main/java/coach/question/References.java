package coach.question;

import coach.text.Complaint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules on names that one part of a question uses for another. */
final class References {
    private static final Set<String> SCENARIOS =
            new TreeSet<>(List.of("messaging", "dns", "cassandra", "comments", "feed", "password"));

    private References() {}

    static void check(List<Complaint> complaints, Question question) {
        checkKinds(complaints, question);
        checkFlows(complaints, question);
        List<String> criteria = Ids.of(Criteria.of(question), Criterion::id);
        for (int i = 0; i < question.probes().size(); i++) {
            checkAll(
                    complaints,
                    "probes[" + i + "].missing",
                    question.probes().get(i).missing(),
                    criteria);
        }
        for (int i = 0; i < question.hints().size(); i++) {
            checkAll(
                    complaints,
                    "hints[" + i + "].helps",
                    question.hints().get(i).helps(),
                    criteria);
        }
    }

    private static void checkKinds(List<Complaint> complaints, Question question) {
        List<String> kinds = Ids.of(question.kinds(), DataKind::id);
        for (int i = 0; i < question.estimates().size(); i++) {
            String kind = question.estimates().get(i).kind();
            Ids.refer(complaints, "estimates[" + i + "].kind", "kind of data", kind, kinds);
        }
        for (int i = 0; i < question.data().size(); i++) {
            Ids.refer(
                    complaints,
                    "data[" + i + "].kind",
                    "kind of data",
                    question.data().get(i).kind(),
                    kinds);
        }
        for (int i = 0; i < question.consistency().size(); i++) {
            ConsistencyNeed need = question.consistency().get(i);
            String at = "consistency[" + i + "]";
            Ids.refer(complaints, at + ".kind", "kind of data", need.kind(), kinds);
            Ids.refer(complaints, at + ".scenario", "scenario", need.scenario(), SCENARIOS);
            if (need.anomaly().allowedBy() == need.model()) {
                complaints.add(new Complaint(
                        at + ".anomaly.allowed-by",
                        "the needed model " + need.model().id() + " cannot allow its own anomaly",
                        "name a weaker model that allows it"));
            }
        }
    }

    private static void checkFlows(List<Complaint> complaints, Question question) {
        List<String> functional = question.requirements().stream()
                .filter(each -> each.kind() == RequirementKind.FUNCTIONAL)
                .map(Requirement::id)
                .toList();
        List<String> components = Ids.of(question.components(), Component::id);
        for (int i = 0; i < question.flows().size(); i++) {
            Flow flow = question.flows().get(i);
            String at = "flows[" + i + "]";
            Ids.refer(complaints, at + ".requirement", "functional requirement", flow.requirement(), functional);
            if (flow.path().size() < 2) {
                complaints.add(new Complaint(at + ".path", "a path of one component", "name two or more, in order"));
            }
            for (int step = 0; step < flow.path().size(); step++) {
                for (String either : flow.path().get(step).split("\\|", -1)) {
                    Ids.refer(complaints, at + ".path[" + step + "]", "component", either.strip(), components);
                }
            }
        }
    }

    private static void checkAll(List<Complaint> complaints, String path, List<String> names, List<String> known) {
        for (int i = 0; i < names.size(); i++) {
            Ids.refer(complaints, path + "[" + i + "]", "criterion", names.get(i), known);
        }
    }
}
