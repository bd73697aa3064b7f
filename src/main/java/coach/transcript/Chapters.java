package coach.transcript;

import coach.grading.ActivityScore;
import coach.grading.Scorecard;
import coach.grading.TopicScore;
import coach.interview.Casebook;
import coach.interview.Event.Assessed;
import coach.interview.Session;
import coach.rubric.Budget;
import coach.rubric.Topic;
import coach.transcript.Scene.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Sorts what was said into the four activities and their topics. */
final class Chapters {
    private Chapters() {}

    static List<Chapter> of(Session session, Casebook casebook, Scorecard card, List<Line> said) {
        Map<Topic, List<Line>> lines = said.stream()
                .collect(Collectors.groupingBy(Line::topic, () -> new EnumMap<>(Topic.class), Collectors.toList()));
        Budget budget = casebook.rubric().budget(session.started().minutes());
        Duration total = session.spent(session.last().at());
        var chapters = new ArrayList<Chapter>();
        for (ActivityScore score : card.activities()) {
            Duration spent = session.spent(score.activity());
            List<Scene> scenes = score.topics().stream()
                    .map(topic -> scene(session, topic, lines.getOrDefault(topic.topic(), List.of())))
                    .toList();
            int share = total.isZero() ? 0 : Math.toIntExact(100 * spent.toMillis() / total.toMillis());
            chapters.add(new Chapter(score, spent, budget.of(score.activity()), share, own(session, score), scenes));
        }
        return chapters;
    }

    private static OptionalInt own(Session session, ActivityScore score) {
        return session.all(Assessed.class).stream()
                .filter(each -> each.activity() == score.activity())
                .mapToInt(Assessed::score)
                .findFirst();
    }

    private static Scene scene(Session session, TopicScore score, List<Line> lines) {
        return new Scene(score.topic(), standing(session, score.topic()), lines, score);
    }

    private static Standing standing(Session session, Topic topic) {
        if (!session.topics().contains(topic)) {
            return Standing.NOT_CHOSEN;
        }
        if (session.isTouched(topic)) {
            return Standing.ANSWERED;
        }
        return session.isSkipped(topic) ? Standing.SKIPPED : Standing.NOT_REACHED;
    }
}
