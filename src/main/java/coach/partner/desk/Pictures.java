package coach.partner.desk;

import coach.board.Board;
import coach.board.draw.Drawing;
import coach.interview.AnswerSheet;
import coach.interview.BoardLines;
import coach.interview.Session;
import coach.rubric.Activity;
import coach.rubric.Budget;
import coach.term.Ink;
import coach.term.Rich;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What both sides may look at: the board without any judgement on it, and the clock. */
final class Pictures {
    private final int width;
    private final boolean isUnicode;

    Pictures(int width, boolean isUnicode) {
        this.width = width;
        this.isUnicode = isUnicode;
    }

    /** Returns the diagram alone; empty where nothing is drawn. */
    Rich drawing(Session session) {
        Board board = AnswerSheet.of(session).board();
        return board.nodes().isEmpty() ? Rich.empty() : Rich.drawing(Drawing.of(board, width, isUnicode));
    }

    /** Returns the diagram with the lines it is made of, numbered. */
    Rich board(Session session) {
        Rich drawing = drawing(session);
        if (drawing.isEmpty()) {
            return Rich.plain("Nothing is drawn yet. A line such as ")
                    .then(Ink.CODE, "client -> gateway -> service[x3] -> store[rf=3]")
                    .then(" draws four components.");
        }
        var text = new ArrayList<Rich>(List.of(drawing));
        BoardLines.of(session)
                .forEach(line -> text.add(Rich.item(Ink.DIM, line.number() + "  ", Rich.code(line.text()))));
        return Rich.lines(text);
    }

    /** Returns the time of each activity against its budget. */
    static Rich time(Session session, Budget budget, Instant now) {
        var rows = new ArrayList<List<Rich>>();
        for (Activity activity : session.started().activities()) {
            Duration spent = session.spent(activity, now);
            boolean isOver = spent.compareTo(Duration.ofMinutes(budget.of(activity))) > 0;
            rows.add(List.of(
                    Rich.plain(activity.title()),
                    Rich.of(isOver ? Ink.WARN : Ink.PLAIN, clock(spent)),
                    Rich.dim("of " + budget.of(activity) + " min")));
        }
        rows.add(List.of(
                Rich.strong("In all"),
                Rich.strong(clock(session.spent(now))),
                Rich.dim("of " + budget.minutes() + " min")));
        return Rich.table(rows);
    }

    /** Returns minutes and seconds: {@code 7:05}. */
    static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
