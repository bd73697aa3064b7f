package coach.cli;

import coach.interview.Event.Started;
import coach.interview.Session;
import coach.journal.LogText;
import coach.rubric.Level;
import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import coach.transcript.Log;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A transcript's JSON as it was found, checked against itself. Every complaint has its place in the file. */
final class TranscriptFile {
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+) path");
    private static final String EXPORT_AGAIN = "export it again with 'coach export --format json' where it comes from";

    private final Source source;
    private final JsonObject json;

    private TranscriptFile(Source source, JsonObject json) {
        this.source = source;
        this.json = json;
    }

    static TranscriptFile read(Source source) {
        try {
            JsonElement root = JsonParser.parseString(source.text());
            if (root.isJsonObject()) {
                return new TranscriptFile(source, root.getAsJsonObject());
            }
        } catch (JsonParseException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            Span span = place.find()
                    ? new Span(Integer.parseInt(place.group(1)), Math.max(1, Integer.parseInt(place.group(2))), 1)
                    : new Span(1, 1, 1);
            throw new CoachException(List.of(new Diagnostic(source, span, "this is not JSON", EXPORT_AGAIN)));
        }
        throw new CoachException(source.name() + " is no transcript; " + EXPORT_AGAIN);
    }

    /** Returns the program that wrote the file. */
    String tool() {
        return text("tool");
    }

    /** Returns the level it was scored at. */
    Level level() {
        String typed = text("level");
        return Arrays.stream(Level.values())
                .filter(level -> level.id().equals(typed))
                .findFirst()
                .orElseThrow(() -> refused("$.level", "there is no level '" + typed + "'"));
    }

    /** Returns the session its log tells. */
    Session session() {
        if (!json.has("format") || !json.get("format").toString().equals("1")) {
            throw refused("$.format", "this is no transcript of format 1");
        }
        if (!(json.get("log") instanceof JsonObject log) || !(log.get("entries") instanceof JsonArray list)) {
            throw refused(
                    "$.redacted", "it holds no log, so nothing can be taken from it; a redacted transcript has none");
        }
        LogText.Reading reading = LogText.read(log(log, list));
        if (reading.altered() >= 0) {
            boolean isWhole = reading.altered() == list.size();
            throw refused(
                    isWhole ? "$.log.sha256" : "$.log.entries[" + reading.altered() + "]",
                    "it was changed after it was exported: " + reading.why());
        }
        if (reading.events().isEmpty() || !(reading.events().get(0) instanceof Started)) {
            throw refused("$.log.entries", "the log does not begin with the start of a session");
        }
        return session(reading);
    }

    private Session session(LogText.Reading reading) {
        for (int i = 1; i < reading.events().size(); i++) {
            if (reading.events().get(i) instanceof Started) {
                throw refused("$.log.entries[" + i + "]", "a session starts once");
            }
        }
        Started started = (Started) reading.events().get(0);
        if (started.activities().isEmpty()) {
            throw refused("$.log.entries[0]", "a session without an activity");
        }
        return Session.of(reading.events());
    }

    private Log log(JsonObject log, JsonArray list) {
        var entries = new ArrayList<Log.Entry>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof JsonObject entry)
                    || !(entry.get("event") instanceof JsonObject event)
                    || !(entry.get("checksum") instanceof JsonPrimitive checksum)) {
                throw refused(
                        "$.log.entries[" + i + "]", "it was changed after it was exported: no event stands there");
            }
            entries.add(new Log.Entry(checksum.getAsString(), event.toString()));
        }
        JsonElement sum = log.get("sha256");
        return new Log(entries, sum != null && sum.isJsonPrimitive() ? sum.getAsString() : "");
    }

    /** Complains where the file differs from what its own log gives. */
    void requireSameAs(String again) {
        JsonElement expected = JsonParser.parseString(again);
        difference("$", json, expected).ifPresent(path -> {
            throw refused(path, "it was changed after it was exported: this does not follow from the log");
        });
    }

    private static Optional<String> difference(String path, JsonElement here, JsonElement there) {
        if (here instanceof JsonObject one && there instanceof JsonObject two) {
            Set<String> names = new TreeSet<>(one.keySet());
            names.addAll(two.keySet());
            return names.stream()
                    .flatMap(name -> one.has(name) && two.has(name)
                            ? difference(path + "." + name, one.get(name), two.get(name)).stream()
                            : Optional.of(one.has(name) ? path + "." + name : path).stream())
                    .findFirst();
        }
        if (here instanceof JsonArray one && there instanceof JsonArray two) {
            for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
                Optional<String> inside = difference(path + "[" + i + "]", one.get(i), two.get(i));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return one.size() == two.size() ? Optional.empty() : Optional.of(path);
        }
        // As text, because gson compares large whole numbers as fractions.
        return here.toString().equals(there.toString()) ? Optional.empty() : Optional.of(path);
    }

    private String text(String name) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            throw refused("$", "it has no '" + name + "'");
        }
        return value.getAsString();
    }

    private CoachException refused(String path, String why) {
        return new CoachException(List.of(new Diagnostic(source, span(path), path + ": " + why, EXPORT_AGAIN)));
    }

    /** Gson tells a reader's line and column in its {@code toString} alone. */
    private Span span(String path) {
        try (var reader = new JsonReader(new StringReader(source.text()))) {
            while (reader.peek() != JsonToken.END_DOCUMENT) {
                if (reader.getPath().equals(path) && reader.peek() != JsonToken.NAME) {
                    Matcher place = PLACE.matcher(reader.toString());
                    return place.find()
                            ? new Span(
                                    Integer.parseInt(place.group(1)),
                                    Math.max(1, Integer.parseInt(place.group(2)) - 1),
                                    1)
                            : new Span(1, 1, 1);
                }
                step(reader);
            }
        } catch (IOException e) {
            // It was read once; whatever comes, the complaint itself matters more than its place.
        }
        return new Span(1, 1, 1);
    }

    private static void step(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> reader.beginObject();
            case END_OBJECT -> reader.endObject();
            case BEGIN_ARRAY -> reader.beginArray();
            case END_ARRAY -> reader.endArray();
            case NAME -> {
                String unused = reader.nextName();
            }
            default -> reader.skipValue();
        }
    }
}
