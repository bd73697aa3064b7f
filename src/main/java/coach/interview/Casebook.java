package coach.interview;

import coach.claim.Claims;
import coach.grading.Answer;
import coach.grading.BoardDrawings;
import coach.grading.Embedding;
import coach.grading.FactMatcher;
import coach.grading.Finding;
import coach.grading.Grader;
import coach.grading.Kind;
import coach.grading.Scorecard;
import coach.grading.pattern.Lexicon;
import coach.question.Question;
import coach.rubric.Level;
import coach.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the interviewer holds and the candidate does not see: the question, the rubric, and the means to judge answers.
 */
public final class Casebook {
    private final Question question;
    private final Rubric rubric;
    private final Grader grader;
    private final FactMatcher facts;
    private final Lexicon lexicon;
    private final Claims claims;

    private Casebook(Question question, Rubric rubric, Lexicon lexicon, Claims claims) {
        this.question = question;
        this.rubric = rubric;
        this.grader = Grader.of(question, lexicon);
        this.facts = FactMatcher.of(question, lexicon);
        this.lexicon = lexicon;
        this.claims = claims;
    }

    /** Prepares a question for an interview: compiles its patterns. */
    public static Casebook of(Question question, Rubric rubric, Lexicon lexicon, Claims claims) {
        return new Casebook(question, rubric, lexicon, claims);
    }

    /** Returns the question. */
    public Question question() {
        return question;
    }

    /** Returns the rubric. */
    public Rubric rubric() {
        return rubric;
    }

    /** Returns what decides claims about consistency. */
    public Claims claims() {
        return claims;
    }

    /** Returns what understands refining questions by their words. */
    public FactMatcher facts() {
        return facts;
    }

    /** Makes what understands refining questions by their meaning; it takes a second or two. */
    public FactMatcher facts(Embedding embedding) {
        return FactMatcher.of(question, lexicon, embedding);
    }

    /** Judges everything said so far against every criterion, in the order of the criteria. */
    public List<Finding> findings(Session session) {
        return findings(AnswerSheet.of(session));
    }

    /** Judges a sheet of answers against every criterion, in the order of the criteria. */
    public List<Finding> findings(AnswerSheet sheet) {
        List<Answer> drawn = sheet.answers().stream()
                .filter(answer -> answer.kind() == Kind.DRAWING)
                .toList();
        var findings = new ArrayList<>(
                grader.grade(sheet.answers(), new BoardDrawings().facts(question, drawn), sheet.told()));
        findings.addAll(new ClaimScore(claims).findings(sheet.claims()));
        return findings;
    }

    /** Returns the scorecard of a session at {@code level}; hints taken before a criterion was met lower its points. */
    public Scorecard score(Session session, Level level) {
        AnswerSheet sheet = AnswerSheet.of(session);
        List<Finding> findings = findings(sheet);
        return Scorecard.of(question, rubric, level, findings, rungs(session, sheet, findings));
    }

    /** Returns the scorecard with what a person settled put in; the same as {@link #score} where nothing was. */
    public Scorecard settled(Session session, Level level) {
        AnswerSheet sheet = AnswerSheet.of(session);
        List<Finding> findings = Settling.with(findings(sheet), Settling.decisions(session));
        return Scorecard.of(question, rubric, level, findings, rungs(session, sheet, findings));
    }

    /** Returns the ids of the criteria that were met only after a follow-up question on them. */
    public Set<String> prompted(Session session) {
        AnswerSheet sheet = AnswerSheet.of(session);
        return Prompting.of(session, sheet, findings(sheet));
    }

    private Map<String, Integer> rungs(Session session, AnswerSheet sheet, List<Finding> findings) {
        Map<String, List<Hints.Taken>> taken = Hints.byCriterion(session, question.hints());
        var rungs = new TreeMap<String, Integer>();
        for (Finding finding : findings) {
            int met = finding.evidence().stream()
                    .mapToInt(evidence -> sheet.position(evidence.answer()))
                    .max()
                    .orElse(-1);
            taken.getOrDefault(finding.criterion().id(), List.of()).stream()
                    .filter(hint -> hint.position() < met)
                    .mapToInt(Hints.Taken::rung)
                    .max()
                    .ifPresent(rung -> rungs.put(finding.criterion().id(), rung));
        }
        return rungs;
    }
}
