package coach.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.claim.Standard;
import coach.grading.Finding;
import coach.grading.Result;
import coach.interview.Event.Answered;
import coach.interview.Event.Asked;
import coach.interview.Event.Judge;
import coach.interview.Event.Opened;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.interview.Event.Reply;
import coach.interview.Event.Ruling;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final Casebook CASEBOOK = Casebook.of(
            Bank.builtIn().question("chat").value(),
            Bank.builtIn().rubric("standard").value(),
            Lexicons.builtIn(),
            Standard.claims(List::of));
    private static final Instant NOW = SomeEvents.START;

    /** Near a model sentence of the requirement on latency, and matched by no pattern. */
    private static final Session VAGUE =
            session(Topic.NON_FUNCTIONAL, "It must be fast, a message within 500 ms at p99.");

    private static Session session(Topic topic, String text) {
        return Session.of(List.of(SomeEvents.started(), new Answered(NOW, topic, text)));
    }

    private static Finding finding(Session session, String id) {
        return CASEBOOK.findings(session).stream()
                .filter(finding -> finding.criterion().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDecisionMovesOnlyTheScoreBeside() {
        Finding open = Settling.open(CASEBOOK.findings(VAGUE)).get(0);
        int before = CASEBOOK.score(VAGUE, Level.SENIOR).total();
        for (Ruling ruling : Ruling.values()) {
            Session settled = VAGUE.with(List.of(Settling.settle(open, ruling, Judge.SELF, NOW)));

            assertEquals(before, CASEBOOK.score(settled, Level.SENIOR).total(), ruling::name);
            assertEquals(
                    ruling == Ruling.NO, CASEBOOK.settled(settled, Level.SENIOR).total() <= before, ruling::name);
            Aside aside = Aside.of(CASEBOOK, settled, Level.SENIOR);
            assertEquals(1, aside.settledBy(Judge.SELF), ruling::name);
            assertEquals(0, aside.settledBy(Judge.PARTNER), ruling::name);
        }
    }

    @Test
    void theWordsThatWereShownAreKept() {
        Finding open = Settling.open(CASEBOOK.findings(VAGUE)).get(0);

        assertEquals(Result.CANNOT_JUDGE, open.result());
        assertEquals(
                "It must be fast, a message within 500 ms at p99.",
                Settling.settle(open, Ruling.YES, Judge.PARTNER, NOW).words());
    }

    @Test
    void aDecisionOnWhatTheCoachJudgedChangesNothing() {
        Session clear = session(Topic.PRIVACY, "Messages are encrypted in transit and at rest.");
        assertEquals(Result.MET, finding(clear, "privacy-encrypted").result());
        Session settled =
                clear.with(List.of(new Event.Settled(NOW, "privacy-encrypted", Ruling.NO, Judge.SELF, "anything")));

        assertEquals(
                CASEBOOK.score(clear, Level.SENIOR).total(),
                CASEBOOK.settled(settled, Level.SENIOR).total());
    }

    @Test
    void whatIsSaidAfterAFollowUpIsMarked() {
        Session before = session(Topic.PRIVACY, "Messages are encrypted in transit and at rest.");
        Session after = Session.of(List.of(
                SomeEvents.started(),
                new Probed(NOW, Topic.PRIVACY, ProbeKind.FOLLOW_UP, "privacy-encrypted", "And on the way?"),
                new Answered(NOW, Topic.PRIVACY, "Messages are encrypted in transit and at rest.")));

        assertEquals(Set.of(), CASEBOOK.prompted(before));
        assertEquals(Set.of("privacy-encrypted"), CASEBOOK.prompted(after));
    }

    @Test
    void anActivityIsFollowedUpTwiceAtMost() {
        var probed = new java.util.ArrayList<Event>(List.of(SomeEvents.started()));
        for (Topic topic : List.of(Topic.SIZE, Topic.GROWTH)) {
            probed.add(new Probed(NOW, topic, ProbeKind.FOLLOW_UP, "x", "And then?"));
        }
        probed.add(new Opened(NOW, Topic.CONSISTENCY));
        probed.add(new Answered(NOW, Topic.CONSISTENCY, "Messages in a conversation need causal consistency."));
        Session used = Session.of(probed);
        Session unused = Session.of(probed.subList(0, 1)).with(probed.subList(3, probed.size()));
        var followUps = new FollowUps(CASEBOOK);

        assertEquals(
                ProbeKind.FOLLOW_UP,
                followUps.onLeaving(unused, NOW).orElseThrow().kind());
        assertTrue(followUps.onLeaving(used, NOW).stream().noneMatch(each -> each.kind() == ProbeKind.FOLLOW_UP));
    }

    @Test
    void pacingNamesWhatAnInterviewerWouldMention() {
        Session silent = session(Topic.SIZE, "4 TB a day.");
        assertEquals(
                List.of("No question was asked before designing."),
                Pacing.of(silent).flags());
        Session slow = Session.of(List.of(
                SomeEvents.started(),
                new Asked(NOW.plusSeconds(30), Topic.QUESTIONS, "DAU?", Reply.TOLD, List.of("dau")),
                new Opened(NOW.plusSeconds(60), Topic.SIZE),
                new Answered(NOW.plusSeconds(1260), Topic.SIZE, "4 TB a day.")));
        assertEquals(
                List.of(
                        "Only 4 % of the time went into the questions; under 10 % is little.",
                        "95 % of the time went into one activity, '" + Activity.DATA.title() + "'."),
                Pacing.of(slow).flags());
    }
}
