package coach.transcript;

import coach.grading.Finding;
import coach.grading.Result;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two transcripts at one level, the earlier one first: what got better and what did not.
 *
 * @param topics those judged in both, in order
 * @param gained criteria that are met now and were not; empty where the questions differ
 * @param lost criteria that were met and are not now; empty where the questions differ
 * @param open criteria expected at the level and met in neither; empty where the questions differ
 */
public record Comparison(
        Transcript before,
        Transcript after,
        List<Change> topics,
        List<Finding> gained,
        List<Finding> lost,
        List<Finding> open) {
    public Comparison {
        topics = List.copyOf(topics);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        open = List.copyOf(open);
    }

    /** How the score of one topic changed, in points of 100. */
    public record Change(Topic topic, int before, int after) {
        /** Returns the difference; above 0 where it got better. */
        public int difference() {
            return after - before;
        }
    }

    /** Compares two transcripts that were made at the same level. */
    public static Comparison of(Transcript before, Transcript after) {
        var topics = new ArrayList<Change>();
        for (Topic topic : Topic.values()) {
            var first = before.card().of(topic);
            var second = after.card().of(topic);
            if (first.isJudged() && second.isJudged()) {
                topics.add(new Change(topic, first.score(), second.score()));
            }
        }
        Map<String, Finding> earlier = new TreeMap<>();
        Anchors.findings(before)
                .forEach(finding -> earlier.put(finding.criterion().id(), finding));
        boolean isSameQuestion = before.question().id().equals(after.question().id());
        var gained = new ArrayList<Finding>();
        var lost = new ArrayList<Finding>();
        var open = new ArrayList<Finding>();
        for (Finding now : isSameQuestion ? Anchors.findings(after) : List.<Finding>of()) {
            boolean wasMet = Optional.ofNullable(earlier.get(now.criterion().id()))
                    .filter(then -> then.result() == Result.MET)
                    .isPresent();
            boolean isMet = now.result() == Result.MET;
            if (isMet && !wasMet) {
                gained.add(now);
            } else if (!isMet && wasMet) {
                lost.add(now);
            } else if (!isMet && after.card().level().includes(now.criterion().level())) {
                open.add(now);
            }
        }
        return new Comparison(before, after, topics, gained, lost, open);
    }

    /** Whether both are about the same question, so that single criteria can be compared. */
    public boolean isSameQuestion() {
        return before.question().id().equals(after.question().id());
    }
}
