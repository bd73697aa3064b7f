package coach.transcript;

import coach.grading.Scorecard;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.progress.Comparison;
import java.util.Optional;

/**
 * The partner's side of a mock interview: who sat where, what the partner ticked, noted, scored and overruled, the
 * feedback, and what the candidate thought of it. Who scored what is never mixed: the scorecard is the coach's alone.
 *
 * @param both the partner's scores, given blind, beside the coach's
 */
public record Panel(Mock mock, Comparison both) {

    /** Returns the panel of a session that is over; empty in self-practice, and as long as anything is secret. */
    static Optional<Panel> of(Session session, Scorecard card) {
        return session.phase() != Phase.OVER
                ? Optional.empty()
                : Mock.of(session)
                        .map(mock -> new Panel(
                                mock,
                                Comparison.of(mock, card, session.started().activities())));
    }
}
