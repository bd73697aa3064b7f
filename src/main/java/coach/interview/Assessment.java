package coach.interview;

import coach.interview.Event.Assessed;
import coach.interview.Event.Finished;
import coach.interview.Outcome.Happened;
import coach.interview.Outcome.Refused;
import coach.rubric.Activity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The self-assessment: one number from 1 to 5 for each activity, before any score is seen. */
final class Assessment {
    private static final Pattern SCORES = Pattern.compile("[1-5]([\\s,]*[1-5])*");

    private Assessment() {}

    /** Returns the activities that are not judged yet. */
    static List<Activity> open(Session session) {
        List<Activity> judged =
                session.all(Assessed.class).stream().map(Assessed::activity).toList();
        return session.started().activities().stream()
                .filter(activity -> !judged.contains(activity))
                .toList();
    }

    /** Takes one or more numbers; an empty line leaves the rest unjudged. After the last one the interview is over. */
    static Outcome respond(Session session, Input input, Instant now) {
        if (input instanceof Input.Blank || isSkip(input)) {
            return new Happened(List.of(new Finished(now)));
        }
        if (!(input instanceof Input.Speech speech)
                || !SCORES.matcher(speech.text()).matches()) {
            return new Refused(
                    "a number from 1 (poor) to 5 (strong) is asked for", "an empty line shows the score now");
        }
        List<Activity> open = open(session);
        int[] scores = speech.text()
                .chars()
                .filter(Character::isDigit)
                .map(c -> c - '0')
                .toArray();
        if (scores.length > open.size()) {
            return new Refused(
                    scores.length + " numbers for " + open.size() + " activities", "type one number for each activity");
        }
        var events = new ArrayList<Event>();
        for (int i = 0; i < scores.length; i++) {
            events.add(new Assessed(now, open.get(i), scores[i]));
        }
        if (scores.length == open.size()) {
            events.add(new Finished(now));
        }
        return new Happened(events);
    }

    private static boolean isSkip(Input input) {
        return input instanceof Input.Command command && command.verb() == Verb.SKIP;
    }
}
