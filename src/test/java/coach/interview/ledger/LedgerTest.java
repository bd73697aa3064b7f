package coach.interview.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.claim.Standard;
import coach.interview.Casebook;
import coach.interview.Event;
import coach.interview.Event.Answered;
import coach.interview.Event.Started;
import coach.interview.Session;
import coach.interview.conflict.ConflictRules;
import coach.interview.ledger.Ledger.Entry;
import coach.interview.ledger.Ledger.FollowUp;
import coach.interview.ledger.Ledger.Remark;
import coach.question.Golden;
import coach.question.GoldenKind;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import coach.yaml.Bank;
import coach.yaml.Lexicons;
import coach.yaml.Prices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Casebook CHAT = casebook("chat", standardPrices());

    private static String standardPrices() {
        return Bank.builtIn().prices("standard").source().text();
    }

    private static Casebook casebook(String question, String prices) {
        return Casebook.of(
                        Bank.builtIn().question(question).value(),
                        Bank.builtIn().rubric("standard").value(),
                        Lexicons.builtIn(),
                        Standard.claims(List::of))
                .with(Prices.parse("prices.yaml", prices).value(), ConflictRules.NONE);
    }

    private static Session session(Topic topic, String... answers) {
        return session(
                "chat", List.of(topic), List.of(String.join("\n", answers).split("\n")));
    }

    private static Session session(String question, List<Topic> topics, List<String> answers) {
        var events = new ArrayList<Event>();
        events.add(new Started(START, "s", question, Level.SENIOR, 45, List.of(Activity.values()), 5, "test"));
        for (int i = 0; i < answers.size(); i++) {
            events.add(new Answered(START.plusSeconds(i + 1), topics.get(i % topics.size()), answers.get(i)));
        }
        return Session.of(events);
    }

    private static Entry entry(Ledger ledger, String id) {
        return ledger.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + ledger.entries()));
    }

    @Test
    void aDecisionHasItsChoiceItsAlternativeAndBothSides() {
        Ledger ledger = CHAT.ledger(session(
                Topic.ALTERNATIVES,
                "Websocket over long polling because a message arrives at once. The price is that gateways become stateful."
                        + " With few messages long polling would win."));
        Entry entry = entry(ledger, "push-or-poll");

        assertEquals("websocket", entry.option());
        assertEquals(
                "Websocket over long polling because a message arrives at once.",
                entry.choice().text());
        assertEquals(List.of("long polling"), entry.alternatives());
        assertEquals("because a message arrives at once.", entry.gained().get(0).text());
        assertEquals(
                "The price is that gateways become stateful.",
                entry.paid().get(0).text());
        assertEquals(
                "With few messages long polling would win.", entry.flip().get(0).text());
        assertEquals(List.of(), ledger.remarks());
    }

    @Test
    void aDecisionThatTheQuestionDoesNotHaveIsBookedAsOnesOwn() {
        Ledger ledger = CHAT.ledger(session(
                Topic.ALTERNATIVES, "Protobuf instead of JSON because it saves bytes, but it is harder to debug."));

        Entry entry = entry(ledger, "own-1");
        assertEquals(List.of("JSON"), entry.alternatives());
        assertTrue(entry.hasLosingSide());
    }

    @Test
    void aTradeOffWithoutALosingSideIsNamedWithItsWords() {
        String words = "Protobuf instead of JSON because it is faster.";
        Ledger ledger = CHAT.ledger(session(Topic.ALTERNATIVES, words));

        assertEquals(1, ledger.remarks().size());
        assertEquals(Remark.Kind.NO_LOSING_SIDE, ledger.remarks().get(0).kind());
        assertEquals(words, ledger.remarks().get(0).words().text());
    }

    @Test
    void aPriceThatIsNoneIsNoLosingSide() {
        Ledger ledger = CHAT.ledger(
                session(Topic.ALTERNATIVES, "Protobuf instead of JSON because it is faster and costs nothing."));

        assertEquals(
                List.of(Remark.Kind.NO_LOSING_SIDE),
                ledger.remarks().stream().map(Remark::kind).toList());
    }

    @Test
    void hedgingWithoutAChoiceIsNamed() {
        for (String hedge : List.of(
                "It depends on the load.",
                "We could use either Kafka or RabbitMQ.",
                "Either would work for us.",
                "We could use Kafka or RabbitMQ here.",
                "Both have advantages.",
                "Maybe Postgres or maybe Cassandra.",
                "I am not sure which store fits.")) {
            List<Remark> remarks =
                    CHAT.ledger(session(Topic.ALTERNATIVES, hedge)).remarks();
            assertEquals(
                    List.of(Remark.Kind.HEDGED),
                    remarks.stream().map(Remark::kind).toList(),
                    hedge);
            assertEquals(hedge, remarks.get(0).words().text());
        }
    }

    @Test
    void whoChoosesAfterWeighingDoesNotHedge() {
        for (String firm : List.of(
                "It depends on the load; at ours I choose Kafka, at the price of running it.",
                "We could use either Kafka or RabbitMQ. I take Kafka, the cost is operating it.",
                "Kafka depends less on one broker.")) {
            assertFalse(
                    CHAT.ledger(session(Topic.ALTERNATIVES, firm)).remarks().stream()
                            .anyMatch(remark -> remark.kind() == Remark.Kind.HEDGED),
                    firm);
        }
    }

    @Test
    void aPlanHasItsTriggerItsMetricAndItsFirstStep() {
        Ledger ledger = CHAT.ledger(session(
                Topic.WEAKNESSES,
                "A very active group makes its partition hot.",
                "Plan: when the load of a partition passes 80%, split the partition into time buckets."));

        FollowUp plan = ledger.loose().get(0).plan().orElseThrow();
        assertEquals(
                "A very active group makes its partition hot.",
                ledger.loose().get(0).named().text());
        assertEquals("when the load of a partition passes 80%", plan.trigger());
        assertEquals("load", plan.metric());
        assertEquals("split the partition into time buckets", plan.firstStep());
    }

    @Test
    void theBillIsThatOfTheTableThatIsUsed() {
        Session session = session(
                "chat",
                List.of(Topic.BOARD, Topic.GROWTH),
                List.of(
                        "client -> gateway[x1500] -> message store[rf=3]",
                        "After 5 years the total storage is 7.3 PB."));

        Ledger standard = CHAT.ledger(session);
        assertEquals("$450k/month", standard.charges().get(0).monthly());
        assertEquals("gateway[x1500]", standard.charges().get(0).place().text());
        assertEquals("$2.19M/month", standard.charges().get(1).monthly());
        assertEquals("7.3 PB in 3 copies", standard.charges().get(1).what());

        Casebook dear = casebook(
                "chat",
                standardPrices()
                        .replace("300 $/instance/month", "3000 $/instance/month")
                        .replace("title: Rounded cloud list prices, 2025", "title: Dear prices"));
        assertEquals("$4.5M/month", dear.ledger(session).charges().get(0).monthly());
        assertEquals("Dear prices", dear.ledger(session).prices());
    }

    @Test
    void everyStrongAnswerHasDecisionsAndNoneOfThemIsHedged() {
        for (String question : List.of("accounts", "chat", "comments", "dns", "feed", "keyvalue")) {
            Golden golden = Bank.builtIn().question(question).value().golden().stream()
                    .filter(each -> each.kind() == GoldenKind.STRONG)
                    .findFirst()
                    .orElseThrow();
            List<String> lines = golden.answers()
                    .tradeoffs()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            Ledger ledger =
                    casebook(question, standardPrices()).ledger(session(question, List.of(Topic.ALTERNATIVES), lines));
            assertTrue(ledger.entries().size() >= 2, question + ": " + ledger.entries());
            assertTrue(ledger.entries().stream().filter(Entry::hasLosingSide).count() >= 2, question);
            assertEquals(List.of(), ledger.remarks(), question);
        }
    }
}
