package coach.board.review;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Node;
import coach.board.NodeKind;
import coach.question.Flow;
import coach.question.Question;
import coach.question.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The single points of failure of each flow: taken away one at a time, and the flow followed again. */
final class PathPoints {
    private final Board board;
    private final Question question;

    private PathPoints(Board board, Question question) {
        this.board = board;
        this.question = question;
    }

    /** Returns them flow by flow, along its way. */
    static List<Finding> of(Board board, Question question, Matching matching) {
        var points = new PathPoints(board, question);
        var findings = new ArrayList<Finding>();
        for (FlowCheck check : matching.flows()) {
            if (check instanceof FlowCheck.Holds holds) {
                findings.addAll(points.on(holds));
            }
        }
        return findings;
    }

    private List<Finding> on(FlowCheck.Holds holds) {
        var findings = new ArrayList<Finding>();
        for (String name : new LinkedHashSet<>(holds.route())) {
            Node node = board.node(name).orElseThrow();
            boolean isCandidate = node.kind() != NodeKind.CLIENT && !node.isRedundant();
            if (isCandidate && isNeeded(node, holds.flow())) {
                findings.add(
                        new Finding.PathPoint(holds.flow(), requirement(holds.flow()), node, isLater(holds, name)));
            }
        }
        return findings;
    }

    private boolean isNeeded(Node node, Flow flow) {
        var rest = new Board(
                board.nodes().stream().filter(other -> !other.equals(node)).toList(),
                board.edges().stream()
                        .filter(edge ->
                                !edge.from().equals(node.name()) && !edge.to().equals(node.name()))
                        .toList());
        return !(Matching.of(rest, question).flow(flow.id()) instanceof FlowCheck.Holds);
    }

    private String requirement(Flow flow) {
        return question.requirements().stream()
                .filter(requirement -> requirement.id().equals(flow.requirement()))
                .map(Requirement::text)
                .findFirst()
                .orElse(flow.text());
    }

    /** Behind a queue, or an arrow for which nobody waits, a node that is down makes things late. */
    private boolean isLater(FlowCheck.Holds holds, String name) {
        int place = holds.route().indexOf(name);
        List<Edge> before =
                holds.arrows().subList(0, Math.min(place, holds.arrows().size()));
        return before.stream().anyMatch(edge -> edge.mode() == Mode.ASYNC)
                || holds.route().subList(0, place).stream()
                        .anyMatch(passed -> board.node(passed).orElseThrow().kind() == NodeKind.QUEUE);
    }
}
