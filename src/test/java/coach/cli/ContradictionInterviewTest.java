package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interview through a pipe in which what was promised and what was drawn do not go together. */
class ContradictionInterviewTest {
    private static final String LINES = """
            /go non-functional
            A message that was acknowledged is never lost.
            /go consistency
            Messages are linearizable.
            /go board
            client <-> gateway[x1500, us] -> chat service[x300, us] -> message db[rf=1]
            message db ~> db replica
            chat service -> db replica

            /go interaction
            Data of European users stays in Europe.

            /go alternatives
            Websocket over long polling because a message arrives at once.

            /go money
            It depends on the traffic.

            /go weaknesses
            When a gateway dies, 100k clients reconnect at once.



            /finish now
            4 3 3 2
            """;

    @TempDir
    Path home;

    private Run.Result practise(String seed) {
        Run.Result run = new Run(home).typed(LINES, "practice", "chat", "--seed", seed);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    @Test
    void contradictionsBecomeProbesThatQuoteBothPlaces() {
        String out = practise("5").out().replaceAll("\\s+", " ");

        assertTrue(
                out.contains("You said 'A message that was acknowledged is never lost.', and drew 'message db[rf=1]'."
                        + " What is left when that disk dies?"),
                out);
        assertTrue(
                out.contains("You promised 'Messages are linearizable.', and drew reads from 'chat service -> db"
                        + " replica'. What does that read return right after a write?"),
                out);
        assertTrue(
                out.contains("You said 'Data of European users stays in Europe.', and the regions in the drawing are"
                        + " 'gateway[x1500, us]'. Where is that data kept?"),
                out);
    }

    @Test
    void threeAreTakenUpAndThenTheProblemChanges() {
        practise("5");
        JsonObject transcript = JsonParser.parseString(
                        new Run(home).with("export", "chat", "--format", "json").out())
                .getAsJsonObject();
        var asked = new ArrayList<String>();
        transcript
                .getAsJsonArray("probes")
                .forEach(probe -> asked.add(probe.getAsJsonObject().get("kind").getAsString()));
        assertEquals(3, Collections.frequency(asked, "contradiction"), asked.toString());
        assertTrue(asked.lastIndexOf("contradiction") < asked.indexOf("curveball"), asked.toString());

        JsonArray rules = transcript.getAsJsonArray("contradictions");
        assertTrue(rules.size() >= 3, rules.toString());
        JsonObject first = rules.get(0).getAsJsonObject();
        assertEquals(3, first.get("weight").getAsInt());
        assertTrue(first.getAsJsonObject("first").has("line"), first.toString());
        assertTrue(
                transcript.getAsJsonObject("ledger").getAsJsonArray("decisions").size() >= 1);
        assertTrue(
                transcript.getAsJsonObject("ledger").getAsJsonArray("remarks").size() >= 1);
    }

    @Test
    void theSeedDecidesAndTheSameSeedDecidesTheSame() {
        assertEquals(
                practise("5").out(),
                new Run(home.resolve("again"))
                        .typed(LINES, "practice", "chat", "--seed", "5")
                        .out());
    }

    @Test
    void theTranscriptHasTheLedgerAndTheContradictions() {
        practise("5");
        String markdown = new Run(home).with("export", "chat", "--format", "md").out();

        assertTrue(markdown.contains("## Trade-off ledger"), markdown);
        assertTrue(markdown.contains("## What does not go together"), markdown);
        assertTrue(markdown.contains("prices of this table: Rounded cloud list prices, 2025"), markdown);
        assertTrue(markdown.contains("(no-loss-and-one-copy)"), markdown);
    }
}
