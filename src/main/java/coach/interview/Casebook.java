package coach.interview;

import coach.board.Matching;
import coach.grading.FactMatcher;
import coach.grading.Finding;
import coach.grading.Grader;
import coach.grading.Lexicon;
import coach.question.Criterion;
import coach.question.Question;
import coach.rubric.Rubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the interviewer holds and the candidate does not see: the question, the rubric, and the means to judge answers. */
public final class Casebook {
    private final Question question;
    private final Rubric rubric;
    private final Grader grader;
    private final FactMatcher facts;

    private Casebook(Question question, Rubric rubric, Grader grader, FactMatcher facts) {
        this.question = question;
        this.rubric = rubric;
        this.grader = grader;
        this.facts = facts;
    }

    /** Prepares a question for an interview: compiles its patterns. */
    public static Casebook of(Question question, Rubric rubric, Lexicon lexicon) {
        return new Casebook(
                question, rubric, Grader.of(question, lexicon), FactMatcher.of(question, lexicon));
    }

    /** Returns the question. */
    public Question question() {
        return question;
    }

    /** Returns the rubric. */
    public Rubric rubric() {
        return rubric;
    }

    /** Returns what understands refining questions. */
    FactMatcher facts() {
        return facts;
    }

    /** Judges everything said so far against every criterion, in the order of the criteria. */
    public List<Finding> findings(Session session) {
        return findings(AnswerSheet.of(session));
    }

    /** Judges a sheet of answers against every criterion, in the order of the criteria. */
    public List<Finding> findings(AnswerSheet sheet) {
        return grader.grade(sheet.answers(), Matching.of(sheet.board(), question).drawn());
    }
}
