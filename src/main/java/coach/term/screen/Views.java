package coach.term.screen;

import coach.board.Board;
import coach.board.draw.Drawing;
import coach.board.review.FindingText;
import coach.board.review.Review;
import coach.interview.AnswerSheet;
import coach.interview.BoardLines;
import coach.interview.Casebook;
import coach.interview.ClockText;
import coach.interview.Event.Noted;
import coach.interview.Outcome.View;
import coach.interview.Session;
import coach.interview.TopicScript;
import coach.interview.Verb;
import coach.rubric.Activity;
import coach.rubric.Budget;
import coach.term.Ink;
import coach.term.Rich;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be looked at during an interview without anything happening. */
public final class Views {
    private final Casebook casebook;
    private final int width;
    private final boolean isUnicode;

    Views(Casebook casebook, int width, boolean isUnicode) {
        this.casebook = casebook;
        this.width = width;
        this.isUnicode = isUnicode;
    }

    /** Returns a view of the session as it stands at {@code now}. */
    public Rich of(View view, Session session, Instant now) {
        return switch (view) {
            case TIME -> time(session, now);
            case BOARD -> board(session);
            case LEDGER -> LedgerScreen.of(casebook.ledger(session));
            case NOTES -> notes(session);
            case FACTS -> facts(session);
            case WHY -> why(session);
            case HELP -> help();
            case OPEN_TOPICS -> openTopics(session);
        };
    }

    /** Returns the status line: where one is and how the time stands; short enough for 60 columns. */
    public Rich status(Session session, Instant now) {
        Activity activity = session.topic().activity();
        Budget budget = casebook.rubric().budget(session.started().minutes());
        Duration spent = session.spent(activity, now);
        boolean isOver = spent.compareTo(Duration.ofMinutes(budget.of(activity))) > 0;
        String clock = "%s of %d min".formatted(ClockText.of(spent), budget.of(activity));
        return Rich.dim(" %s %d/4  %s  "
                        .formatted(
                                activity.id(),
                                activity.number(),
                                session.topic().id()))
                .then(isOver ? Ink.WARN : Ink.DIM, clock)
                .then(
                        Ink.DIM,
                        "   in all %s of %d  /help".formatted(ClockText.of(session.spent(now)), budget.minutes()));
    }

    private Rich time(Session session, Instant now) {
        return CommonViews.time(
                session, casebook.rubric().budget(session.started().minutes()), now);
    }

    /**
     * Returns the diagram as it stands, its lines with the numbers that take them back, and what is odd about its
     * shape.
     */
    Rich board(Session session) {
        Board board = AnswerSheet.of(session).board();
        if (board.nodes().isEmpty()) {
            return Rich.plain("Nothing is drawn yet. A line such as ")
                    .then(Ink.CODE, "client -> gateway -> service[x3] -> store[rf=3]")
                    .then(" draws four components.");
        }
        var text = new ArrayList<Rich>();
        text.add(Rich.drawing(Drawing.of(board, width, isUnicode)));
        text.add(Rich.empty());
        for (BoardLines.Numbered line : BoardLines.of(session)) {
            text.add(Rich.item(Ink.DIM, line.number() + "  ", Rich.code(line.text())));
        }
        Review.of(board, casebook.question())
                .structural()
                .forEach(finding -> text.add(Rich.warn("! " + FindingText.of(finding))));
        Review.of(board).open().forEach(finding -> text.add(Rich.dim("? " + FindingText.of(finding))));
        text.add(Rich.dim("/erase NUMBER takes a line back, /board undo the last change; /board edit opens your editor,"
                + " /break kill NAME breaks the design on paper."));
        return Rich.lines(text);
    }

    private static Rich notes(Session session) {
        List<Noted> notes = session.all(Noted.class);
        return notes.isEmpty()
                ? Rich.plain("No notes yet. ")
                        .then(Ink.ACCENT, "/notes TEXT")
                        .then(" writes one; notes are not graded.")
                : Rich.bullets(
                        notes.stream().map(note -> Rich.plain(note.text())).toList());
    }

    private Rich facts(Session session) {
        return CommonViews.facts(session, casebook.question(), "Nothing was asked for yet.");
    }

    private static Rich why(Session session) {
        TopicScript script = TopicScript.of(session.topic());
        return Rich.plain(script.why())
                .line(Rich.strong("A full answer covers: ").then(script.covers()))
                .line(Rich.dim("After the end, coach why " + session.started().session()
                        + " shows the rule, your words and what was missing, criterion by criterion."));
    }

    private static Rich help() {
        List<List<Rich>> rows = Arrays.stream(Verb.values())
                .map(verb ->
                        List.of(Rich.accent((verb.typed() + " " + verb.argument()).strip()), Rich.plain(verb.help())))
                .toList();
        return Rich.table(rows)
                .line(Rich.dim(
                        "Any unique beginning will do: /h i is ambiguous, /hi is /hint. A line that ends in a backslash"
                                + " goes on in the next; a question mark at the end of a line asks the interviewer."));
    }

    private static Rich openTopics(Session session) {
        String open = session.untouched().stream().map(topic -> topic.id()).collect(Collectors.joining(", "));
        return Rich.warn("Nothing was said yet on: " + open + ".")
                .line(Rich.accent("/go TOPIC")
                        .then(" answers one, ")
                        .then(Ink.ACCENT, "/finish now")
                        .then(" closes and marks them as left open."));
    }

    /** Returns the whole time on the interview's clock up to the last event. */
    String clock(Session session) {
        return ClockText.of(session.spent(session.last().at()));
    }
}
