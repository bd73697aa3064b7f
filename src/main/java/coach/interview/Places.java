package coach.interview;

import coach.rubric.Activity;
import coach.rubric.Topic;
import coach.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The topics of a session as places to go to, by name. */
public final class Places {
    private Places() {}

    /** Returns every name that {@link #find} understands in full: activities, then topics. */
    public static List<String> names(Session session) {
        return Stream.concat(
                        session.started().activities().stream().map(Activity::id),
                        session.topics().stream().map(Topic::id))
                .distinct()
                .toList();
    }

    /**
     * Returns the topics whose name or whose activity's name {@code typed} spells out or abbreviates; an activity means
     * its first topic.
     */
    public static List<Topic> find(Session session, String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        var exact = new ArrayList<Topic>();
        var abbreviated = new ArrayList<Topic>();
        for (Activity activity : session.started().activities()) {
            add(activity.id(), activity.topics().get(0), name, exact, abbreviated);
        }
        for (Topic topic : session.topics()) {
            add(topic.id(), topic, name, exact, abbreviated);
        }
        return exact.isEmpty()
                ? abbreviated.stream().distinct().toList()
                : exact.stream().limit(1).toList();
    }

    /** Returns the name that {@code typed} most likely meant. */
    public static Optional<String> nearest(Session session, String typed) {
        return Nearest.to(typed.strip(), names(session));
    }

    private static void add(String id, Topic topic, String typed, List<Topic> exact, List<Topic> abbreviated) {
        if (id.equals(typed)) {
            exact.add(topic);
        } else if (id.startsWith(typed)) {
            abbreviated.add(topic);
        }
    }
}
