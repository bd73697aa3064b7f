package coach.partner.desk;

import coach.board.Board;
import coach.interview.Act;
import coach.interview.AnswerSheet;
import coach.interview.Breaking;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assessed;
import coach.interview.Event.Assumed;
import coach.interview.Event.Broke;
import coach.interview.Event.Chose;
import coach.interview.Event.Claimed;
import coach.interview.Event.Closed;
import coach.interview.Event.Erased;
import coach.interview.Event.Finished;
import coach.interview.Event.Hinted;
import coach.interview.Event.Mocked;
import coach.interview.Event.Noted;
import coach.interview.Event.Nudged;
import coach.interview.Event.Opened;
import coach.interview.Event.Paused;
import coach.interview.Event.Pinned;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.Event.Resumed;
import coach.interview.Event.Settled;
import coach.interview.Event.Skipped;
import coach.interview.Event.Started;
import coach.interview.Mock;
import coach.interview.Session;
import coach.interview.TopicScript;
import coach.rubric.Activity;
import coach.rubric.Topic;
import coach.term.Ink;
import coach.term.Rich;
import coach.term.screen.BreakScreen;
import coach.term.screen.ScoreScreen;
import java.util.List;
import java.util.stream.Collectors;

/** What passes between the two: the lines that both may see. What is private to the interviewer is empty here. */
final class Dialogue implements Event.Cases<Rich> {
    private final Casebook casebook;
    private final Mock mock;
    private final Session session;

    Dialogue(Casebook casebook, Mock mock, Session session) {
        this.casebook = casebook;
        this.mock = mock;
        this.session = session;
    }

    /** Returns the head of a topic: what the candidate is asked for, and nothing of the problem. */
    static Rich topic(Topic topic) {
        List<Topic> topics = topic.activity().topics();
        Rich head = topics.get(0) == topic
                ? Rich.rule(topic.activity().number() + "  " + topic.activity().title())
                : Rich.empty();
        return head.line(Rich.title("%s  %d of %d".formatted(topic.title(), topics.indexOf(topic) + 1, topics.size())))
                .line(TopicScript.of(topic).asks());
    }

    /** Returns the request to judge oneself, while the interviewer scores. */
    static Rich selfAssessment(Session session) {
        String activities =
                session.started().activities().stream().map(Activity::id).collect(Collectors.joining(", "));
        return Rich.plain("The answers are closed. While your interviewer scores: how did it go, from 1 (poor) to 5"
                        + " (strong)?")
                .line(Rich.dim("One number each for " + activities + "."));
    }

    /** Returns the request to rate the interviewer. */
    static Rich rating(Mock mock) {
        return Rich.plain("Rate %s from 1 to 5: would you sit with them again, their questions, their help."
                        .formatted(mock.interviewer()))
                .line(Rich.dim(
                        "Three numbers, and words if you like: 4 3 5 clear hints. An empty line leaves it out."));
    }

    private Rich candidate(String text) {
        return Rich.accent(mock.candidate() + ": ").then(text);
    }

    private Rich interviewer(Rich text) {
        return Rich.accent(mock.interviewer() + ": ").then(text);
    }

    private String fact(String id) {
        return casebook.question().facts().stream()
                .filter(fact -> fact.id().equals(id))
                .map(fact -> fact.answer())
                .findFirst()
                .orElse("");
    }

    @Override
    public Rich started(Started e) {
        return Rich.empty();
    }

    @Override
    public Rich pinned(Pinned e) {
        return Rich.empty();
    }

    @Override
    public Rich opened(Opened e) {
        return topic(e.topic());
    }

    @Override
    public Rich answered(Answered e) {
        boolean isDrawing = e.text().lines().anyMatch(line -> AnswerSheet.isDrawing(e.topic(), line));
        if (!isDrawing) {
            return candidate(e.text());
        }
        Rich faults = Rich.lines(e.text()
                .lines()
                .filter(line -> AnswerSheet.isDrawing(e.topic(), line))
                .flatMap(line -> Board.empty().with(1, line).diagnostics().stream())
                .map(fault -> Rich.drawing(Ink.WARN, fault.render()))
                .toList());
        return Rich.accent(mock.candidate() + ": ").then(Ink.CODE, e.text()).line(faults);
    }

    @Override
    public Rich asked(Asked e) {
        return candidate(e.text());
    }

    @Override
    public Rich chose(Chose e) {
        return interviewer(Rich.strong(fact(e.fact())));
    }

    @Override
    public Rich assumed(Assumed e) {
        return candidate(e.text()).then(Ink.DIM, "  (assumption)");
    }

    @Override
    public Rich erased(Erased e) {
        return Rich.dim("A line of the diagram is taken back.");
    }

    @Override
    public Rich hinted(Hinted e) {
        return e.hint() < casebook.question().hints().size()
                ? interviewer(
                        Rich.warn(casebook.question().hints().get(e.hint()).rung(e.rung())))
                : Rich.empty();
    }

    @Override
    public Rich probed(Probed e) {
        return interviewer(
                e.kind() == ProbeKind.CURVEBALL
                        ? Rich.warn("A change: ").then(Ink.STRONG, e.text())
                        : Rich.strong(e.text()));
    }

    @Override
    public Rich claimed(Claimed e) {
        return candidate(e.text());
    }

    @Override
    public Rich skipped(Skipped e) {
        return Rich.empty();
    }

    @Override
    public Rich noted(Noted e) {
        return Rich.empty();
    }

    @Override
    public Rich nudged(Nudged e) {
        return Rich.empty();
    }

    @Override
    public Rich paused(Paused e) {
        return Rich.dim("The clock stands still.");
    }

    @Override
    public Rich resumed(Resumed e) {
        return Rich.dim("The clock goes on.");
    }

    @Override
    public Rich closed(Closed e) {
        return selfAssessment(session);
    }

    @Override
    public Rich assessed(Assessed e) {
        return Rich.empty();
    }

    @Override
    public Rich finished(Finished e) {
        return new Verdicts(casebook)
                .of(session, mock)
                .line(new ScoreScreen(casebook)
                        .of(session, casebook.score(session, session.started().level())));
    }

    @Override
    public Rich broke(Broke e) {
        return candidate("breaks the design: " + e.fault())
                .line(BreakScreen.of(new Breaking(casebook).outage(session, e.fault())));
    }

    @Override
    public Rich settled(Settled e) {
        return Rich.empty();
    }

    @Override
    public Rich mocked(Mocked e) {
        if (e.act() instanceof Act.Revealed revealed) {
            return interviewer(Rich.strong(fact(revealed.fact())));
        }
        if (e.act() instanceof Act.Said said) {
            return interviewer(Rich.strong(said.text()));
        }
        if (e.act() instanceof Act.FedBack part && !part.text().isEmpty()) {
            return interviewer(Rich.dim(Guide.title(part.part()) + ": ").then(Ink.PLAIN, part.text()));
        }
        return e.act() instanceof Act.Concluded ? rating(mock) : Rich.empty();
    }
}
