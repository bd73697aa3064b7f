package coach.grading;

import coach.board.Board;
import coach.board.BoardLine;
import coach.board.Edge;
import coach.board.Mention;
import coach.board.review.Casting;
import coach.board.review.FlowCheck;
import coach.board.review.Matching;
import coach.question.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Diagram lines read as the board notation; what counts as drawn is what the board's matching with the question says.
 */
public final class BoardDrawings implements Drawings {
    @Override
    public boolean reads(String line) {
        return BoardLine.looksLikeNotation(line);
    }

    @Override
    public DrawnFacts facts(Question question, List<Answer> drawn) {
        Board board = Board.empty();
        var texts = new HashMap<Integer, String>();
        for (Answer answer : drawn) {
            board = board.withAnswer(answer.number(), answer.text()).board();
            texts.put(answer.number(), answer.text());
        }
        Matching matching = Matching.of(board, question);
        var components = new TreeMap<String, DrawnFacts.Shown>();
        for (Casting casting : matching.castings()) {
            shown(casting, texts)
                    .ifPresent(shown -> components.put(casting.component().id(), shown));
        }
        var flows = new TreeMap<String, Evidence>();
        for (FlowCheck check : matching.flows()) {
            if (check instanceof FlowCheck.Holds holds) {
                last(holds.arrows(), texts)
                        .ifPresent(evidence -> flows.put(holds.flow().id(), evidence));
            }
        }
        return new DrawnFacts(components, flows);
    }

    private static Optional<DrawnFacts.Shown> shown(Casting casting, Map<Integer, String> texts) {
        if (!casting.isDrawn()) {
            return Optional.empty();
        }
        return casting.placementEvidence().stream()
                .findFirst()
                .or(casting::evidence)
                .flatMap(mention -> evidence(mention, texts))
                .map(evidence ->
                        new DrawnFacts.Shown(evidence, Math.max(1, casting.copies()), Math.max(1, casting.zones())));
    }

    /** Returns the line that completes a flow: of all its arrows the one that was drawn last. */
    private static Optional<Evidence> last(List<Edge> arrows, Map<Integer, String> texts) {
        return arrows.stream()
                .map(Edge::place)
                .max(Comparator.comparingInt(Mention::answer).thenComparingInt(Mention::start))
                .flatMap(mention -> evidence(mention, texts));
    }

    private static Optional<Evidence> evidence(Mention mention, Map<Integer, String> texts) {
        String text = texts.get(mention.answer());
        if (text == null || mention.start() >= mention.end() || mention.end() > text.length()) {
            return Optional.empty();
        }
        String words = text.substring(mention.start(), mention.end());
        return Optional.of(new Evidence(mention.answer(), mention.start(), mention.end(), words));
    }
}
