package coach.partner.desk;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.interview.Act;
import coach.interview.Act.Tick;
import coach.interview.AnswerSheet;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Mock;
import coach.interview.Phase;
import coach.interview.Session;
import coach.interview.Stage;
import coach.partner.desk.Step.Happened;
import coach.partner.desk.Step.Refused;
import coach.partner.desk.Step.Shown;
import coach.rubric.Advice;
import coach.rubric.Topic;
import coach.text.CoachException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DesksTest {
    private static final int WIDE = 100_000;

    private final InterviewerScreen screen = new InterviewerScreen(Cases.CASEBOOK, 80, true);
    private final InterviewerDesk desk = new InterviewerDesk(Cases.CASEBOOK, screen);
    private final CandidateDesk seat = new CandidateDesk(new CandidateScreen(Cases.CASEBOOK, 80, true));
    private Session session = Cases.begun(Act.Way.TWO_TERMINALS);
    private Instant now = Cases.START;

    private Step bob(String line) {
        now = now.plusSeconds(3);
        return took(desk.respond(session, line, now));
    }

    private Step ada(String line) {
        now = now.plusSeconds(3);
        return took(seat.respond(session, line, now));
    }

    private Step took(Step step) {
        if (step instanceof Happened happened) {
            session = session.with(happened.events());
        }
        return step;
    }

    private Mock mock() {
        return Mock.of(session).orElseThrow();
    }

    @Test
    void aDigitTicksTogglesAndKeepsItsTime() {
        bob("/go size");
        bob("1");
        String first = mock().ticks().keySet().iterator().next();
        assertEquals(now, requireNonNull(mock().ticks().get(first)).at());
        assertEquals(Tick.MET, mock().tick(first).orElseThrow());
        bob("1");
        assertEquals(Tick.PARTLY, mock().tick(first).orElseThrow());
        bob("1");
        assertTrue(mock().ticks().isEmpty());
        bob("1");
        assertEquals(Tick.MET, mock().tick(first).orElseThrow());
        assertInstanceOf(Refused.class, bob("9"));
        assertEquals("12", screen.keys(session));
    }

    @Test
    void whileTheyAskADigitTellsAFact() {
        assertEquals("", screen.keys(session));
        ada("How many daily active users do we have?");
        bob("1");
        assertEquals(List.of("dau"), session.toldFacts());
        assertEquals(1, AnswerSheet.of(session).told().get("dau"));
    }

    @Test
    void aFactToldWithoutAQuestionProvesNoQuestion() {
        bob("1");
        assertEquals(List.of("dau"), session.toldFacts());
        assertTrue(AnswerSheet.of(session).told().isEmpty());
    }

    @Test
    void whatIsTakenDownIsAnAnswerAndSaysSo() {
        bob("/go size");
        bob("500M users x 40 messages x 200 B = 4 TB/day");
        Answered answered = session.standing().get(0);
        assertEquals(Topic.SIZE, answered.topic());
        int position = session.events().indexOf(answered);
        assertTrue(Mock.isTakenDown(session.events(), position));
        ada("and more");
        assertTrue(!Mock.isTakenDown(session.events(), session.events().size() - 1));
    }

    @Test
    void theScoresAreBlindAndThenStand() {
        assertInstanceOf(Refused.class, bob("/scores"));
        assertInstanceOf(Refused.class, bob("/overrule size 4 why"));
        assertInstanceOf(Refused.class, bob("/finish"));
        bob("/finish now");
        assertEquals(Stage.SCORING, mock().stage());
        assertInstanceOf(Refused.class, bob("/scores"));
        assertInstanceOf(Refused.class, bob("4 3"));
        assertInstanceOf(Refused.class, bob("4 3 6"));
        bob("4 3 0");
        bob("refine 4 3 2");
        bob("3333333");
        bob("4, 4, 4");
        bob("3 3 3 3 3");
        assertEquals(18, mock().scores().size());
        assertEquals(2, mock().scores().get(Topic.NON_FUNCTIONAL));
        assertInstanceOf(Refused.class, bob("7"));
        bob("lean yes");
        assertEquals(Advice.LEAN_YES, mock().advice().orElseThrow());
        assertEquals(Stage.FEEDBACK, mock().stage());
        bob("/overrule size 5 computed aloud");
        assertEquals(5, requireNonNull(mock().overrules().get(Topic.SIZE)).score());
        assertEquals(3, mock().scores().get(Topic.SIZE));
        Shown shown = assertInstanceOf(Shown.class, bob("/scores"));
        assertTrue(shown.text().text(WIDE).contains("overruled: 5. computed aloud"));
    }

    @Test
    void feedbackHasFourPartsAndTheRatingEndsIt() {
        theScoresAreBlindAndThenStand();
        for (String part : List.of("shown", "missed", "", "next")) {
            bob(part);
        }
        assertEquals("missed", mock().feedback().get(Act.Part.MISSED));
        assertEquals("", mock().feedback().get(Act.Part.MATTERS));
        assertInstanceOf(Refused.class, ada("very good"));
        bob("/done");
        assertEquals(Stage.RATING, mock().stage());
        ada("5 4 3 clear hints");
        assertEquals(new Act.Rated(5, 4, 3, "clear hints"), mock().rating().orElseThrow());
        assertEquals(Phase.OVER, session.phase());
    }

    @Test
    void theCandidateMayRateBeforeTheFeedbackEnds() {
        theScoresAreBlindAndThenStand();
        ada("555");
        assertEquals(Stage.FEEDBACK, mock().stage());
        bob("/done");
        assertEquals(Phase.OVER, session.phase());
    }

    @Test
    void hintsComeRungByRung() {
        bob("/go size");
        assertInstanceOf(Shown.class, bob("/hint"));
        for (int rung = 1; rung <= 3; rung++) {
            Happened given = assertInstanceOf(Happened.class, bob("/hint 1"));
            assertEquals(
                    rung,
                    assertInstanceOf(Event.Hinted.class, given.events().get(0)).rung());
        }
        assertInstanceOf(Refused.class, bob("/hint 1"));
    }

    @Test
    void theCoachSuggestsAndThePersonDecides() {
        bob("/go board");
        ada("client -> gateway[x3] -> store[rf=3]");
        String sheet = assertInstanceOf(Shown.class, bob("/probe")).text().text(WIDE);
        assertTrue(sheet.contains("The coach would ask: "), sheet);
        Happened asked = assertInstanceOf(Happened.class, bob("/probe 0"));
        assertInstanceOf(Event.Probed.class, asked.events().get(0));
    }

    @Test
    void commandsAreReadLikeEverywhere() {
        assertThrows(CoachException.class, () -> bob("/tel" + "l"));
        assertThrows(CoachException.class, () -> bob("/t 3"));
        assertThrows(CoachException.class, () -> bob("/dance"));
        assertInstanceOf(Shown.class, bob("/he"));
        assertInstanceOf(Shown.class, ada("/b"));
        assertThrows(CoachException.class, () -> ada("/tell 1"));
    }

    @Test
    void aStoppedClockTakesNothing() {
        bob("/pause");
        assertInstanceOf(Refused.class, ada("words"));
        assertInstanceOf(Refused.class, bob("words"));
        bob("");
        assertInstanceOf(Happened.class, ada("words"));
    }

    /** Whatever the two type, every answer is a step, and every screen can be drawn. */
    @Test
    void anythingMayBeTypedAtAnyTime() {
        List<String> lines = List.of(
                "",
                "1",
                "3 3 3",
                "3333333",
                "33333",
                "4",
                "555",
                "/done",
                "/done now",
                "/finish now",
                "/next",
                "/back",
                "/go size",
                "/go board",
                "client -> a -> b",
                "why?",
                "words",
                "/hint 1",
                "/probe 1",
                "/curveball 1",
                "/tell 2",
                "/note x",
                "/say y",
                "/pause",
                "/resume",
                "/scores",
                "/overrule size 3 z",
                "/board",
                "/time",
                "/facts",
                "/erase 1",
                "/assume t",
                "/notes",
                "/quit",
                "/pass",
                "/door",
                "\u001b[2J\u0000\ud800");
        for (long seed = 0; seed < 10; seed++) {
            var random = new SplittableRandom(seed);
            session = Cases.begun(Act.Way.TWO_TERMINALS);
            for (int i = 0; i < 40 && session.phase() != Phase.OVER; i++) {
                String line = lines.get(random.nextInt(lines.size()));
                boolean isBob = random.nextBoolean();
                try {
                    if (isBob) {
                        bob(line);
                    } else {
                        ada(line);
                    }
                } catch (CoachException e) {
                    assertTrue(!e.diagnostics().isEmpty(), line);
                }
                // The suggestion in it grades all that was said, which takes its time.
                String drawn = (i % 8 == 0 ? screen.welcome(session, now).text(80) : "")
                        + screen.status(session, line, now).text(80)
                        + screen.prompt(session);
                assertTrue(drawn.chars().noneMatch(c -> c == 27 || c == 0), drawn);
            }
        }
    }
}
