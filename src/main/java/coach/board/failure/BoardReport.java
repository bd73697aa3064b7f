package coach.board.failure;

import coach.board.Board;
import coach.board.Mention;
import coach.board.review.Effect;
import coach.board.review.Finding;
import coach.board.review.FindingText;
import coach.board.review.FlowCheck;
import coach.board.review.Matching;
import coach.board.review.Review;
import coach.board.review.Rule;
import coach.question.Question;
import coach.question.Requirement;
import coach.question.RequirementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is said about one diagram.
 *
 * @param paths one for each functional requirement of the question; empty without a question
 * @param findings what is wrong, and what is not told
 */
public record BoardReport(Board board, List<Path> paths, List<Noted> findings, Optional<Outage> outage) {
    public BoardReport {
        paths = List.copyOf(paths);
        findings = List.copyOf(findings);
    }

    /** A functional requirement with its ways through the board. */
    public record Path(String requirement, String text, List<FlowCheck> flows) {
        public Path {
            flows = List.copyOf(flows);
        }
    }

    /** A finding with its rule, and what users see of it. */
    public record Noted(Rule rule, String text, Optional<String> effect, List<String> about) {
        public Noted {
            about = List.copyOf(about);
        }

        /** Returns where it was written. */
        public Optional<Mention> place() {
            return rule.place();
        }
    }

    /** Reviews a board, against a question where there is one. */
    public static BoardReport of(Board board, Optional<Question> question, Optional<Outage> outage) {
        Review review = question.map(asked -> Review.of(board, asked)).orElseGet(() -> Review.of(board));
        List<Noted> findings = Stream.of(review.structural(), review.againstQuestion(), review.open())
                .flatMap(List::stream)
                .map(BoardReport::noted)
                .toList();
        return new BoardReport(board, question.map(asked -> paths(board, asked)).orElse(List.of()), findings, outage);
    }

    private static Noted noted(Finding finding) {
        return new Noted(Rule.of(finding), FindingText.of(finding), Effect.of(finding), finding.about());
    }

    private static List<Path> paths(Board board, Question question) {
        Matching matching = Matching.of(board, question);
        var paths = new ArrayList<Path>();
        for (Requirement requirement : question.requirements()) {
            if (requirement.kind() == RequirementKind.FUNCTIONAL) {
                paths.add(new Path(
                        requirement.id(),
                        requirement.text(),
                        matching.flows().stream()
                                .filter(check -> check.flow().requirement().equals(requirement.id()))
                                .toList()));
            }
        }
        return paths;
    }

    /** Returns whether something is wrong, as opposed to not told. */
    public boolean isFaulty() {
        return findings.stream().anyMatch(each -> !each.rule().isUnknown())
                || outage.map(Outage::isBroken).orElse(false);
    }

    /** Returns whether something is not told. */
    public boolean isOpen() {
        return findings.stream().anyMatch(each -> each.rule().isUnknown())
                || paths.stream().anyMatch(path -> path.flows().isEmpty())
                || outage.map(each -> !each.missing().isEmpty()).orElse(false);
    }
}
