package coach.transcript;

import coach.grading.TopicScore;
import coach.rubric.Topic;
import java.util.List;

/** One topic of an interview: what was said on it, in order, and what it earned. */
public record Scene(Topic topic, Standing standing, List<Line> lines, TopicScore score) {
    public Scene {
        lines = List.copyOf(lines);
    }

    /** Whether a topic was answered. */
    public enum Standing {
        ANSWERED("answered"),
        SKIPPED("left open"),
        NOT_REACHED("not reached"),
        NOT_CHOSEN("not part of this session");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        /** Returns how a person reads it: "left open". */
        public String title() {
            return title;
        }
    }
}
