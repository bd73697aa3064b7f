package coach.transcript;

import coach.interview.ClockText;
import coach.rubric.Topic;
import java.time.Duration;
import java.util.Locale;

/**
 * One thing said in an interview.
 *
 * @param event where its event stands in the session, from 0
 * @param topic the topic it belongs to
 * @param elapsed on the interview's clock, without pauses
 */
public record Line(int event, Topic topic, Duration elapsed, Kind kind, String text) {

    /** Who said it, and what it was. */
    public enum Kind {
        QUESTION(true),
        ANSWER(true),
        /** Said aloud, and taken down by the interviewer. */
        SPOKEN(true),
        DRAWING(true),
        TAKEN_BACK(true),
        ASSUMPTION(true),
        FACT(false),
        OFFER(false),
        NO_FACT(false),
        HINT(false),
        /** Said by the interviewer in a mock interview. */
        REMARK(false),
        FOLLOW_UP(false),
        PROBE(false),
        CURVEBALL(false),
        CLAIM(true),
        VERDICT(false),
        EXECUTION(false),
        BREAK(true),
        CONSEQUENCE(false),
        CLOCK(false),
        SKIPPED(true);

        private final boolean isCandidate;

        Kind(boolean isCandidate) {
            this.isCandidate = isCandidate;
        }

        /** Whether the candidate said or did it; else the interviewer. */
        public boolean isCandidate() {
            return isCandidate;
        }

        /** Returns the name used in JSON: {@code follow-up}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Returns the time as minutes and seconds: {@code 7:05}. */
    public String clock() {
        return ClockText.of(elapsed);
    }
}
