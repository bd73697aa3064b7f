package coach.partner.desk;

import coach.interview.Act;
import coach.interview.AnswerSheet;
import coach.interview.Casebook;
import coach.interview.ClockText;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assumed;
import coach.interview.Event.Noted;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.rubric.Budget;
import coach.term.Ink;
import coach.term.Rich;
import coach.term.screen.CommonViews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the candidate sees: what they typed themselves, and what the interviewer reveals. A pure function of the
 * session.
 *
 * <p>Law: until the interview is over, no text here holds a fact, hint, probe, change, criterion, note, tick or score
 * that was not revealed.
 */
public final class CandidateScreen {
    private static final int RECAP = 12;

    private final Casebook casebook;
    private final Pictures pictures;

    /** Makes the screen of one candidate, for text of {@code width} columns. */
    public CandidateScreen(Casebook casebook, int width, boolean isUnicode) {
        this.casebook = casebook;
        this.pictures = new Pictures(width, isUnicode);
    }

    /**
     * Returns what is shown after {@code events} have led to {@code session}, of which they are the last.
     *
     * @param isOwn whether the candidate typed it, and so sees the line already
     */
    public Rich show(Session session, List<Event> events, boolean isOwn) {
        Mock mock = Mock.of(session).orElseThrow();
        List<Event> all = session.events();
        int first = all.size() - events.size();
        var text = new ArrayList<Rich>();
        boolean isDrawn = false;
        for (int i = first; i < all.size(); i++) {
            boolean isSpoken = Mock.isTakenDown(all, i);
            if (!isSpoken && !(isOwn && isLine(all.get(i)))) {
                text.add(all.get(i).match(new Dialogue(casebook, mock, session)));
            }
            isDrawn |= draws(all.get(i));
        }
        if (isDrawn) {
            text.add(pictures.drawing(session));
        }
        return Rich.lines(text);
    }

    private static boolean isLine(Event event) {
        return event instanceof Answered || event instanceof Asked || event instanceof Assumed;
    }

    /** Whether an event changes the diagram. */
    static boolean draws(Event event) {
        return event instanceof Event.Erased
                || (event instanceof Answered answered
                        && answered.text().lines().anyMatch(line -> AnswerSheet.isDrawing(answered.topic(), line)));
    }

    /**
     * Returns what is shown when the candidate sits down, or comes back: the problem, and the last of what was said.
     */
    public Rich welcome(Session session) {
        Mock mock = Mock.of(session).orElseThrow();
        Rich text = Rich.rule(casebook.question().title())
                .line()
                .line(Rich.strong(casebook.question().prompt()).indented(2))
                .line();
        if (mock.seated().way() == Act.Way.TWO_TERMINALS || session.events().size() > 4) {
            text = text.line(Rich.dim("Type to talk; a line that ends in '?' asks %s. /help lists the commands."
                    .formatted(mock.interviewer())));
        }
        Rich said = dialogue(session, mock);
        if (!said.isEmpty()) {
            text = text.line(said);
        }
        Rich drawing = pictures.drawing(session);
        return drawing.isEmpty()
                ? text.line(asked(session, mock))
                : text.line(drawing).line(asked(session, mock));
    }

    /** Returns what the candidate is asked for now. */
    Rich asked(Session session, Mock mock) {
        return switch (mock.stage()) {
            case INTERVIEW -> session.phase() == Phase.PAUSED ? Rich.dim("The clock stands still.") : topic(session);
            case SCORING -> Dialogue.selfAssessment(session);
            case FEEDBACK -> Rich.dim("The answers are closed; %s gives feedback.".formatted(mock.interviewer()));
            case RATING -> Dialogue.rating(mock);
            case OVER -> Rich.dim("The interview is over.");
        };
    }

    private static Rich topic(Session session) {
        return Dialogue.topic(session.topic());
    }

    private Rich dialogue(Session session, Mock mock) {
        List<Event> all = session.events();
        var lines = new ArrayList<Rich>();
        for (int i = 1; i < all.size(); i++) {
            boolean isTalk = !Mock.isTakenDown(all, i) && !isRequest(all.get(i));
            Rich line = isTalk ? all.get(i).match(new Dialogue(casebook, mock, session)) : Rich.empty();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        int cut = Math.max(0, lines.size() - RECAP);
        if (cut > 0) {
            lines.set(cut, Rich.dim("(" + cut + " lines before)").line(lines.get(cut)));
        }
        return Rich.lines(lines.subList(cut, lines.size()));
    }

    /** Whether an event asks the candidate for something; what is asked for now stands at the end anyway. */
    private static boolean isRequest(Event event) {
        return event instanceof Event.Opened
                || event instanceof Event.Closed
                || (event instanceof Event.Mocked mocked && mocked.act() instanceof Act.Concluded);
    }

    /** Returns the line at the bottom: the topic and the time. */
    public Rich status(Session session, Instant now) {
        if (session.phase() != Phase.RUNNING) {
            return Rich.empty();
        }
        Duration spent = session.spent(now);
        int minutes = session.started().minutes();
        Ink ink = spent.compareTo(Duration.ofMinutes(minutes)) > 0 ? Ink.WARN : Ink.DIM;
        return Rich.dim(" " + session.topic().id() + "  ")
                .then(ink, "%s of %d min".formatted(ClockText.of(spent), minutes))
                .then(Ink.DIM, "  /help");
    }

    /** Returns what stands before the cursor. */
    public String prompt(Session session) {
        Mock mock = Mock.of(session).orElseThrow();
        if (mock.seated().way() == Act.Way.TWO_TERMINALS) {
            // The other one may open a topic while this line is being typed.
            return "you> ";
        }
        return switch (mock.stage()) {
            case INTERVIEW ->
                session.phase() == Phase.PAUSED ? "paused> " : session.topic().id() + "> ";
            case SCORING -> "1 to 5> ";
            case FEEDBACK, RATING -> "rating> ";
            case OVER -> "> ";
        };
    }

    Rich board(Session session) {
        return pictures.board(session);
    }

    Rich time(Session session, Instant now) {
        Budget budget = casebook.rubric().budget(session.started().minutes());
        return CommonViews.time(session, budget, now);
    }

    Rich facts(Session session) {
        return CommonViews.facts(session, casebook.question(), "You were told nothing yet; ask.");
    }

    Rich notes(Session session) {
        List<Noted> notes = session.all(Noted.class);
        return notes.isEmpty()
                ? Rich.plain("No notes yet.")
                : Rich.bullets(
                        notes.stream().map(note -> Rich.plain(note.text())).toList());
    }

    Rich help() {
        return table(List.of(SeatVerb.values()))
                .line(Rich.dim(
                        "A line that ends in a question mark asks the interviewer; a line such as a -> b draws. A"
                                + " backslash at the end of a line goes on in the next."));
    }

    /** Returns commands and what they do. */
    static Rich table(List<? extends Typed.Spelt> verbs) {
        return Rich.table(Arrays.stream(verbs.toArray(Typed.Spelt[]::new))
                .map(verb ->
                        List.of(Rich.accent((verb.typed() + " " + verb.argument()).strip()), Rich.plain(verb.help())))
                .toList());
    }
}
