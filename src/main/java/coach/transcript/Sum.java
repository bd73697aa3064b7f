package coach.transcript;

import coach.estimate.Formula;
import coach.estimate.Recomputation;
import coach.rubric.Topic;
import coach.text.CoachException;
import java.util.List;

/**
 * A computation in an answer, done again.
 *
 * @param event where the answer stands in the session
 * @param steps one line for each step; empty where what was typed is too loose to be taken apart
 */
public record Sum(int event, Topic topic, Recomputation computed, List<String> steps) {
    public Sum {
        steps = List.copyOf(steps);
    }

    /** Returns every computation in an answer, in order. */
    static List<Sum> in(int event, Topic topic, String answer) {
        return Recomputation.in(answer).stream()
                .map(each -> new Sum(event, topic, each, steps(each.formula())))
                .toList();
    }

    private static List<String> steps(String formula) {
        try {
            return Formula.parse(formula).steps();
        } catch (CoachException e) {
            // Prose may be looser than the notation of authors; the result alone is shown then.
            return List.of();
        }
    }
}
