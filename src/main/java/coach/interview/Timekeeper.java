package coach.interview;

import coach.rubric.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the time of an interview was spent, folded from its events. Time that passes while the program is not running, or
 * while the clock is stopped, is nobody's.
 *
 * @param spent time that is booked, per activity
 * @param running whether time is passing now
 * @param last when the last event happened; what passed since is not booked yet
 */
record Timekeeper(Map<Activity, Duration> spent, Activity activity, boolean running, Instant last) {
    Timekeeper {
        spent = Map.copyOf(spent);
    }

    static Timekeeper start(Activity activity, Instant at) {
        return new Timekeeper(Map.of(), activity, true, at);
    }

    /** Books the time up to {@code at}, then goes on with {@code next}. */
    Timekeeper at(Instant at, Activity next, boolean isRunning) {
        return new Timekeeper(spentBy(at), next, isRunning, at);
    }

    /** Goes on after a gap that nobody is charged for. */
    Timekeeper resume(Instant at) {
        return new Timekeeper(spent, activity, true, at);
    }

    /** Returns the time of one activity at {@code now}. */
    Duration spent(Activity which, Instant now) {
        return spentBy(now).getOrDefault(which, Duration.ZERO);
    }

    /** Returns the time of all activities at {@code now}. */
    Duration total(Instant now) {
        return spentBy(now).values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private Map<Activity, Duration> spentBy(Instant now) {
        if (!running || !now.isAfter(last)) {
            return spent;
        }
        var all = new EnumMap<Activity, Duration>(Activity.class);
        all.putAll(spent);
        all.merge(activity, Duration.between(last, now), Duration::plus);
        return all;
    }
}
