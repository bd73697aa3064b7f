package coach.grading;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.History;
import coach.history.Notation;
import coach.question.ConsistencyNeed;
import coach.question.Question;
import coach.text.CoachException;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.List;

/**
 * Executes what a question claims about consistency: the anomaly of each need must be impossible under the model that
 * is needed, and possible under the weaker one that the author names.
 */
public final class AnomalyRules {
    private static final long STEPS_MAX = 1_000_000;

    private AnomalyRules() {}

    /** Returns a complaint for each anomaly that is not what it says. */
    public static List<Complaint> check(Question question) {
        var complaints = new ArrayList<Complaint>();
        for (int i = 0; i < question.consistency().size(); i++) {
            check(question.consistency().get(i), "consistency[" + i + "].anomaly", complaints);
        }
        return complaints;
    }

    private static void check(ConsistencyNeed need, String path, List<Complaint> complaints) {
        History history;
        try {
            history = Notation.parse(need.anomaly().history());
        } catch (CoachException e) {
            complaints.add(
                    new Complaint(path + ".history", String.valueOf(e.getMessage()), "see the notation of histories"));
            return;
        }
        if (isAllowed(history, need.model())) {
            complaints.add(new Complaint(
                    path + ".history",
                    "the needed model '" + need.model().id() + "' allows this history",
                    "name a stronger model, or write a history that it forbids"));
        }
        Model weaker = need.anomaly().allowedBy();
        if (!isAllowed(history, weaker)) {
            complaints.add(new Complaint(
                    path + ".allowed-by",
                    "'" + weaker.id() + "' forbids the history too",
                    "name a model that allows it, as 'coach check' tells"));
        }
    }

    private static boolean isAllowed(History history, Model model) {
        return Models.check(history, model, new Budget(STEPS_MAX)) instanceof Verdict.Allowed;
    }
}
