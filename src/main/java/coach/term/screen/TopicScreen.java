package coach.term.screen;

import coach.interview.Casebook;
import coach.interview.Session;
import coach.interview.TopicScript;
import coach.question.ConsistencyNeed;
import coach.question.DataKind;
import coach.rubric.Activity;
import coach.rubric.Topic;
import coach.term.Rich;
import java.util.List;
import java.util.stream.Collectors;

/** The head of a topic. */
final class TopicScreen {
    private final Casebook casebook;

    TopicScreen(Casebook casebook) {
        this.casebook = casebook;
    }

    Rich of(Session session) {
        Topic topic = session.topic();
        List<Topic> topics = topic.activity().topics();
        Rich head = Rich.empty();
        if (topics.get(0) == topic) {
            int number = topic.activity().number();
            head = Rich.plain("")
                    .line(Rich.rule(number + "  " + topic.activity().title()));
        }
        Rich text = head.line()
                .line(Rich.title("%s  %d of %d".formatted(topic.title(), topics.indexOf(topic) + 1, topics.size())))
                .line(Rich.plain(TopicScript.of(topic).asks()));
        Rich kinds = kinds(topic);
        if (!kinds.isEmpty()) {
            text = text.line(kinds);
        }
        return text.line(Rich.dim("/hint: " + Rungs.offer(1, casebook.rubric()) + "   /why   /skip"));
    }

    private Rich kinds(Topic topic) {
        if (topic.activity() != Activity.DATA) {
            return Rich.empty();
        }
        if (topic == Topic.CONSISTENCY) {
            String operations = casebook.question().consistency().stream()
                    .map(ConsistencyNeed::operation)
                    .collect(Collectors.joining("; "));
            return Rich.plain("The operations: " + operations + ".");
        }
        if (topic != Topic.SIZE) {
            return Rich.empty();
        }
        String kinds = casebook.question().kinds().stream().map(DataKind::title).collect(Collectors.joining(", "));
        return Rich.plain("The kinds of data: " + kinds + ".");
    }
}
