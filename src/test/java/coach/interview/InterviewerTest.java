package coach.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.claim.Standard;
import coach.grading.Finding;
import coach.grading.Result;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Assumed;
import coach.interview.Event.Chose;
import coach.interview.Event.Closed;
import coach.interview.Event.Finished;
import coach.interview.Event.Hinted;
import coach.interview.Event.Nudge;
import coach.interview.Event.Nudged;
import coach.interview.Event.Opened;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.Event.Reply;
import coach.interview.Event.Skipped;
import coach.interview.Outcome.Happened;
import coach.interview.Outcome.Refused;
import coach.interview.Outcome.Shown;
import coach.question.Question;
import coach.rubric.Activity;
import coach.rubric.Topic;
import coach.text.CoachException;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InterviewerTest {
    private static final Question CHAT = Bank.builtIn().question("chat").value();
    private static final Casebook CASEBOOK =
            Casebook.of(CHAT, Bank.builtIn().rubric("standard").value(), Lexicons.builtIn(), Standard.claims(List::of));

    private final Interviewer interviewer = new Interviewer(CASEBOOK);
    private Session session = Session.of(List.of(SomeEvents.started()));
    private Instant now = SomeEvents.START;

    @Test
    void onlyWhatWasAskedIsTold() {
        Asked asked = assertInstanceOf(Asked.class, type("How many daily active users do we have?"));

        assertEquals(Reply.TOLD, asked.reply());
        assertEquals(List.of("dau"), asked.facts());
        assertEquals(List.of("dau"), session.toldFacts());
    }

    @Test
    void anUnknownQuestionIsMetWithAnAssumption() {
        Asked asked = assertInstanceOf(Asked.class, type("Which programming language does the team prefer?"));
        assertEquals(Reply.UNKNOWN, asked.reply());

        assertEquals(
                "Java, say", assertInstanceOf(Assumed.class, type("Java, say")).text());
    }

    @Test
    void anUnclearQuestionOffersFactsByNumber() {
        session = session.with(List.of(
                new Asked(now, Topic.QUESTIONS, "what about messages?", Reply.OFFERED, List.of("history", "loss"))));

        assertEquals("loss", assertInstanceOf(Chose.class, type("2")).fact());
        assertTrue(session.toldFacts().contains("loss"));
    }

    @Test
    void severalQuestionsInOneLineAreAnsweredOneByOne() {
        type("How many daily active users do we have? Do we need to support group chat?");

        assertEquals(List.of("dau", "groups"), session.toldFacts());
    }

    @Test
    void anEmptyLineDoesNotLeaveATopicOnWhichNothingWasSaid() {
        Refused refused = assertInstanceOf(Refused.class, outcome(""));

        assertEquals("nothing was said on 'Refining questions' yet", refused.why());
        assertEquals(Topic.QUESTIONS, session.topic());
    }

    @Test
    void aWrongClaimInAnAnswerIsRunAndTakenUp() {
        type("/go consistency");
        type("We store messages twice. Linearizable reads are local and fast.");
        assertEquals(
                List.of("Linearizable reads are local and fast."),
                session.all(Event.Claimed.class).stream()
                        .map(Event.Claimed::text)
                        .toList());
        Event.Probed taken = assertInstanceOf(Event.Probed.class, session.last());
        assertEquals(Event.ProbeKind.CHALLENGE, taken.kind());
        type("Linearizable reads are local and fast.");
        assertEquals(1, session.all(Event.Probed.class).size());
    }

    @Test
    void aModelThatIsNamedIsAskedForOneSentenceAndThatIsRun() {
        type("/go consistency");
        type("Causal consistency it is.");
        Event.Probed request = assertInstanceOf(Event.Probed.class, session.last());
        assertEquals(Event.ProbeKind.CLAIM, request.kind());
        type("With causal consistency whoever sees the reply sees the message it answers.");
        assertEquals(1, session.all(Event.Claimed.class).size());
        Finding run = CASEBOOK.findings(session).stream()
                .filter(finding -> finding.criterion().id().equals("claims-consistency"))
                .findFirst()
                .orElseThrow();
        assertEquals(Result.MET, run.result());
    }

    @Test
    void aRefutedClaimCountsAgainstTheScoreUntilItIsPutRight() {
        type("/go consistency");
        type("/claim with causal consistency you may see the reply before the message");
        assertEquals(Result.MISSED, claims());
        type("/claim with causal consistency you never see the reply before the message");
        assertEquals(Result.MET, claims());
        boolean isEvidence = CASEBOOK.findings(session).stream()
                .filter(finding -> !finding.criterion().id().equals("claims-consistency"))
                .anyMatch(finding -> !finding.evidence().isEmpty());
        assertFalse(isEvidence, "a claim is judged by running it, never as prose");
    }

    private Result claims() {
        return CASEBOOK.findings(session).stream()
                .filter(finding -> finding.criterion().id().equals("claims-consistency"))
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    void aModelThatIsTooWeakShowsWhatGoesWrongHereAndOneThatIsTooStrongItsPrice() {
        type("/go consistency");
        type("Messages in a conversation can be eventual.");
        Event.Probed weak = assertInstanceOf(Event.Probed.class, session.last());
        assertEquals("causal-conversation", weak.id());
        assertTrue(weak.text().contains("Is that acceptable?"), weak.text());
        type("Presence has to be linearizable.");
        Event.Probed strong = assertInstanceOf(Event.Probed.class, session.last());
        assertTrue(strong.text().contains("Measured on three continents"), strong.text());
    }

    @Test
    void aHalfGivenAnswerIsFollowedUpOnce() {
        type("/go consistency");
        type("Messages in a conversation need causal consistency.");
        Probed probed = assertInstanceOf(Probed.class, type(""));
        assertEquals(ProbeKind.FOLLOW_UP, probed.kind());
        assertEquals("causal-conversation", probed.id());
        assertTrue(!probed.text().toLowerCase(java.util.Locale.ROOT).contains("causal"), probed.text());

        assertEquals(Topic.DURABILITY, assertInstanceOf(Opened.class, type("")).topic());
    }

    @Test
    void skippingIsRecordedAndAnsweringLaterUndoesIt() {
        outcome("/skip");
        assertTrue(session.isSkipped(Topic.QUESTIONS));
        assertEquals(Topic.FUNCTIONAL, session.topic());

        outcome("/back");
        type("How many daily active users do we have?");
        assertTrue(!session.isSkipped(Topic.QUESTIONS));
    }

    @Test
    void hintsClimbTheLadderAndEnd() {
        type("/go size");
        for (int rung = 1; rung <= 3; rung++) {
            assertEquals(rung, assertInstanceOf(Hinted.class, type("/hint")).rung());
        }
        assertInstanceOf(Refused.class, outcome("/hint"));
    }

    @Test
    void aHintLowersThePointsOfWhatIsSaidAfterIt() {
        String answer = "500M users x 40 messages x 200 B = 4 TB/day of storage for messages";
        type("/go size");
        Session before = session.with(List.of(new Answered(now, Topic.SIZE, answer)));
        type("/hint");
        type("/hint");
        type(answer);

        int full = CASEBOOK.score(before, coach.rubric.Level.MID).of(Topic.SIZE).earned();
        int lowered =
                CASEBOOK.score(session, coach.rubric.Level.MID).of(Topic.SIZE).earned();
        assertTrue(full > 0);
        assertEquals(full * 75 / 100, lowered);
    }

    @Test
    void theClockNudgesOncePerActivity() {
        now = now.plusSeconds(7 * 60);
        List<Event> first = happened("How many daily active users do we have?");
        assertTrue(first.stream().anyMatch(e -> e instanceof Nudged n && n.nudge() == Nudge.ACTIVITY_USED));
        List<Event> second = happened("Do we need to support group chat?");
        assertTrue(second.stream().noneMatch(Nudged.class::isInstance));
    }

    @Test
    void finishingWithOpenTopicsAsksFirstAndThenMarksThem() {
        assertInstanceOf(Shown.class, outcome("/finish"));
        List<Event> events = happened("/finish now");

        assertEquals(18, events.stream().filter(Skipped.class::isInstance).count());
        assertInstanceOf(Closed.class, events.get(events.size() - 1));
        assertEquals(Phase.ASSESSING, session.phase());
        List<Event> last = happened("3 4 2 5");
        assertInstanceOf(Finished.class, last.get(last.size() - 1));
        assertEquals(Phase.OVER, session.phase());
    }

    @Test
    void theSelfAssessmentTakesOnlyNumbersFromOneToFive() {
        happened("/finish now");
        for (String wrong : List.of("6", "0", "good", "1 2 3 4 5", "3.5")) {
            assertInstanceOf(Refused.class, outcome(wrong), wrong);
        }
        happened("3");
        happened("4 4 4");
        assertEquals(Phase.OVER, session.phase());
    }

    @Test
    void aPausedClockTakesNoAnswers() {
        type("/pause");
        assertInstanceOf(Refused.class, outcome("500M users"));
        type("/resume");
        assertEquals(Phase.RUNNING, session.phase());
    }

    @Test
    void aDiagramLineIsTakenBackByItsNumber() {
        type("/go board");
        type("client -> gateway");
        type("gateway -> store");
        type("/erase 1");

        assertEquals(
                List.of("gateway -> store"),
                BoardLines.of(session).stream().map(BoardLines.Numbered::text).toList());
    }

    @Test
    void theDiagramIsEditedAndUndoneAsAWhole() {
        type("/go board");
        assertInstanceOf(Refused.class, outcome("/board undo"));
        type("client -> gateway");
        type("gateway -> store");
        var editing = assertInstanceOf(Outcome.Editing.class, outcome("/board edit"));
        assertEquals("client -> gateway\ngateway -> store\n", editing.lines());

        now = now.plusSeconds(10);
        var drawn = assertInstanceOf(
                Happened.class, interviewer.redrawn(session, "client -> gateway\n\ngateway -> db[rf=3]\n", now));
        session = session.with(drawn.events());
        assertEquals(List.of("client -> gateway", "gateway -> db[rf=3]"), drawing());
        assertInstanceOf(Refused.class, interviewer.redrawn(session, "client -> gateway\ngateway -> db[rf=3]", now));

        happened("/board undo");
        assertEquals(List.of("client -> gateway", "gateway -> store"), drawing());
        happened("/board undo");
        assertEquals(List.of("client -> gateway"), drawing());
        happened("/board undo");
        assertEquals(List.of(), drawing());
        assertInstanceOf(Refused.class, outcome("/board undo"));
        assertInstanceOf(Refused.class, outcome("/board paint"));
    }

    private List<String> drawing() {
        return BoardLines.of(session).stream()
                .flatMap(line -> line.text().lines())
                .toList();
    }

    @Test
    void whatBrokeIsAskedAboutInTheTradeOffs() {
        assertInstanceOf(Refused.class, outcome("/break kill db"));
        type("/go board");
        type("client -> gateway[x3] -> chat service[x1] -> message store[rf=3]");
        assertEquals(1, happened("/break kill message store").size());
        assertEquals(1, happened("/break kill chat").size());
        List<Event> events = happened("/go weaknesses");
        Probed aim = assertInstanceOf(Probed.class, events.get(1));
        assertEquals("break", aim.id());
        assertTrue(
                aim.text().startsWith("You broke it with 'kill chat service': client to message store: no way"),
                aim.text());

        List<Event> again = happened("/break kill all gateways");
        assertEquals(
                ProbeKind.PROBE, assertInstanceOf(Probed.class, again.get(1)).kind());
        assertEquals(1, happened("/break kill all gateways").size());
        CoachException e = assertThrows(
                CoachException.class, () -> interviewer.respond(session, Input.parse("/break kill chatt"), now));
        assertTrue(String.valueOf(e.getMessage()).contains("nothing on the board is called 'chatt'"), e.getMessage());
    }

    @Test
    void whatWasBrokenNowhereIsNotAskedAbout() {
        type("/go board");
        type("client -> gateway[x3] -> chat service[x9] -> message store[rf=3]");
        happened("/break kill message store");
        List<Event> events = happened("/go weaknesses");
        assertTrue(
                events.stream()
                        .noneMatch(event ->
                                event instanceof Probed probed && probed.id().equals("break")),
                events.toString());
    }

    /** The flows and the numbers of the question stay hidden: only what was said goes into what breaks. */
    @Test
    void breakingRevealsNothingOfTheQuestion() {
        type("/go board");
        type("client -> gateway[x3] -> chat service[x1, capacity=5/s] -> message store[rf=3]");
        String untold = String.valueOf(new Breaking(CASEBOOK).outage(session, "spike 10x"));
        assertTrue(untold.contains("the rate of client to message store"), untold);
        for (var flow : CHAT.flows()) {
            assertFalse(untold.contains(flow.id()), flow.id());
        }
        type("/go read-write");
        type("At peak 70 messages/s are written and 70 reads/s are served.");
        String told = String.valueOf(new Breaking(CASEBOOK).outage(session, "spike 10x"));
        assertTrue(told.contains("the peak in your answers"), told);
        assertTrue(told.contains("chat service: 700/s to 1 x 5/s, 140 times what it serves"), told);
    }

    @Test
    void choicesAreAimedAtWhatWasNamed() {
        type("/go board");
        type("client -> gateway -> chat service -> cassandra[rf=3]");
        List<Event> events = happened("/go alternatives");

        Probed aim = assertInstanceOf(Probed.class, events.get(1));
        assertTrue(aim.text().startsWith("You named 'cassandra'."), aim.text());
    }

    @Test
    void anyInputInAnyPhaseIsAnsweredAndTheFoldLawHolds() {
        List<String> inputs = List.of(
                "How many users?",
                "",
                "/next",
                "/back",
                "/skip",
                "/hint",
                "/go data",
                "/go consist",
                "/assume 5M users",
                "x -> y",
                "/erase 1",
                "/board undo",
                "/break kill y",
                "/notes remember",
                "/notes",
                "/board",
                "/time",
                "/facts",
                "/why",
                "/help",
                "/pause",
                "/resume",
                "2",
                "0",
                "/finish",
                "/finish now",
                "3",
                "3 3",
                "TB and PB",
                "500M x 40 = 20G");
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            Session walked = Session.of(List.of(SomeEvents.started()));
            for (int i = 0; i < 40; i++) {
                String line = inputs.get(random.nextInt(inputs.size()));
                Outcome outcome = interviewer.respond(walked, Input.parse(line), SomeEvents.START.plusSeconds(20L * i));
                if (outcome instanceof Happened happened) {
                    assertTrue(!happened.events().isEmpty(), "seed " + seed + ": " + line);
                    walked = walked.with(happened.events());
                }
            }
            assertEquals(Session.of(walked.events()).topic(), walked.topic(), "seed " + seed);
            assertEquals(Session.of(walked.events()).phase(), walked.phase(), "seed " + seed);
        }
    }

    @Test
    void theSameLogAndInputGiveTheSameOutcome() {
        type("/go weaknesses");
        type("When a gateway dies, 100k clients reconnect at once.");
        assertEquals(outcomeOf(session, ""), outcomeOf(Session.of(session.events()), ""));
    }

    @Test
    void oneActivityAloneEndsWithItsOwnTopics() {
        var started = new Event.Started(now, "s", "chat", coach.rubric.Level.MID, 45, List.of(Activity.DATA), 1, "1");
        session = Session.of(List.of(started));
        assertEquals(Topic.SIZE, session.topic());
        assertInstanceOf(Refused.class, outcome("/go board"));
        List<Event> events = happened("/finish now");
        assertEquals(7, events.stream().filter(Skipped.class::isInstance).count());
    }

    private Event type(String line) {
        return happened(line).get(0);
    }

    private List<Event> happened(String line) {
        Outcome outcome = outcome(line);
        return assertInstanceOf(Happened.class, outcome, line).events();
    }

    private Outcome outcome(String line) {
        now = now.plusSeconds(1);
        Outcome outcome = outcomeOf(session, line);
        if (outcome instanceof Happened happened) {
            session = session.with(happened.events());
        }
        return outcome;
    }

    private Outcome outcomeOf(Session at, String line) {
        try {
            return interviewer.respond(at, Input.parse(line), now);
        } catch (CoachException e) {
            throw new AssertionError(line, e);
        }
    }
}
