package coach.progress;

import coach.grading.ActivityScore;
import coach.grading.Result;
import coach.grading.TopicScore;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What many sessions show together.
 *
 * @param sessions how many were looked at
 * @param trends one for each activity that was practised
 * @param misses the topics that keep costing points, the costliest first
 * @param next what to practise next; empty where nothing was practised or nothing is missing
 * @param agreement how far a partner and the coach agree; empty without a partner's scores
 */
public record Progress(
        int sessions, List<Trend> trends, List<Miss> misses, Optional<Next> next, Optional<Agreement> agreement) {
    private static final int RECENT = 3;
    private static final int FULL = 100;
    private static final int MISSES_MAX = 5;

    public Progress {
        trends = List.copyOf(trends);
        misses = List.copyOf(misses);
    }

    /**
     * The scores of one activity.
     *
     * @param scores 0 to 100, oldest first; at least one
     */
    public record Trend(Activity activity, List<Integer> scores) {
        public Trend {
            scores = List.copyOf(scores);
        }

        /**
         * Returns how far the mean of the last three scores lies above (positive) or below that of those before; empty
         * with fewer than four.
         */
        public OptionalInt change() {
            int cut = scores.size() - RECENT;
            return cut < 1
                    ? OptionalInt.empty()
                    : OptionalInt.of(mean(scores.subList(cut, scores.size())) - mean(scores.subList(0, cut)));
        }
    }

    /**
     * A topic that keeps costing points.
     *
     * @param mean its score over the last three sessions that judged it
     * @param sessions in how many sessions something expected was missed on it
     */
    public record Miss(Topic topic, int mean, int sessions) {}

    /** What to practise next: a topic, on a question that was practised least, and longest ago. */
    public record Next(Topic topic, String question) {}

    /**
     * How far a partner and the coach agree.
     *
     * @param sessions with both scores
     * @param pairs topics that both judged
     * @param kappa weighted, in hundredths; empty where there is nothing to tell it from chance
     * @param disagreements topics two steps apart or more
     * @param splits sessions in which one would advance and the other would not
     */
    public record Agreement(int sessions, int pairs, OptionalInt kappa, int disagreements, int splits) {}

    /**
     * Looks at finished sessions.
     *
     * @param past oldest first
     * @param questions the ids of those that can be practised
     */
    public static Progress of(List<Past> past, List<String> questions) {
        List<Miss> misses = misses(past);
        Optional<Next> next = misses.stream()
                .findFirst()
                .flatMap(miss -> leastPractised(past, questions).map(question -> new Next(miss.topic(), question)));
        return new Progress(past.size(), trends(past), misses, next, agreement(past));
    }

    private static List<Trend> trends(List<Past> past) {
        var trends = new ArrayList<Trend>();
        for (Activity activity : Activity.values()) {
            List<Integer> scores = past.stream()
                    .filter(each -> each.started().activities().contains(activity))
                    .map(each -> each.card().of(activity))
                    .filter(ActivityScore::isJudged)
                    .map(ActivityScore::score)
                    .toList();
            if (!scores.isEmpty()) {
                trends.add(new Trend(activity, scores));
            }
        }
        return trends;
    }

    private record Cost(Miss miss, int points) {}

    private static List<Miss> misses(List<Past> past) {
        Map<Topic, List<Integer>> scores = new EnumMap<>(Topic.class);
        Map<Topic, Integer> missed = new EnumMap<>(Topic.class);
        Map<Topic, Integer> weights = new EnumMap<>(Topic.class);
        for (Past each : past) {
            for (ActivityScore activity : each.card().activities()) {
                for (TopicScore topic : activity.topics()) {
                    if (topic.isJudged() && each.started().activities().contains(activity.activity())) {
                        scores.computeIfAbsent(topic.topic(), unused -> new ArrayList<>())
                                .add(topic.score());
                        missed.merge(
                                topic.topic(), topic.expected(Result.MISSED).isEmpty() ? 0 : 1, Integer::sum);
                        weights.put(topic.topic(), activity.weight() * topic.weight());
                    }
                }
            }
        }
        return Arrays.stream(Topic.values())
                .filter(scores::containsKey)
                .map(topic -> cost(topic, scores, missed, weights))
                .filter(cost -> cost.points() > 0)
                .sorted(Comparator.comparingInt((Cost cost) -> -cost.points()))
                .map(Cost::miss)
                .limit(MISSES_MAX)
                .toList();
    }

    private static Cost cost(
            Topic topic, Map<Topic, List<Integer>> scores, Map<Topic, Integer> missed, Map<Topic, Integer> weights) {
        List<Integer> all = scores.getOrDefault(topic, List.of());
        int mean = mean(all.subList(Math.max(0, all.size() - RECENT), all.size()));
        var miss = new Miss(topic, mean, missed.getOrDefault(topic, 0));
        return new Cost(miss, (FULL - mean) * weights.getOrDefault(topic, 0));
    }

    private static Optional<String> leastPractised(List<Past> past, List<String> questions) {
        List<String> done = past.stream().map(each -> each.started().question()).toList();
        return questions.stream()
                .min(Comparator.comparingLong((String question) ->
                                done.stream().filter(question::equals).count())
                        .thenComparingInt(done::lastIndexOf)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Optional<Agreement> agreement(List<Past> past) {
        List<Comparison> all = past.stream()
                .flatMap(each -> each.comparison().stream())
                .filter(each -> !each.pairs().isEmpty())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(
                all.size(),
                all.stream().mapToInt(each -> each.pairs().size()).sum(),
                Comparison.kappa(all),
                all.stream().mapToInt(each -> each.disagreements().size()).sum(),
                (int) all.stream().filter(Comparison::isSplit).count()));
    }

    private static int mean(List<Integer> scores) {
        int sum = scores.stream().mapToInt(Integer::intValue).sum();
        return (2 * sum + scores.size()) / (2 * scores.size());
    }
}
