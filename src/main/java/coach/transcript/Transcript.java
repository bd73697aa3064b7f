package coach.transcript;

import coach.board.Board;
import coach.grading.Scorecard;
import coach.interview.AnswerSheet;
import coach.interview.Casebook;
import coach.interview.Event.FileKind;
import coach.interview.Event.Finished;
import coach.interview.Event.Pinned;
import coach.interview.Phase;
import coach.interview.Session;
import coach.question.Question;
import coach.question.Reference;
import coach.rubric.Level;
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
 * @param chapters all four activities with all eighteen topics, those without an answer too
 * @param card the score at the level of the transcript
 * @param others the scores at every level, by level
 * @param references the model designs; empty until the interview is over
 * @param pins the bank files used, with their hashes
 * @param panel the partner's side of a mock interview; empty in self-practice
 */
public record Transcript(
        Session session,
        Question question,
        Scorecard card,
        Map<Level, Scorecard> others,
        List<Chapter> chapters,
        List<Assumption> assumptions,
        List<String> notAsked,
        Board board,
        List<Reference> references,
        List<Pinned> pins,
        Optional<Panel> panel) {
    public Transcript {
        others = Map.copyOf(others);
        chapters = List.copyOf(chapters);
        assumptions = List.copyOf(assumptions);
        notAsked = List.copyOf(notAsked);
        references = List.copyOf(references);
        pins = List.copyOf(pins);
    }

    /** Makes the transcript of a session at {@code level}. */
    public static Transcript of(Session session, Casebook casebook, Level level) {
        Map<Level, Scorecard> cards = Arrays.stream(Level.values())
                .collect(Collectors.toMap(
                        each -> each, each -> casebook.score(session, each), (a, b) -> a, TreeMap::new));
        Scorecard card = casebook.score(session, level);
        boolean isOver = session.phase() == Phase.OVER;
        List<String> told = session.toldFacts();
        return new Transcript(
                session,
                casebook.question(),
                card,
                cards,
                Chapters.of(session, casebook, card),
                Assumptions.of(session),
                isOver
                        ? casebook.question().facts().stream()
                                .filter(fact -> level.includes(fact.level()) && !told.contains(fact.id()))
                                .map(fact -> fact.ask().get(0) + " " + fact.answer())
                                .toList()
                        : List.of(),
                AnswerSheet.of(session).board(),
                isOver ? casebook.question().references() : List.of(),
                session.all(Pinned.class),
                Panel.of(session, card));
    }

    /** Returns when the interview was over; empty while it is not. */
    public Optional<Instant> finished() {
        return session.all(Finished.class).stream().map(Finished::at).findFirst();
    }

    /** Returns the hash of a bank file, shortened for people. */
    public String hash(FileKind kind) {
        return session.pinned(kind)
                .map(pinned -> pinned.sha256().substring(0, 12))
                .orElse("unknown");
    }
}
