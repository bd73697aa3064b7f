package coach.transcript;

import coach.board.failure.OutageText;
import coach.claim.Hearing;
import coach.claim.HearingText;
import coach.history.Ink;
import coach.interview.Act;
import coach.interview.AnswerSheet;
import coach.interview.Breaking;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assessed;
import coach.interview.Event.Assumed;
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
import coach.interview.Event.Probed;
import coach.interview.Event.Resumed;
import coach.interview.Event.Settled;
import coach.interview.Event.Skipped;
import coach.interview.Event.Started;
import coach.interview.Mock;
import coach.interview.Session;
import coach.question.Question;
import coach.rubric.Topic;
import coach.transcript.Line.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was said, in the order of time. Private notes, pauses and navigation are not part of it. */
final class Lines implements Event.Cases<List<Line>> {
    private static final int DRAWING_WIDTH = 80;

    private final Casebook casebook;
    private final Question question;
    private final Session before;
    private final boolean isErased;
    private final Topic topic;
    private final Duration elapsed;

    private Lines(Casebook casebook, Session before, boolean isErased, Topic topic, Duration elapsed) {
        this.casebook = casebook;
        this.question = casebook.question();
        this.before = before;
        this.isErased = isErased;
        this.topic = topic;
        this.elapsed = elapsed;
    }

    /** Returns everything that was said, in the order of time. */
    static List<Line> of(Session session, Casebook casebook) {
        var all = new ArrayList<Line>();
        Session before = Session.of(session.events().subList(0, 1));
        List<Event> events = session.events();
        for (int i = 1; i < events.size(); i++) {
            Event event = events.get(i);
            Session after = before.with(List.of(event));
            boolean isErased = event instanceof Answered
                    && session.erased().contains(after.all(Answered.class).size());
            var lines = new Lines(casebook, before, isErased, topic(event, after), after.spent(event.at()));
            all.addAll(Mock.isTakenDown(events, i) ? spoken(event.match(lines)) : event.match(lines));
            before = after;
        }
        return all;
    }

    private static List<Line> spoken(List<Line> lines) {
        return lines.stream()
                .map(line -> line.kind() == Kind.ANSWER
                        ? new Line(line.event(), line.topic(), line.elapsed(), Kind.SPOKEN, line.text())
                        : line)
                .toList();
    }

    /** Returns the topic an event belongs to: its own, else the one that is open. */
    private static Topic topic(Event event, Session session) {
        if (event instanceof Answered answered) {
            return answered.topic();
        }
        if (event instanceof Event.Broke broke) {
            return broke.topic();
        }
        if (event instanceof Claimed claimed) {
            return claimed.topic();
        }
        return event instanceof Skipped skipped ? skipped.topic() : session.topic();
    }

    private List<Line> line(Kind kind, String text) {
        return List.of(new Line(before.events().size(), topic, elapsed, kind, text));
    }

    private String fact(String id) {
        return question.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .map(fact -> fact.answer())
                .findFirst()
                .orElse(id);
    }

    private String subject(String id) {
        return question.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .map(fact -> fact.ask().get(0))
                .findFirst()
                .orElse(id);
    }

    @Override
    public List<Line> answered(Answered e) {
        if (isErased) {
            return line(Kind.TAKEN_BACK, e.text());
        }
        boolean isDrawing = e.text().lines().anyMatch(each -> AnswerSheet.isDrawing(e.topic(), each));
        return line(isDrawing ? Kind.DRAWING : Kind.ANSWER, e.text());
    }

    @Override
    public List<Line> asked(Asked e) {
        var lines = new ArrayList<>(line(Kind.QUESTION, e.text()));
        switch (e.reply()) {
            case TOLD -> e.facts().forEach(id -> lines.addAll(line(Kind.FACT, fact(id))));
            case OFFERED ->
                lines.addAll(line(
                        Kind.OFFER,
                        String.join(" / ", e.facts().stream().map(this::subject).toList())));
            case AWAITED -> {}
            case UNKNOWN -> lines.addAll(line(Kind.NO_FACT, "That is not settled. What would you assume?"));
        }
        return lines;
    }

    @Override
    public List<Line> chose(Chose e) {
        return line(Kind.FACT, fact(e.fact()));
    }

    @Override
    public List<Line> assumed(Assumed e) {
        return line(Kind.ASSUMPTION, e.text());
    }

    @Override
    public List<Line> hinted(Hinted e) {
        return line(Kind.HINT, question.hints().get(e.hint()).rung(e.rung()));
    }

    @Override
    public List<Line> probed(Probed e) {
        return switch (e.kind()) {
            case FOLLOW_UP -> line(Kind.FOLLOW_UP, e.text());
            case AIM, PROBE, CLAIM, CHALLENGE, ESTIMATE, CONTRADICTION -> line(Kind.PROBE, e.text());
            case CURVEBALL -> line(Kind.CURVEBALL, e.text());
        };
    }

    @Override
    public List<Line> claimed(Claimed e) {
        var lines = new ArrayList<>(line(Kind.CLAIM, e.text()));
        Hearing hearing = casebook.claims().hear(e.text());
        lines.addAll(line(Kind.VERDICT, HearingText.brief(hearing)));
        hearing.decision()
                .flatMap(decision -> HearingText.drawing(decision, Ink.UNICODE, DRAWING_WIDTH))
                .ifPresent(drawing -> lines.addAll(line(Kind.EXECUTION, drawing.stripTrailing())));
        return lines;
    }

    @Override
    public List<Line> broke(Event.Broke e) {
        var lines = new ArrayList<>(line(Kind.BREAK, e.fault()));
        new Breaking(casebook)
                .outage(before, e.fault())
                .ifPresent(outage ->
                        OutageText.lines(outage).forEach(each -> lines.addAll(line(Kind.CONSEQUENCE, each.strip()))));
        return lines;
    }

    @Override
    public List<Line> skipped(Skipped e) {
        return before.isTouched(e.topic()) ? List.of() : line(Kind.SKIPPED, "Left open.");
    }

    @Override
    public List<Line> nudged(Nudged e) {
        return line(
                Kind.CLOCK,
                switch (e.nudge()) {
                    case ACTIVITY_USED -> "The time meant for this activity is used.";
                    case FIVE_LEFT -> "Five minutes are left.";
                    case TIME_USED -> "The time is used up.";
                });
    }

    @Override
    public List<Line> started(Started e) {
        return List.of();
    }

    @Override
    public List<Line> pinned(Pinned e) {
        return List.of();
    }

    @Override
    public List<Line> opened(Opened e) {
        return List.of();
    }

    @Override
    public List<Line> erased(Erased e) {
        return List.of();
    }

    @Override
    public List<Line> noted(Noted e) {
        return List.of();
    }

    @Override
    public List<Line> paused(Paused e) {
        return List.of();
    }

    @Override
    public List<Line> resumed(Resumed e) {
        return List.of();
    }

    @Override
    public List<Line> closed(Closed e) {
        return List.of();
    }

    @Override
    public List<Line> assessed(Assessed e) {
        return List.of();
    }

    @Override
    public List<Line> settled(Settled e) {
        return List.of();
    }

    @Override
    public List<Line> finished(Finished e) {
        return List.of();
    }

    /** What passed between the two; ticks, private notes and scores stand elsewhere in a transcript. */
    @Override
    public List<Line> mocked(Mocked e) {
        if (e.act() instanceof Act.Revealed revealed) {
            return line(Kind.FACT, fact(revealed.fact()));
        }
        return e.act() instanceof Act.Said said ? line(Kind.REMARK, said.text()) : List.of();
    }
}
