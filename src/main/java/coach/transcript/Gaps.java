package coach.transcript;

import coach.grading.ActivityScore;
import coach.grading.Finding;
import coach.grading.GateOutcome;
import coach.grading.Result;
import coach.grading.Scorecard;
import coach.grading.TopicScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is most worth working on next. */
public final class Gaps {
    private Gaps() {}

    /**
     * Returns up to {@code most} expected criteria that were not met, each of another topic: first those behind a gate
     * that was not passed, then those that would move the total most.
     */
    public static List<Finding> of(Scorecard card, int most) {
        var topics = new HashSet<>();
        return all(card).stream()
                .filter(finding -> topics.add(finding.criterion().topic()))
                .limit(most)
                .toList();
    }

    /** Returns all expected criteria that were not met, in the same order. */
    static List<Finding> all(Scorecard card) {
        var open = new ArrayList<Gap>();
        for (ActivityScore activity : card.activities()) {
            for (TopicScore topic : activity.topics()) {
                add(open, card, activity, topic);
            }
        }
        return open.stream()
                .sorted(Comparator.comparing(Gap::isGated)
                        .thenComparing(Gap::weight)
                        .reversed()
                        .thenComparing(gap -> gap.finding().criterion().topic())
                        .thenComparing(gap -> gap.finding().criterion().id()))
                .map(Gap::finding)
                .toList();
    }

    private record Gap(boolean isGated, int weight, Finding finding) {}

    private static void add(List<Gap> open, Scorecard card, ActivityScore activity, TopicScore topic) {
        boolean isGated = failedGates(card).contains(topic.topic());
        int room = 100 - topic.score();
        for (Result result : List.of(Result.MISSED, Result.PARTIAL)) {
            for (Finding finding : topic.expected(result)) {
                int lost = finding.criterion().importance() * (result == Result.MISSED ? 2 : 1);
                open.add(new Gap(isGated, activity.weight() * topic.weight() * lost * room, finding));
            }
        }
    }

    private static Set<Object> failedGates(Scorecard card) {
        var topics = new HashSet<>();
        card.gates().stream()
                .filter(gate -> !gate.isPassed())
                .map(GateOutcome::gate)
                .forEach(gate -> topics.addAll(gate.topics()));
        return topics;
    }
}
