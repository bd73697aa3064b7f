package coach.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.question.Component;
import coach.question.Criteria;
import coach.question.Criterion;
import coach.question.Estimate;
import coach.question.Flow;
import coach.question.Part;
import coach.question.Placement;
import coach.question.Polarity;
import coach.question.Question;
import coach.question.Slip;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.rubric.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraderTest {
    private static final Part SOCKET = Questions.part(
            "socket",
            List.of("Clients keep a WebSocket open to a gateway."),
            List.of("websocket|long lived tcp & client|gateway|push|keep|use|open ~10"),
            List.of("poll|polling & every|seconds ~6"));

    private static final Part ORDER = Questions.part(
            "order",
            List.of("Messages are ordered inside a chat."),
            List.of("order|sequence & chat|conversation ~8"),
            List.of());

    private static final Part WHY = Questions.part(
            "why",
            List.of("so that a reply never stands before its question"),
            List.of("reply & never before|never comes before|never stands before & question|message ~10"),
            List.of());

    private static final Part DRAWBACK = new Part(
            "cost",
            "names the cost",
            List.of("It does not scale to big groups."),
            List.of(),
            List.of("big groups|large groups & scale|cost|copies ~8"),
            List.of(),
            Polarity.ANY,
            "");

    private static final Estimate RATE = new Estimate(
            "rate",
            Topic.READ_WRITE,
            "messages",
            2,
            Level.MID,
            "the rate of messages",
            "20G messages / 86400 s",
            "231k messages/s",
            2,
            "",
            List.of("message", "msg", "write"),
            List.of(new Slip("2.3M messages/s", "One zero too many.")),
            "shards");

    private static final Component STORE = new Component(
            "store",
            "Message store",
            List.of("cassandra"),
            3,
            Level.MID,
            "it keeps messages",
            List.of(),
            new Placement(
                    2,
                    Level.MID,
                    "Three copies in two zones.",
                    3,
                    2,
                    List.of(Questions.part(
                            "copies",
                            List.of("three copies in two zones"),
                            List.of("three|3 & copies|replicas ~6"),
                            List.of()))),
            List.of());

    private static final Flow SEND =
            new Flow("send", "r", "Sending.", List.of("client", "store"), 2, Level.MID, List.of());

    private static final Question QUESTION = Questions.of(
            Map.of(),
            List.of(
                    Questions.fact(
                            "dau",
                            List.of("How many daily active users do we have?", "How big is the user base?"),
                            List.of("DAU")),
                    Questions.fact(
                            "retention",
                            List.of("How long do we keep messages?", "Are old messages deleted?"),
                            List.of("retention"))),
            List.of(RATE),
            List.of(
                    Questions.said("push", SOCKET),
                    Questions.said("ordering", ORDER, WHY),
                    Questions.said("groups", DRAWBACK)),
            List.of(STORE),
            List.of(SEND));

    private static final Grader GRADER = Grader.of(QUESTION, Questions.lexicon());

    private static Finding grade(String criterion, String text) {
        return find(
                criterion, GRADER.grade(List.of(new Answer(1, Activity.DATA, Kind.STATEMENT, text)), DrawnFacts.NONE));
    }

    private static Finding find(String criterion, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "push | MET | Clients keep a websocket to the gateway.",
                "push | MET | clients -> gateway over WebSocket",
                "push | MET | The clients use web-sokets, I mean websokets.",
                "push | MISSED | We don't need a websocket for the client.",
                "push | MISSED | A websocket to each client is not needed.",
                "push | MISSED | There's no need for clients to keep a websocket.",
                "push | MISSED | Should the client use a websocket?",
                "push | MET | I'd use a websocket to push, I guess?",
                "push | MISSED | Over the websocket the client polls every five seconds.",
                "push | MET | A websocket to the client rather than polling every few seconds.",
                "push | MISSED | websocket gateway client push",
                "push | MISSED | I am familiar with websocket gateways that push.",
                "push | MISSED | There is a websocket. Each client has a key.",
                "ordering | PARTIAL | The order holds inside a chat.",
                "ordering | MET | Messages stay in sequence in a conversation, so a reply never comes before the message.",
                "ordering | MISSED | We don't care for order in a chat.",
                "groups | MET | It does not scale to big groups.",
                "groups | MISSED | I see no problem with the cost of big groups.",
                "rate | MET | That makes about 230k messages per second.",
                "rate | MET | 20 billion messages a day",
                "rate | MISSED | That makes 2.3 million messages per second.",
                "rate | MISSED | Each message has 230 bytes.",
                "rate | MISSED | DAU, message size, 230k messages per second, sharding, retention, order, push.",
                "store.placement | MET | We keep three copies of the messages."
            })
    void judgesWhatIsSaid(String criterion, Result result, String text) {
        Finding finding = grade(criterion, text);
        assertEquals(result, finding.result(), finding.why());
    }

    @Test
    void saysWhy() {
        assertEquals(
                "Earned by 'Clients keep … websocket'.".replace("Clients keep … ", "Clients … "),
                grade("push", "Clients have a websocket.").why());
        assertEquals(
                "Rejected: 'don't need' before 'websocket'. It would take an answer that says socket.",
                grade("push", "We don't need a websocket for the client.").why());
        assertEquals(
                "Contradicted by 'polls every'. It would take an answer that says socket.",
                grade("push", "The client polls every second.").why());
        assertEquals(
                "Order: earned by 'order … chat'. Why: not found: the answer says why.",
                grade("ordering", "The order holds inside a chat.").why());
        assertEquals(
                "'2.3 million messages per second' is about 9.96 times too high, expected is about 231k messages/s: "
                        + "One zero too many. It would take an answer that estimates the rate of messages at about "
                        + "231k messages/s.",
                grade("rate", "That makes 2.3 million messages per second.").why());
    }

    @Test
    void aQuestionForAFactIsAskedWhereverItStands() {
        Answer question =
                new Answer(7, Activity.TRADEOFFS, Kind.QUESTION, "And how many daily active users do we have?");
        Finding finding = find("dau", GRADER.grade(List.of(question), DrawnFacts.NONE));
        assertEquals(Result.MET, finding.result());
        assertEquals(7, finding.evidence().get(0).answer());
        assertEquals(
                Result.MISSED, grade("dau", "We have 500M daily active users.").result());
        assertEquals(Result.MET, grade("dau", "DAU? retention?").result());
        assertEquals(Result.MET, grade("retention", "DAU? retention?").result());
    }

    @Test
    void aFactThatWasChosenCountsAsAsked() {
        Answer question = new Answer(3, Activity.REFINE, Kind.QUESTION, "What about scale?");
        assertEquals(
                Result.MISSED,
                find("dau", GRADER.grade(List.of(question), DrawnFacts.NONE)).result());
        Finding finding = find("dau", GRADER.grade(List.of(question), DrawnFacts.NONE, Map.of("dau", 3)));
        assertEquals(Result.MET, finding.result());
        assertEquals("What about scale?", finding.evidence().get(0).text());
    }

    @Test
    void theDiagramProvesComponentsPlacesAndFlows() {
        String line = "client -> cassandra[x3, eu us]";
        Answer drawing = new Answer(1, Activity.COMPONENTS, Kind.DRAWING, line);
        Evidence evidence = new Evidence(1, 0, line.length(), line);
        List<Finding> none = GRADER.grade(List.of(drawing), DrawnFacts.NONE);
        assertEquals(Result.MISSED, find("store", none).result());
        assertEquals(Result.MISSED, find("send", none).result());
        var few = new DrawnFacts(Map.of("store", new DrawnFacts.Shown(evidence, 3, 1)), Map.of());
        assertEquals(
                Result.MET, find("store", GRADER.grade(List.of(drawing), few)).result());
        assertEquals(
                Result.MISSED,
                find("store.placement", GRADER.grade(List.of(drawing), few)).result());
        var enough = new DrawnFacts(Map.of("store", new DrawnFacts.Shown(evidence, 3, 2)), Map.of("send", evidence));
        assertEquals(
                Result.MET,
                find("store.placement", GRADER.grade(List.of(drawing), enough)).result());
        assertEquals(
                Result.MET, find("send", GRADER.grade(List.of(drawing), enough)).result());
    }

    @Test
    void findingsStandInTheOrderOfCriteria() {
        List<String> ids = Criteria.of(QUESTION).stream().map(Criterion::id).toList();
        assertEquals(
                ids,
                GRADER.grade(List.of(), DrawnFacts.NONE).stream()
                        .map(f -> f.criterion().id())
                        .toList());
    }

    @Test
    void nothingIsAwardedWithoutEvidence() {
        Criterion criterion = Criteria.of(QUESTION).get(0);
        List<PartFinding> parts =
                GRADER.grade(List.of(), DrawnFacts.NONE).get(0).parts();
        for (Result result : List.of(Result.MET, Result.PARTIAL)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Finding(criterion, result, List.of(), parts, ""),
                    result.id());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new PartFinding("", "", "", Status.MET, new Reason.Absent(""), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Evidence(1, 3, 3, ""));
    }

    @Test
    void evidenceIsAlwaysWhatStandsInTheAnswer() {
        String[] words =
                "client websocket order chat reply before message big groups scale 230k messages per second , . ? we don't no"
                        .split(" ", -1);
        for (long seed = 0; seed < 1_000; seed++) {
            var random = new SplittableRandom(seed);
            var answers = new ArrayList<Answer>();
            for (int i = 1; i <= 3; i++) {
                var text = new StringBuilder();
                for (int n = random.nextInt(25); n > 0; n--) {
                    text.append(words[random.nextInt(words.length)]).append(' ');
                }
                answers.add(new Answer(i, Activity.DATA, Kind.STATEMENT, text.toString()));
            }
            List<Finding> findings = GRADER.grade(answers, DrawnFacts.NONE);
            assertEquals(findings, GRADER.grade(answers, DrawnFacts.NONE), "seed " + seed);
            for (Finding finding : findings) {
                for (Evidence evidence : finding.evidence()) {
                    String text = answers.get(evidence.answer() - 1).text();
                    assertEquals(evidence.text(), text.substring(evidence.start(), evidence.end()), "seed " + seed);
                }
            }
        }
    }

    @Test
    void moreAnswersNeverTakeACriterionAway() {
        var first = new Answer(1, Activity.DATA, Kind.STATEMENT, "Clients keep a websocket to the gateway.");
        var second = new Answer(2, Activity.DATA, Kind.STATEMENT, "We don't need a websocket for the client.");
        assertTrue(find("push", GRADER.grade(List.of(first, second), DrawnFacts.NONE))
                        .result()
                == Result.MET);
    }
}
