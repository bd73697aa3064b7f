package coach.term.screen;

import coach.board.Board;
import coach.estimate.Recomputation;
import coach.interview.AnswerSheet;
import coach.interview.Event.Answered;
import coach.interview.Session;
import coach.rubric.Activity;
import coach.term.Rich;
import coach.text.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shown after an answer: nothing that tells whether it was good; computations recomputed, and diagram lines
 * that could not be read.
 */
final class AnswerScreen {
    private final Session session;

    AnswerScreen(Session session) {
        this.session = session;
    }

    Rich of(Answered answered) {
        var text = new ArrayList<Rich>();
        if (answered.topic().activity() == Activity.COMPONENTS) {
            answered.text()
                    .lines()
                    .filter(line -> AnswerSheet.isDrawing(answered.topic(), line))
                    .forEach(line -> text.add(drawn(line)));
        } else {
            for (Recomputation each : Recomputation.in(answered.text())) {
                text.add(each.agrees() ? Rich.dim(each.render()) : Rich.warn(each.render()));
            }
        }
        boolean isFirst = session.answers(answered.topic()).count() == 1;
        if (text.isEmpty() && isFirst) {
            text.add(Rich.dim("Taken down. Add more, or an empty line to go on."));
        }
        return Rich.lines(text);
    }

    private Rich drawn(String line) {
        List<Diagnostic> faults = Board.empty().with(1, line).diagnostics();
        Board board = AnswerSheet.of(session).board();
        Rich sum = Rich.dim("%s, %s; /board draws them"
                .formatted(
                        Counted.of(board.nodes().size(), "component"),
                        Counted.of(board.edges().size(), "arrow")));
        return faults.isEmpty()
                ? sum
                : Rich.lines(faults.stream()
                                .map(fault -> Rich.drawing(fault.render()))
                                .toList())
                        .line(sum);
    }
}
