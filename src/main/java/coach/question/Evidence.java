package coach.question;

import coach.text.Complaint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules on importance and evidence, which stand in many parts of a question. */
final class Evidence {
    private static final int IMPORTANCE_MAX = 3;

    private Evidence() {}

    static void check(List<Complaint> complaints, Question question) {
        for (int i = 0; i < question.facts().size(); i++) {
            importance(complaints, "facts[" + i + "]", question.facts().get(i).importance());
        }
        for (int i = 0; i < question.requirements().size(); i++) {
            Requirement each = question.requirements().get(i);
            both(complaints, "requirements[" + i + "]", each.importance(), each.evidence());
        }
        for (int i = 0; i < question.estimates().size(); i++) {
            importance(
                    complaints,
                    "estimates[" + i + "]",
                    question.estimates().get(i).importance());
        }
        for (int i = 0; i < question.data().size(); i++) {
            Characteristic each = question.data().get(i);
            both(complaints, "data[" + i + "]", each.importance(), each.evidence());
        }
        for (int i = 0; i < question.consistency().size(); i++) {
            ConsistencyNeed each = question.consistency().get(i);
            both(complaints, "consistency[" + i + "]", each.importance(), each.evidence());
        }
        for (int i = 0; i < question.flows().size(); i++) {
            Flow each = question.flows().get(i);
            both(complaints, "flows[" + i + "]", each.importance(), each.evidence());
        }
        checkDesign(complaints, question);
    }

    private static void checkDesign(List<Complaint> complaints, Question question) {
        for (int i = 0; i < question.components().size(); i++) {
            Component each = question.components().get(i);
            String at = "components[" + i + "]";
            both(complaints, at, each.importance(), each.evidence());
            Placement placement = each.placement();
            if (placement != null) {
                both(complaints, at + ".placement", placement.importance(), placement.evidence());
            }
        }
        for (int i = 0; i < question.tradeoffs().size(); i++) {
            Tradeoff each = question.tradeoffs().get(i);
            String at = "tradeoffs[" + i + "]";
            both(complaints, at, each.importance(), each.evidence());
            price(complaints, at + ".money", each.money());
            price(complaints, at + ".complexity", each.complexity());
        }
        for (int i = 0; i < question.weaknesses().size(); i++) {
            Weakness each = question.weaknesses().get(i);
            String at = "weaknesses[" + i + "]";
            both(complaints, at, each.importance(), each.evidence());
            both(complaints, at + ".plan", each.plan().importance(), each.plan().evidence());
        }
    }

    private static void price(List<Complaint> complaints, String path, @Nullable Price price) {
        if (price != null) {
            both(complaints, path, price.importance(), price.evidence());
        }
    }

    private static void both(List<Complaint> complaints, String path, int importance, List<Part> evidence) {
        importance(complaints, path, importance);
        Ids.parts(complaints, path, evidence);
    }

    private static void importance(List<Complaint> complaints, String path, int importance) {
        if (importance < 1 || importance > IMPORTANCE_MAX) {
            complaints.add(new Complaint(
                    path + ".importance",
                    "importance " + importance + " is not 1, 2 or 3",
                    "1 is a detail, 3 decides the design"));
        }
    }
}
