package coach.progress;

import coach.grading.Scorecard;
import coach.interview.Casebook;
import coach.interview.Event.Started;
import coach.interview.Mock;
import coach.interview.Session;
import coach.rubric.Activity;
import java.util.Optional;

/**
 * A finished session, as far as progress looks at it.
 *
 * @param card the score at the session's own level
 * @param comparison a partner's scores beside it; empty in self-practice
 */
public record Past(Started started, Scorecard card, Optional<Comparison> comparison) {

    /** Looks at a session. */
    public static Past of(Session session, Casebook casebook) {
        Started started = session.started();
        Scorecard card = casebook.score(session, started.level());
        return new Past(started, card, Mock.of(session).map(mock -> Comparison.of(mock, card, started.activities())));
    }

    /** Whether all four activities were gone through. */
    public boolean isWhole() {
        return started.activities().size() == Activity.values().length;
    }
}
