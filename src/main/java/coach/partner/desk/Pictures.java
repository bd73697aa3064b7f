package coach.partner.desk;

import coach.board.Board;
import coach.board.draw.Drawing;
import coach.interview.AnswerSheet;
import coach.interview.BoardLines;
import coach.interview.Session;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;

/** What both sides may look at: the board without any judgement on it. */
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
}
