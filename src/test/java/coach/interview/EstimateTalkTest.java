package coach.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.claim.Standard;
import coach.estimate.Formula;
import coach.estimate.Quantity;
import coach.estimate.Suspicion;
import coach.interview.Event.Answered;
import coach.interview.Event.Opened;
import coach.interview.Event.ProbeKind;
import coach.interview.Event.Probed;
import coach.rubric.Topic;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTalkTest {
    private static final Casebook CHAT = Casebook.of(
            Bank.builtIn().question("chat").value(),
            Bank.builtIn().rubric("standard").value(),
            Lexicons.builtIn(),
            Standard.claims(List::of));

    private final Interviewer interviewer = new Interviewer(CHAT);
    private final Instant now = SomeEvents.START;
    private Session session = Session.of(List.of(SomeEvents.started()));

    private List<Probed> say(Topic topic, String text) {
        session = session.with(List.of(new Opened(now, topic)));
        var outcome = (Outcome.Happened) interviewer.respond(session, Input.parse(text), now);
        session = session.with(outcome.events());
        var probed = new ArrayList<Probed>();
        for (Event event : outcome.events()) {
            if (event instanceof Probed each && each.kind() == ProbeKind.ESTIMATE) {
                probed.add(each);
            }
        }
        assertTrue(outcome.events().get(0) instanceof Answered, text);
        return probed;
    }

    @Test
    void whatAGoodNumberDecidesIsAskedOnce() {
        List<Probed> first = say(Topic.SIZE, "500M users x 40 messages x 200 B = 4 TB/day");
        assertEquals(1, first.size());
        assertEquals(
                "Which decision does this number change: '4 TB/day'?",
                first.get(0).text());

        assertEquals(List.of(), say(Topic.READ_WRITE, "500M x 40 / 86400 = 231k messages per second"));
    }

    @Test
    void everyUsualSlipIsNamedWithItsLineAndWithoutTheAnswer() {
        assertSlip(Topic.SIZE, "That is 32 TB of messages a day.", "bits");
        assertSlip(Topic.READ_WRITE, "On average 20G messages/s are sent.", "a day has 86,400 seconds");
        assertSlip(Topic.GROWTH, "The peak is 230k messages per second.", "that is the average");
        assertSlip(Topic.GROWTH, "After five years the total storage is 1.46 PB.", "the growth over");
        assertSlip(Topic.GROWTH, "After five years the total storage is 7.3 TB.", "thousand");
    }

    private void assertSlip(Topic topic, String line, String named) {
        session = Session.of(List.of(SomeEvents.started()));
        List<Probed> probed = say(topic, "First a remark without a number.\n" + line);
        assertEquals(1, probed.size(), line);
        String text = probed.get(0).text();
        assertTrue(text.toLowerCase(java.util.Locale.ROOT).contains(named), text);
        assertTrue(text.startsWith("In the line '" + line), text);
    }

    @Test
    void aNumberIsTakenUpOnceAndAtMostThreeAre() {
        assertEquals(1, say(Topic.SIZE, "That is 32 TB of messages a day.").size());
        assertEquals(0, say(Topic.SIZE, "Still 32 TB of messages a day.").size());
    }

    @Test
    void aForgottenReplicationIsNamedWhereCopiesAreExpected() {
        Formula expected = Formula.parse("4 TB/day * 365 day * 3 copies");
        assertEquals(
                Suspicion.Kind.REPLICATION,
                Suspicion.against(expected, "the storage of a year", Quantity.parse("1.46 PB"))
                        .orElseThrow()
                        .kind());
        assertEquals(
                Suspicion.Kind.BITS,
                Suspicion.against(expected, "the storage of a year", Quantity.parse("35 PB"))
                        .orElseThrow()
                        .kind());
    }
}
