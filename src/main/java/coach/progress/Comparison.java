package coach.progress;

import coach.grading.ActivityScore;
import coach.grading.Scorecard;
import coach.grading.TopicScore;
import coach.interview.Act.Overruled;
import coach.interview.Mock;
import coach.rubric.Activity;
import coach.rubric.Advice;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A partner's scores and the coach's side by side. The partner gave theirs without having seen the others.
 *
 * @param rows the topics of the interview, in order
 * @param partner whether the partner would advance the candidate; empty where they did not say
 */
public record Comparison(List<Row> rows, Optional<Advice> partner, Advice coach) {
    private static final int STEP = 25;
    private static final int SCORES = 5;
    private static final int APART = 2;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * One topic.
     *
     * @param partner 1 to 5; empty where the partner cannot judge, or did not
     * @param coach 1 to 5; empty where nothing could be judged
     * @param points the coach's score, 0 to 100
     * @param overruled the partner's last word on the coach's score
     */
    public record Row(Topic topic, OptionalInt partner, OptionalInt coach, int points, Optional<Overruled> overruled) {

        /** Whether both judged. */
        public boolean isShared() {
            return partner.isPresent() && coach.isPresent();
        }

        /** Returns how far the partner's score lies above (positive) or below the coach's; 0 where one is missing. */
        public int gap() {
            return isShared() ? partner.getAsInt() - coach.getAsInt() : 0;
        }

        /** Whether the two are two steps or more apart: one of them has missed something. */
        public boolean isDisagreement() {
            return Math.abs(gap()) >= APART;
        }

        /** Returns what stands: the overruling score, else the partner's own, else the coach's. */
        public OptionalInt standing() {
            if (overruled.isPresent()) {
                return OptionalInt.of(overruled.get().score());
            }
            return partner.isPresent() ? partner : coach;
        }
    }

    /** Compares what a partner said with a scorecard, on the topics of {@code activities}. */
    public static Comparison of(Mock mock, Scorecard card, List<Activity> activities) {
        var rows = new ArrayList<Row>();
        for (ActivityScore activity : card.activities()) {
            if (activities.contains(activity.activity())) {
                activity.topics().forEach(topic -> rows.add(row(mock, topic)));
            }
        }
        return new Comparison(rows, mock.advice(), card.advice());
    }

    /** Returns the score of 1 to 5 that {@code points} of 0 to 100 are: 0 is 1, 100 is 5, rounded half up. */
    public static int ofFive(int points) {
        return 1 + (2 * points + STEP) / (2 * STEP);
    }

    private static Row row(Mock mock, TopicScore score) {
        int own = mock.scores().getOrDefault(score.topic(), 0);
        return new Row(
                score.topic(),
                own == 0 ? OptionalInt.empty() : OptionalInt.of(own),
                score.isJudged() ? OptionalInt.of(ofFive(score.score())) : OptionalInt.empty(),
                score.score(),
                Optional.ofNullable(mock.overrules().get(score.topic())));
    }

    /** Returns the topics on which the two are far apart, the furthest first. */
    public List<Row> disagreements() {
        return rows.stream()
                .filter(Row::isDisagreement)
                .sorted(Comparator.comparingInt((Row row) -> -Math.abs(row.gap())))
                .toList();
    }

    /** Whether one would advance the candidate and the other would not. */
    public boolean isSplit() {
        return partner.isPresent() && partner.get().advances() != coach.advances();
    }

    /** Returns the topics that both judged, for {@link Kappa} over five categories. */
    public List<Kappa.Pair> pairs() {
        return rows.stream()
                .filter(Row::isShared)
                .map(row ->
                        new Kappa.Pair(row.partner().getAsInt() - 1, row.coach().getAsInt() - 1))
                .toList();
    }

    /** Returns the agreement of several comparisons together, in hundredths; see {@link Kappa}. */
    public static OptionalInt kappa(List<Comparison> all) {
        return Kappa.of(all.stream().flatMap(each -> each.pairs().stream()).toList(), SCORES);
    }
}
