package coach.transcript;

import coach.board.Board;
import coach.board.review.Review;
import coach.grading.Scorecard;
import coach.interview.AnswerSheet;
import coach.interview.Aside;
import coach.interview.Casebook;
import coach.interview.Event.FileKind;
import coach.interview.Event.Finished;
import coach.interview.Event.Pinned;
import coach.interview.Phase;
import coach.interview.Session;
import coach.interview.conflict.Conflict;
import coach.interview.ledger.Ledger;
import coach.question.Question;
import coach.question.Reference;
import coach.rubric.Level;
import coach.rubric.Rubric;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A whole interview with its score: everything the writers need, and nothing they have to compute.
 *
 * @param sheet everything said, as it was graded; evidence names its answers
 * @param chapters all four activities with all eighteen topics, those without an answer too
 * @param card the score at the level of the transcript
 * @param others the scores at every level, by level
 * @param proceedings what happened, by kind
 * @param review what was found in the diagram; against the question only once the interview is over
 * @param references the model designs; empty until the interview is over
 * @param pins the bank files used, with their hashes
 * @param aside what stands beside the score
 * @param ledger what was chosen, gained and paid, decision by decision
 * @param conflicts what does not go together of what was said, computed and drawn; the heaviest first
 * @param panel the partner's side of a mock interview; empty in self-practice
 */
public record Transcript(
        Session session,
        Question question,
        Rubric rubric,
        AnswerSheet sheet,
        Scorecard card,
        Map<Level, Scorecard> others,
        List<Chapter> chapters,
        Proceedings proceedings,
        List<Assumption> assumptions,
        List<String> notAsked,
        Review review,
        List<Reference> references,
        List<Pinned> pins,
        Aside aside,
        Ledger ledger,
        List<Conflict> conflicts,
        Optional<Panel> panel) {
    public Transcript {
        others = Map.copyOf(others);
        chapters = List.copyOf(chapters);
        assumptions = List.copyOf(assumptions);
        notAsked = List.copyOf(notAsked);
        references = List.copyOf(references);
        pins = List.copyOf(pins);
        conflicts = List.copyOf(conflicts);
    }

    /** Makes the transcript of a session at {@code level}. */
    public static Transcript of(Session session, Casebook casebook, Level level) {
        Map<Level, Scorecard> cards = Arrays.stream(Level.values())
                .collect(Collectors.toMap(
                        each -> each, each -> casebook.score(session, each), (a, b) -> a, TreeMap::new));
        Scorecard card = casebook.score(session, level);
        boolean isOver = session.phase() == Phase.OVER;
        Proceedings proceedings = Proceedings.of(session, casebook);
        AnswerSheet sheet = AnswerSheet.of(session);
        return new Transcript(
                session,
                casebook.question(),
                casebook.rubric(),
                sheet,
                card,
                cards,
                Chapters.of(session, casebook, card, proceedings.lines()),
                proceedings,
                Assumptions.of(session),
                isOver ? notAsked(session, casebook.question(), level) : List.of(),
                isOver ? Review.of(sheet.board(), casebook.question()) : Review.of(sheet.board()),
                isOver ? casebook.question().references() : List.of(),
                session.all(Pinned.class),
                Aside.of(casebook, session, level),
                casebook.ledger(session),
                casebook.conflicts(session),
                Panel.of(session, card));
    }

    private static List<String> notAsked(Session session, Question question, Level level) {
        List<String> told = session.toldFacts();
        return question.facts().stream()
                .filter(fact -> level.includes(fact.level()) && !told.contains(fact.id()))
                .map(fact -> fact.ask().get(0) + " " + fact.answer())
                .toList();
    }

    /** Returns the diagram. */
    public Board board() {
        return sheet.board();
    }

    /** Returns when the interview was over; empty while it is not. */
    public Optional<Instant> finished() {
        return session.all(Finished.class).stream().map(Finished::at).findFirst();
    }

    /** Returns how long it took on the interview's clock. */
    public Duration spent() {
        return session.spent(session.last().at());
    }

    /** Returns the hash of a bank file, shortened for people. */
    public String hash(FileKind kind) {
        return session.pinned(kind)
                .map(pinned -> pinned.sha256().substring(0, 12))
                .orElse("unknown");
    }
}
