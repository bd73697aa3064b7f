package coach.interview;

import coach.interview.Event.Nudge;
import coach.interview.Event.Nudged;
import coach.rubric.Activity;
import coach.rubric.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The quiet reminders of the clock: each is given once, and none of them takes anything away. */
final class Nudges {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private Nudges() {}

    /** Returns the reminders that are due at {@code now} and were not given yet. */
    static List<Event> due(Session session, Budget budget, Instant now) {
        var due = new ArrayList<Event>();
        Activity activity = session.topic().activity();
        boolean isWhole = session.started().activities().size() == Activity.values().length;
        Duration total = session.spent(now);
        Duration whole = Duration.ofMinutes(isWhole ? budget.minutes() : budget.of(activity));
        if (isWhole && session.spent(activity, now).compareTo(Duration.ofMinutes(budget.of(activity))) >= 0) {
            add(due, session, new Nudged(now, activity, Nudge.ACTIVITY_USED));
        }
        if (total.compareTo(whole) >= 0) {
            add(due, session, new Nudged(now, activity, Nudge.TIME_USED));
        } else if (isWhole && total.compareTo(whole.minus(FIVE_MINUTES)) >= 0) {
            add(due, session, new Nudged(now, activity, Nudge.FIVE_LEFT));
        }
        return due;
    }

    private static void add(List<Event> due, Session session, Nudged nudge) {
        boolean isGiven = session.all(Nudged.class).stream()
                .anyMatch(given -> given.nudge() == nudge.nudge()
                        && (nudge.nudge() != Nudge.ACTIVITY_USED || given.activity() == nudge.activity()));
        if (!isGiven) {
            due.add(nudge);
        }
    }
}
