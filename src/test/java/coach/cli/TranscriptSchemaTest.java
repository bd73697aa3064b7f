package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds exported JSON against the published schema with a validator that is not ours. */
class TranscriptSchemaTest {
    @TempDir
    Path home;

    @Test
    void everyExportedTranscriptFollowsTheSchema() {
        Interviews.strong(home);
        Interviews.weak(home);
        new Run(home).typed("How many users?\n/quit\n", "practice", "chat", "--activity", "data");
        Interviews.typed(home, List.of("/finish now", ""), "practice", "dns", "--minutes", "35");
        Interviews.typed(home, Hostile.LINES, "practice", "comments", "--level", "staff");
        var documents = new ArrayList<String>();
        for (String session : List.of("chat-20260301-0900", "chat-20260301-0900-2", "feed", "dns", "comments")) {
            documents.add(Interviews.exported(home, session, "--format", "json"));
            documents.add(Interviews.exported(home, session, "--format", "json", "--redact"));
        }
        documents.add(Interviews.exported(home, "feed", "--format", "json", "--level", "mid"));
        Schema published = schema(published());
        Schema closed = schema(closed());
        for (String document : documents) {
            assertEquals(List.of(), published.validate(document, InputFormat.JSON));
            assertEquals(List.of(), closed.validate(document, InputFormat.JSON), "a field is not in the schema");
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoTranscript() {
        Interviews.weak(home);
        JsonObject document = JsonParser.parseString(Interviews.exported(home, "feed", "--format", "json"))
                .getAsJsonObject();
        document.addProperty("advice", "perhaps");
        document.remove("seed");
        document.getAsJsonArray("files").get(0).getAsJsonObject().addProperty("sha256", "abc");

        assertEquals(
                3,
                schema(published())
                        .validate(document.toString(), InputFormat.JSON)
                        .size());
    }

    @Test
    void theSchemaThatIsPrintedIsThePublishedOne() throws IOException {
        assertEquals(Files.readString(Path.of("src/main/resources/coach/schema/transcript.schema.json")), published());
    }

    private String published() {
        return Interviews.exported(home, "--schema");
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** The same schema where nothing may stand that it does not name, but in the events of the log. */
    private String closed() {
        JsonElement schema = JsonParser.parseString(published());
        close(schema);
        return schema.toString().replace("urn:coach:schema:transcript:1", "urn:coach:schema:closed");
    }

    private static void close(JsonElement element) {
        if (element instanceof JsonObject object) {
            boolean isEvent = object.has("description")
                    && object.get("description").toString().contains("One event, as in a journal");
            if (object.has("properties") && object.has("type") && !isEvent) {
                object.addProperty("additionalProperties", false);
            }
            object.entrySet().forEach(entry -> close(entry.getValue()));
        }
    }
}
