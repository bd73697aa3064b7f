package coach.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Event.Answered;
import coach.interview.Event.Closed;
import coach.interview.Event.Erased;
import coach.interview.Event.Opened;
import coach.interview.Event.Paused;
import coach.interview.Event.Resumed;
import coach.interview.Event.Skipped;
import coach.rubric.Activity;
import coach.rubric.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant START = SomeEvents.START;

    @Test
    void foldingInTwoStepsIsFoldingInOne() {
        for (long seed = 0; seed < 2_000; seed++) {
            List<Event> events = SomeEvents.of(seed, 30);
            for (int cut = 1; cut < events.size(); cut += 7) {
                Session whole = Session.of(events);
                Session steps = Session.of(events.subList(0, cut)).with(events.subList(cut, events.size()));
                assertSame(whole, steps, "seed " + seed + ", cut " + cut);
            }
        }
    }

    private static void assertSame(Session expected, Session actual, String message) {
        assertEquals(expected.events(), actual.events(), message);
        assertEquals(expected.topic(), actual.topic(), message);
        assertEquals(expected.phase(), actual.phase(), message);
        assertEquals(expected.standing(), actual.standing(), message);
        assertEquals(expected.toldFacts(), actual.toldFacts(), message);
        assertEquals(Mock.of(expected), Mock.of(actual), message);
        for (Activity activity : Activity.values()) {
            assertEquals(expected.spent(activity), actual.spent(activity), message);
        }
    }

    @Test
    void theTimeOfTheActivitiesAddsUpToTheWhole() {
        for (long seed = 0; seed < 2_000; seed++) {
            Session session = Session.of(SomeEvents.of(seed, 40));
            Instant now = session.last().at().plusSeconds(seed % 50);
            Duration sum = Duration.ZERO;
            for (Activity activity : Activity.values()) {
                sum = sum.plus(session.spent(activity, now));
            }
            assertEquals(session.spent(now), sum, "seed " + seed);
            assertTrue(sum.compareTo(Duration.between(START, now)) <= 0, "seed " + seed);
        }
    }

    @Test
    void timeGoesToTheActivityThatIsOpen() {
        Session session = session(
                new Answered(at(60), Topic.QUESTIONS, "a"),
                new Opened(at(100), Topic.SIZE),
                new Answered(at(160), Topic.SIZE, "b"));

        assertEquals(Duration.ofSeconds(100), session.spent(Activity.REFINE, at(200)));
        assertEquals(Duration.ofSeconds(100), session.spent(Activity.DATA, at(200)));
    }

    @Test
    void pausesAreNobodysTime() {
        Session session =
                session(new Paused(at(30)), new Resumed(at(1_000)), new Answered(at(1_010), Topic.QUESTIONS, "a"));

        assertEquals(Duration.ofSeconds(40), session.spent(at(1_010)));
        assertEquals(Phase.RUNNING, session.phase());
    }

    @Test
    void theTimeBetweenAKillAndTheNextStartIsNobodysTime() {
        Session session = session(new Answered(at(20), Topic.QUESTIONS, "a"), new Resumed(at(90_000)));

        assertEquals(Duration.ofSeconds(25), session.spent(at(90_005)));
    }

    @Test
    void theSelfAssessmentTakesNoTime() {
        Session session = session(new Closed(at(50)));

        assertEquals(Duration.ofSeconds(50), session.spent(at(500)));
        assertEquals(Phase.ASSESSING, session.phase());
    }

    @Test
    void anErasedAnswerStandsNoLonger() {
        Session session = session(
                new Answered(at(1), Topic.BOARD, "a -> b"),
                new Answered(at(2), Topic.BOARD, "b -> c"),
                new Erased(at(3), 1));

        assertEquals(
                List.of("b -> c"),
                session.answers(Topic.BOARD).map(Answered::text).toList());
    }

    @Test
    void equalAnswersAreErasedOneByOne() {
        Session session = session(
                new Answered(at(1), Topic.BOARD, "a -> b"),
                new Answered(at(1), Topic.BOARD, "a -> b"),
                new Erased(at(3), 1));

        assertEquals(1, session.answers(Topic.BOARD).count());
    }

    @Test
    void aSkippedTopicThatIsAnsweredLaterIsAnswered() {
        Session session = session(new Skipped(at(1), Topic.SIZE));
        assertTrue(session.isSkipped(Topic.SIZE));

        Session answered = session.with(List.of(new Answered(at(2), Topic.SIZE, "4 TB")));
        assertFalse(answered.isSkipped(Topic.SIZE));
        assertTrue(answered.isTouched(Topic.SIZE));
    }

    @Test
    void aSessionBeginsWithItsStart() {
        assertThrows(IllegalArgumentException.class, () -> Session.of(List.of(new Paused(START))));
        assertThrows(IllegalArgumentException.class, () -> Session.of(List.of()));
    }

    private static Session session(Event... more) {
        return Session.of(List.of(SomeEvents.started())).with(List.of(more));
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}
