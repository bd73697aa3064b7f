package coach.partner.desk;

import coach.interview.Act;
import coach.interview.Casebook;
import coach.interview.ClockText;
import coach.interview.Event.Mocked;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.interview.Stage;
import coach.rubric.Activity;
import coach.term.Ink;
import coach.term.Rich;
import java.time.Duration;
import java.time.Instant;

/** The line at the bottom of the interviewer's screen: the topic, the clock, and what the candidate is typing. */
final class Bottom {
    private static final int TYPED_CHARS_MIN = 10;

    private final Casebook casebook;
    private final int width;

    Bottom(Casebook casebook, int width) {
        this.casebook = casebook;
        this.width = width;
    }

    /** Returns the line; the end of what is typed is what fits. */
    Rich of(Session session, String typing, Instant now) {
        Mock mock = Mock.of(session).orElseThrow();
        Rich place = place(session, mock, now);
        if (typing.isEmpty()) {
            return place.isEmpty() ? place : place.then(Ink.DIM, "  /help");
        }
        String who = "  " + mock.candidate() + " types: ";
        int room = Math.max(
                TYPED_CHARS_MIN,
                width - who.length() - place.text(width).strip().length() - 2);
        String tail = typing.replace('\n', ' ');
        tail = tail.length() <= room ? tail : "..." + tail.substring(tail.length() - room + "...".length());
        return place.then(Ink.ACCENT, who).then(tail);
    }

    private Rich place(Session session, Mock mock, Instant now) {
        if (mock.stage() == Stage.FEEDBACK) {
            Duration since = Duration.between(compared(session), now);
            return Rich.of(
                    since.toMinutes() >= Guide.MINUTES ? Ink.WARN : Ink.DIM,
                    " feedback %s of %d min".formatted(ClockText.of(since), Guide.MINUTES));
        }
        if (session.phase() != Phase.RUNNING) {
            return Rich.empty();
        }
        Activity activity = session.topic().activity();
        int budget = casebook.rubric().budget(session.started().minutes()).of(activity);
        Duration spent = session.spent(activity, now);
        return Rich.dim(" %s  ".formatted(session.topic().id()))
                .then(spent.toMinutes() >= budget ? Ink.WARN : Ink.DIM, "%s/%d".formatted(ClockText.of(spent), budget))
                .then(
                        Ink.DIM,
                        "  all %s/%d"
                                .formatted(
                                        ClockText.of(session.spent(now)),
                                        session.started().minutes()));
    }

    private static Instant compared(Session session) {
        return session.all(Mocked.class).stream()
                .filter(mocked -> mocked.act() instanceof Act.Compared)
                .map(Mocked::at)
                .findFirst()
                .orElse(session.last().at());
    }
}
