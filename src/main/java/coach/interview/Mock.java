package coach.interview;

import coach.interview.Act.Advised;
import coach.interview.Act.Compared;
import coach.interview.Act.Concluded;
import coach.interview.Act.FedBack;
import coach.interview.Act.Jotted;
import coach.interview.Act.Linked;
import coach.interview.Act.Overruled;
import coach.interview.Act.Part;
import coach.interview.Act.Rated;
import coach.interview.Act.Scored;
import coach.interview.Act.Seated;
import coach.interview.Act.TakenDown;
import coach.interview.Act.Tick;
import coach.interview.Act.Ticked;
import coach.interview.Event.Mocked;
import coach.rubric.Advice;
import coach.rubric.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two-person side of a session, as its events tell it; nothing else is stored.
 *
 * @param seated who sits where
 * @param stage where the mock interview stands
 * @param ticks the criteria that are ticked now, by id, in the order of their last tick
 * @param notes the interviewer's private notes, oldest first
 * @param scores the interviewer's own scores, 0 to 5; 0 where they cannot judge
 * @param advice whether the interviewer would advance the candidate; empty until it is said
 * @param overrules where the interviewer overruled the coach, the last word on each topic
 * @param feedback what was said of each part
 * @param rating what the candidate said of the interviewer
 * @param isLinked whether the candidate's terminal is there
 * @param draft what stood typed when it went; empty where nothing did
 */
public record Mock(
        Seated seated,
        Stage stage,
        Map<String, At<Tick>> ticks,
        List<At<String>> notes,
        Map<Topic, Integer> scores,
        Optional<Advice> advice,
        Map<Topic, Overruled> overrules,
        Map<Part, String> feedback,
        Optional<Rated> rating,
        boolean isLinked,
        String draft) {
    public Mock {
        ticks = Collections.unmodifiableMap(new LinkedHashMap<>(ticks));
        notes = List.copyOf(notes);
        scores = Map.copyOf(scores);
        overrules = Map.copyOf(overrules);
        feedback = Map.copyOf(feedback);
    }

    /** Something, and when it happened. */
    public record At<T>(Instant at, T what) {}

    /** Folds the acts of a session; empty where it is not a mock interview. */
    public static Optional<Mock> of(Session session) {
        return session.acts(Seated.class).stream()
                .findFirst()
                .map(seated -> new Mock(
                        seated,
                        stage(session),
                        ticks(session),
                        notes(session),
                        scores(session),
                        session.acts(Advised.class).stream().reduce((a, b) -> b).map(Advised::advice),
                        overrules(session),
                        feedback(session),
                        session.acts(Rated.class).stream().reduce((a, b) -> b),
                        lastLink(session).map(Linked::isUp).orElse(false),
                        draft(session)));
    }

    /** Whether the event at {@code position} was said aloud and taken down by the interviewer. */
    public static boolean isTakenDown(List<Event> events, int position) {
        for (int i = position - 1;
                i >= 0 && events.get(i).at().equals(events.get(position).at());
                i--) {
            if (events.get(i) instanceof Mocked mocked && mocked.act() instanceof TakenDown) {
                return true;
            }
        }
        return false;
    }

    /** Returns the interviewer's name, or what they are where no name was given. */
    public String interviewer() {
        return seated.interviewer().isEmpty() ? "the interviewer" : seated.interviewer();
    }

    /** Returns the candidate's name, or what they are where no name was given. */
    public String candidate() {
        return seated.candidate().isEmpty() ? "the candidate" : seated.candidate();
    }

    /** Returns the tick of a criterion; empty where it has none. */
    public Optional<Tick> tick(String criterion) {
        return Optional.ofNullable(ticks.get(criterion)).map(At::what);
    }

    private static Stage stage(Session session) {
        return switch (session.phase()) {
            case RUNNING, PAUSED -> Stage.INTERVIEW;
            case OVER -> Stage.OVER;
            case ASSESSING ->
                session.acts(Compared.class).isEmpty()
                        ? Stage.SCORING
                        : session.acts(Concluded.class).isEmpty() ? Stage.FEEDBACK : Stage.RATING;
        };
    }

    private static Map<String, At<Tick>> ticks(Session session) {
        var ticks = new LinkedHashMap<String, At<Tick>>();
        for (Mocked mocked : session.all(Mocked.class)) {
            if (mocked.act() instanceof Ticked ticked) {
                ticks.remove(ticked.criterion());
                if (ticked.tick() != Tick.TAKEN_BACK) {
                    ticks.put(ticked.criterion(), new At<>(mocked.at(), ticked.tick()));
                }
            }
        }
        return ticks;
    }

    private static List<At<String>> notes(Session session) {
        var notes = new ArrayList<At<String>>();
        for (Mocked mocked : session.all(Mocked.class)) {
            if (mocked.act() instanceof Jotted jotted) {
                notes.add(new At<>(mocked.at(), jotted.text()));
            }
        }
        return notes;
    }

    private static Map<Topic, Integer> scores(Session session) {
        var scores = new EnumMap<Topic, Integer>(Topic.class);
        session.acts(Scored.class).forEach(scored -> scores.put(scored.topic(), scored.score()));
        return scores;
    }

    private static Map<Topic, Overruled> overrules(Session session) {
        var overrules = new EnumMap<Topic, Overruled>(Topic.class);
        session.acts(Overruled.class).forEach(overruled -> overrules.put(overruled.topic(), overruled));
        return overrules;
    }

    private static Map<Part, String> feedback(Session session) {
        var feedback = new EnumMap<Part, String>(Part.class);
        session.acts(FedBack.class).forEach(each -> feedback.merge(each.part(), each.text(), (a, b) -> a + "\n" + b));
        return feedback;
    }

    private static Optional<Linked> lastLink(Session session) {
        return session.acts(Linked.class).stream().reduce((a, b) -> b);
    }

    /** What stood typed when the link went stands until it comes back, with the text in the line to be typed. */
    private static String draft(Session session) {
        return lastLink(session).filter(link -> !link.isUp()).map(Linked::draft).orElse("");
    }
}
