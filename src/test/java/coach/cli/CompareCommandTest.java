package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    static Path home;

    @BeforeAll
    static void interviews() {
        Interviews.typed(
                home,
                List.of(
                        "/go questions",
                        "How many daily active users do we have?",
                        "/go board",
                        "client -> gateway",
                        "/finish now",
                        ""),
                "practice",
                "chat");
        Interviews.typed(
                home,
                List.of(
                        "/go questions",
                        "How long do we keep messages?",
                        "/go consistency",
                        "Messages in a conversation need causal consistency, otherwise someone sees a reply before the"
                                + " message it answers.",
                        "/hint",
                        "/finish now",
                        ""),
                "practice",
                "chat");
        Interviews.weak(home);
    }

    @Test
    void itSaysWhatGotBetterWhatGotWorseAndWhatIsOpen() {
        JsonObject json = compare("chat-20260301-0900", "chat-20260301-0900-2");

        assertEquals("senior", json.get("level").getAsString());
        assertTrue(texts(json, "gained").contains("causal-conversation"), json.toString());
        assertTrue(texts(json, "gained").contains("history"), json.toString());
        assertTrue(texts(json, "lost").contains("dau"), json.toString());
        assertTrue(texts(json, "open").size() > 10, json.toString());
        assertEquals(1, json.getAsJsonObject("after").get("hints").getAsInt());
    }

    @Test
    void turnedRoundItSaysTheOpposite() {
        JsonObject one = compare("chat-20260301-0900", "chat-20260301-0900-2");
        JsonObject other = compare("chat-20260301-0900-2", "chat-20260301-0900");

        assertEquals(texts(one, "gained"), texts(other, "lost"));
        assertEquals(texts(one, "lost"), texts(other, "gained"));
        assertEquals(one.get("before"), other.get("after"));
    }

    @Test
    void aSessionComparedWithItselfHasNeitherGainNorLoss() {
        JsonObject json = compare("chat-20260301-0900", "chat-20260301-0900");

        assertEquals(List.of(), texts(json, "gained"));
        assertEquals(List.of(), texts(json, "lost"));
        for (JsonElement topic : json.getAsJsonArray("topics")) {
            assertEquals(
                    topic.getAsJsonObject().get("before"),
                    topic.getAsJsonObject().get("after"));
        }
    }

    @Test
    void peopleReadTheSame() {
        Run.Result run = new Run(home).with("compare", "chat-20260301-0900", "chat-20260301-0900-2");

        assertEquals(Exit.DONE, run.code(), run.err());
        assertTrue(run.out().contains("Got better"), run.out());
        assertTrue(run.out().contains("Consistency"), run.out());
        assertTrue(run.out().contains("Still open"), run.out());
    }

    @Test
    void differentQuestionsAreComparedByTopic() {
        JsonObject json = compare("chat-20260301-0900", "feed");

        assertEquals(false, json.get("sameQuestion").getAsBoolean());
        assertEquals(List.of(), texts(json, "gained"));
        assertEquals(18, json.getAsJsonArray("topics").size());
    }

    private static JsonObject compare(String before, String after) {
        Run.Result run = new Run(home).with("compare", before, after, "--json");
        assertEquals(Exit.DONE, run.code(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
