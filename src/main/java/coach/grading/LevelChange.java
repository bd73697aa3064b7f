package coach.grading;

import coach.rubric.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of a score when the same findings are scored at another level.
 *
 * @param from the card at the level that is shown
 * @param to the card at the other level
 * @param asked criteria that are expected at the other level only and are not met, the weightiest first
 * @param dropped criteria that are expected at the shown level only and are not met, the weightiest first
 * @param gates the gates that are not passed at the other level and were, or did not stand
 */
public record LevelChange(
        Scorecard from, Scorecard to, List<Finding> asked, List<Finding> dropped, List<GateOutcome> gates) {
    private static final Comparator<Finding> WEIGHTIEST =
            Comparator.comparingInt((Finding finding) -> -finding.criterion().importance());

    public LevelChange {
        asked = List.copyOf(asked);
        dropped = List.copyOf(dropped);
        gates = List.copyOf(gates);
    }

    /** Compares two cards of the same findings. */
    public static LevelChange of(Scorecard from, Scorecard to) {
        List<String> failed = from.gates().stream()
                .filter(gate -> !gate.isPassed())
                .map(gate -> gate.gate().id())
                .toList();
        List<GateOutcome> gates = to.gates().stream()
                .filter(gate -> !gate.isPassed() && !failed.contains(gate.gate().id()))
                .toList();
        return new LevelChange(
                from, to, open(from, to.level(), from.level()), open(from, from.level(), to.level()), gates);
    }

    /** Returns what is not met of the criteria that {@code with} expects and {@code without} does not. */
    private static List<Finding> open(Scorecard card, Level with, Level without) {
        var open = new ArrayList<Finding>();
        for (ActivityScore activity : card.activities()) {
            for (TopicScore topic : activity.topics()) {
                topic.findings().stream()
                        .filter(finding -> with.includes(finding.criterion().level())
                                && !without.includes(finding.criterion().level()))
                        .filter(finding -> finding.result() != Result.MET)
                        .forEach(open::add);
            }
        }
        open.sort(WEIGHTIEST);
        return open;
    }

    /** Returns how many points of the total are gained, below 0 where they are lost. */
    public int gained() {
        return to.total() - from.total();
    }
}
