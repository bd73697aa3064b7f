package coach.grading;

import coach.question.Golden;
import coach.rubric.Activity;
import java.util.ArrayList;
import java.util.List;

/** A golden answer as single entries: each line one, a line that ends in a question mark a question. */
public final class GoldenAnswers {
    private GoldenAnswers() {}

    /** Returns the entries of all activities in order, numbered from 1; empty lines are none. */
    public static List<Answer> of(Golden golden, Drawings drawings) {
        var answers = new ArrayList<Answer>();
        add(answers, Activity.REFINE, golden.answers().refine(), Drawings.NONE);
        add(answers, Activity.DATA, golden.answers().data(), Drawings.NONE);
        add(answers, Activity.COMPONENTS, golden.answers().components(), drawings);
        add(answers, Activity.TRADEOFFS, golden.answers().tradeoffs(), Drawings.NONE);
        return List.copyOf(answers);
    }

    private static void add(List<Answer> answers, Activity activity, String text, Drawings drawings) {
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                Kind kind = line.endsWith("?") ? Kind.QUESTION : drawings.reads(line) ? Kind.DRAWING : Kind.STATEMENT;
                answers.add(new Answer(answers.size() + 1, activity, kind, line));
            }
        }
    }
}
