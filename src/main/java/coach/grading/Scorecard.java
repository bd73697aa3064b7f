package coach.grading;

import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Dimension;
import coach.rubric.Gate;
import coach.rubric.HintPrice;
import coach.rubric.Level;
import coach.rubric.Rubric;
import coach.rubric.Section;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The score of one session at one level. The same findings can be scored at any level.
 *
 * @param activities all four, in order
 * @param gates the rubric's gates that stand at the level
 * @param earned the advice that the total earns before gates are looked at
 */
public record Scorecard(
        String question, Level level, List<ActivityScore> activities, List<GateOutcome> gates, Advice earned) {
    public Scorecard {
        activities = List.copyOf(activities);
        gates = List.copyOf(gates);
    }

    /**
     * Scores findings.
     *
     * @param rungs the highest rung of a hint taken for a criterion before it was answered, 1 to 3, by criterion id
     */
    public static Scorecard of(
            Question question, Rubric rubric, Level level, List<Finding> findings, Map<String, Integer> rungs) {
        var activities = new ArrayList<ActivityScore>();
        for (Activity activity : Activity.values()) {
            Section section = rubric.section(activity);
            List<TopicScore> topics = activity.topics().stream()
                    .map(topic -> topic(rubric.dimension(topic), level, findings, new Prices(rubric.hints(), rungs)))
                    .toList();
            activities.add(new ActivityScore(activity, section.weight(), topics));
        }
        List<TopicScore> topics =
                activities.stream().flatMap(a -> a.topics().stream()).toList();
        List<GateOutcome> gates = rubric.gates().stream()
                .filter(gate -> level.includes(gate.level()))
                .map(gate -> outcome(gate, topics))
                .toList();
        return new Scorecard(question.id(), level, activities, gates, rubric.advice(total(activities)));
    }

    /** What hints took off the points of criteria. */
    private record Prices(HintPrice prices, Map<String, Integer> rungs) {
        int points(Finding finding) {
            int full = switch (finding.result()) {
                case MET -> 100;
                case PARTIAL -> 50;
                case MISSED, CANNOT_JUDGE -> 0;
            };
            int lost = prices.after(rungs.getOrDefault(finding.criterion().id(), 0));
            return full * finding.criterion().importance() * (100 - lost) / 100;
        }
    }

    private static TopicScore topic(Dimension dimension, Level level, List<Finding> findings, Prices prices) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.criterion().topic() == dimension.topic())
                .toList();
        int available = 0;
        int earned = 0;
        int bonus = 0;
        for (Finding finding : own) {
            boolean isExpected = level.includes(finding.criterion().level());
            if (isExpected && finding.result() != Result.CANNOT_JUDGE) {
                available += 100 * finding.criterion().importance();
                earned += prices.points(finding);
            } else {
                bonus += prices.points(finding);
            }
        }
        int enough = dimension.enough().at(level);
        return new TopicScore(dimension.topic(), level, dimension.weight(), enough, available, earned, bonus, own);
    }

    private static GateOutcome outcome(Gate gate, List<TopicScore> topics) {
        List<TopicScore> looked = topics.stream()
                .filter(topic -> gate.topics().contains(topic.topic()))
                .toList();
        boolean isJudged = looked.stream().anyMatch(TopicScore::isJudged);
        return new GateOutcome(
                gate, isJudged, Mean.of(looked, TopicScore::isJudged, TopicScore::weight, TopicScore::firm));
    }

    private static int total(List<ActivityScore> activities) {
        return Mean.of(activities, ActivityScore::isJudged, ActivityScore::weight, ActivityScore::score);
    }

    /** Returns the total, 0 to 100: the mean of the activities by their weights. */
    public int total() {
        return total(activities);
    }

    /** Returns the advice: what the total earns, at most what each gate that is not passed allows. */
    public Advice advice() {
        Advice advice = earned;
        for (GateOutcome gate : gates) {
            if (!gate.isPassed() && gate.gate().caps().compareTo(advice) < 0) {
                advice = gate.gate().caps();
            }
        }
        return advice;
    }

    /** Returns the score of one activity. */
    public ActivityScore of(Activity activity) {
        return activities.stream()
                .filter(score -> score.activity() == activity)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the score of one topic. */
    public TopicScore of(Topic topic) {
        return of(topic.activity()).topics().stream()
                .filter(score -> score.topic() == topic)
                .findFirst()
                .orElseThrow();
    }
}
