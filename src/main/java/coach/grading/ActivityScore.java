package coach.grading;

import coach.rubric.Activity;
import java.util.List;

/**
 * How one activity came out.
 *
 * @param weight its share of the total, from the rubric
 * @param topics all topics of the activity, in order
 */
public record ActivityScore(Activity activity, int weight, List<TopicScore> topics) {
    public ActivityScore {
        topics = List.copyOf(topics);
    }

    /** Whether any of its topics has a score. */
    public boolean isJudged() {
        return topics.stream().anyMatch(TopicScore::isJudged);
    }

    /** Returns the mean of the topics that have a score, by their weights, 0 to 100; rounded half up. */
    public int score() {
        return Mean.of(topics, TopicScore::isJudged, TopicScore::weight, TopicScore::score);
    }
}
