package coach.interview;

import coach.claim.Claims;
import coach.estimate.PriceTable;
import coach.grading.Answer;
import coach.grading.BoardDrawings;
import coach.grading.Embedding;
import coach.grading.FactMatcher;
import coach.grading.Finding;
import coach.grading.Grader;
import coach.grading.Kind;
import coach.grading.Scorecard;
import coach.grading.pattern.Lexicon;
import coach.interview.conflict.Conflict;
import coach.interview.conflict.ConflictRules;
import coach.interview.conflict.Examination;
import coach.interview.conflict.FactKind;
import coach.interview.ledger.Bill;
import coach.interview.ledger.Bookkeeper;
import coach.interview.ledger.Ledger;
import coach.question.Question;
import coach.rubric.Level;
import coach.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    private final Tables tables;

    private Casebook(
            Question question,
            Rubric rubric,
            Grader grader,
            FactMatcher facts,
            Lexicon lexicon,
            Claims claims,
            Tables tables) {
        this.question = question;
        this.rubric = rubric;
        this.grader = grader;
        this.facts = facts;
        this.lexicon = lexicon;
        this.claims = claims;
        this.tables = tables;
    }

    /** What an interview is held with beside question and rubric: prices, and rules on contradictions. */
    private record Tables(PriceTable prices, Examination examination) {}

    /** Prepares a question for an interview: compiles its patterns. */
    public static Casebook of(Question question, Rubric rubric, Lexicon lexicon, Claims claims) {
        var tables = new Tables(PriceTable.NONE, new Examination(question, lexicon, ConflictRules.NONE));
        return new Casebook(
                question,
                rubric,
                Grader.of(question, lexicon),
                FactMatcher.of(question, lexicon),
                lexicon,
                claims,
                tables);
    }

    /** Returns this casebook with prices, and with rules on contradictions. */
    public Casebook with(PriceTable prices, ConflictRules rules) {
        var examined = new Tables(prices, new Examination(question, lexicon, rules));
        return new Casebook(question, rubric, grader, facts, lexicon, claims, examined);
    }

    /** Returns what things cost. */
    public PriceTable prices() {
        return tables.prices();
    }

    /** Returns what does not go together of what was said, computed and drawn so far; the heaviest first. */
    public List<Conflict> conflicts(Session session) {
        AnswerSheet sheet = AnswerSheet.of(session);
        return conflicts(session, sheet, findings(sheet));
    }

    /** Returns the ledger of what was chosen, gained and paid so far. */
    public Ledger ledger(Session session) {
        AnswerSheet sheet = AnswerSheet.of(session);
        List<Finding> findings = findings(sheet);
        Optional<Bill.Kept> kept = tables.examination().facts(session, sheet, findings).stream()
                .filter(fact -> fact.kind() == FactKind.STORED)
                .flatMap(fact -> Stream.ofNullable(fact.value()).map(value -> new Bill.Kept(value, fact.evidence())))
                .max(Comparator.comparing(each -> each.bytes().amount()));
        Bill bill = Bill.of(sheet.board(), sheet.answers(), kept, tables.prices());
        return Bookkeeper.of(question, sheet, findings, bill);
    }

    /** Returns what does not go together in a session, given its sheet and its findings. */
    List<Conflict> conflicts(Session session, AnswerSheet sheet, List<Finding> findings) {
        return tables.examination().conflicts(session, sheet, findings);
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
