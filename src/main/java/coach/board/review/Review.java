package coach.board.review;

import coach.board.Board;
import coach.question.Placement;
import coach.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * What a review of a board found.
 *
 * @param structural what the board alone shows; it reveals nothing of the question's model answer and may be shown at
 *     any time
 * @param open what the board does not tell, and an interviewer would ask; nothing is wrong yet
 * @param againstQuestion what the question expects and the board lacks; locked until the attempt is over
 */
public record Review(List<Finding> structural, List<Finding> open, List<Finding> againstQuestion) {
    public Review {
        structural = List.copyOf(structural);
        open = List.copyOf(open);
        againstQuestion = List.copyOf(againstQuestion);
    }

    /** Returns what the board alone shows. */
    public static Review of(Board board) {
        return new Review(Structure.findings(board), States.untold(board), List.of());
    }

    /** Returns what the board shows, alone and against a question. */
    public static Review of(Board board, Question question) {
        Matching matching = Matching.of(board, question);
        var against = new ArrayList<>(against(matching));
        against.addAll(PathPoints.of(board, question, matching));
        return new Review(Structure.findings(board), States.untold(board), against);
    }

    private static List<Finding> against(Matching matching) {
        var findings = new ArrayList<Finding>();
        for (Casting casting : matching.castings()) {
            Placement placement = casting.component().placement();
            if (!casting.isDrawn()) {
                findings.add(new Finding.Missing(casting));
            } else if (placement != null
                    && (casting.copies() < placement.copies() || casting.zones() < placement.zones())) {
                findings.add(new Finding.Misplaced(casting, placement));
            }
        }
        matching.flows().stream()
                .filter(check -> !(check instanceof FlowCheck.Holds))
                .forEach(check -> findings.add(new Finding.BrokenFlow(check)));
        return findings;
    }
}
