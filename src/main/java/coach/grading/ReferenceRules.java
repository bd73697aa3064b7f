package coach.grading;

import coach.question.Flow;
import coach.question.Question;
import coach.question.Reference;
import coach.rubric.Activity;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.List;

/** A reference design must carry every flow of its own question when it is drawn. */
final class ReferenceRules {
    private ReferenceRules() {}

    static List<Complaint> check(Question question) {
        var complaints = new ArrayList<Complaint>();
        for (int i = 0; i < question.references().size(); i++) {
            Reference reference = question.references().get(i);
            DrawnFacts drawn = new BoardDrawings().facts(question, lines(reference));
            for (Flow flow : question.flows()) {
                if (!drawn.flows().containsKey(flow.id())) {
                    complaints.add(new Complaint(
                            "references[" + i + "].board",
                            "the design '" + reference.id() + "' does not carry the flow '" + flow.id() + "'",
                            "draw the path " + String.join(" -> ", flow.path()) + ", or leave the flow open to it"));
                }
            }
        }
        return complaints;
    }

    private static List<Answer> lines(Reference reference) {
        var lines = new ArrayList<Answer>();
        for (String line : reference.board()) {
            lines.add(new Answer(lines.size() + 1, Activity.COMPONENTS, Kind.DRAWING, line));
        }
        return lines;
    }
}
