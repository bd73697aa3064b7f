package coach.journal;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The named fields of one event as a JSON object, to be written or read. A field that is missing, of the wrong type, or
 * a word this version does not know is a {@link CoachException} with its place in the text; a field nobody asks for is
 * ignored.
 */
final class Fields {
    private static final String HINT =
            "the session was written by a newer coach; open it with that version, or update this one";

    private final String text;
    private final JsonObject json;

    private Fields(String text, JsonObject json) {
        this.text = text;
        this.json = json;
    }

    /** Begins an event to be written. */
    static Fields of(String event, Instant at) {
        return new Fields("", new JsonObject()).with("event", event).with("at", at.toString());
    }

    /** Reads the object that {@code text} is. */
    static Fields parse(String text) {
        try {
            // Lenient, because gson's strict mode refuses lone surrogates; the checksum has vouched for the form.
            return new Fields(text, JsonParser.parseString(text).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw noObject(text);
        }
    }

    /** Reads {@code event} and {@code at} of the object that {@code text} is, and no more of it than that takes. */
    static Fields head(String text) {
        var head = new JsonObject();
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.beginObject();
            while (head.size() < 2 && reader.hasNext()) {
                String name = reader.nextName();
                if (name.equals("event") || name.equals("at")) {
                    head.addProperty(name, reader.nextString());
                } else {
                    reader.skipValue();
                }
            }
            return new Fields(text, head);
        } catch (IOException | IllegalStateException e) {
            throw noObject(text);
        }
    }

    Fields with(String name, String value) {
        json.addProperty(name, value);
        return this;
    }

    Fields with(String name, long value) {
        json.addProperty(name, value);
        return this;
    }

    Fields with(String name, Collection<String> values) {
        var array = new JsonArray(values.size());
        values.forEach(array::add);
        json.add(name, array);
        return this;
    }

    /** Returns the object on one line. */
    String json() {
        return json.toString();
    }

    String string(String name) {
        return primitive(name, JsonPrimitive::isString, "text").getAsString();
    }

    long number(String name) {
        // Not getAsLong, which would round 1.5 and wrap what is too large.
        String digits =
                primitive(name, JsonPrimitive::isNumber, "a whole number").getAsString();
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw problem(name, "'" + name + "' is not a whole number of 64 bits");
        }
    }

    int integer(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw problem(name, "'" + name + "' is not a whole number of 32 bits");
        }
        return (int) number;
    }

    Instant instant(String name) {
        try {
            return Instant.parse(string(name));
        } catch (DateTimeParseException e) {
            throw problem(name, "'" + name + "' is not an instant such as 2026-03-01T09:00:00Z");
        }
    }

    List<String> strings(String name) {
        JsonElement list = element(name);
        if (!list.isJsonArray()) {
            throw problem(name, "'" + name + "' is not a list");
        }
        var strings = new ArrayList<String>();
        for (JsonElement each : list.getAsJsonArray()) {
            if (!each.isJsonPrimitive() || !each.getAsJsonPrimitive().isString()) {
                throw problem(name, "'" + name + "' holds something that is not text");
            }
            strings.add(each.getAsString());
        }
        return strings;
    }

    /** Returns the one of {@code all} that the field names. */
    <E> E one(String name, E[] all, Function<E, String> word) {
        return named(name, string(name), all, word);
    }

    /** Returns those of {@code all} that the field lists. */
    <E> List<E> many(String name, E[] all, Function<E, String> word) {
        return strings(name).stream().map(each -> named(name, each, all, word)).toList();
    }

    /** Returns the exception that says {@code message} and points at the field, or at the start where it is missing. */
    CoachException problem(String name, String message) {
        int at = name.isEmpty() ? -1 : text.indexOf('"' + name + '"');
        Span span = at < 0 ? new Span(1, 1, 1) : new Span(1, at + 1, name.length() + 2);
        return new CoachException(List.of(new Diagnostic(new Source("event", text), span, message, HINT)));
    }

    private static CoachException noObject(String text) {
        return new Fields(text, new JsonObject()).problem("", "the line is not one JSON object");
    }

    private <E> E named(String name, String word, E[] all, Function<E, String> words) {
        for (E each : all) {
            if (words.apply(each).equals(word)) {
                return each;
            }
        }
        throw problem(name, "'" + name + "' has the unknown value '" + word + "'");
    }

    private JsonPrimitive primitive(String name, Predicate<JsonPrimitive> fits, String kind) {
        JsonElement element = element(name);
        if (!element.isJsonPrimitive() || !fits.test(element.getAsJsonPrimitive())) {
            throw problem(name, "'" + name + "' is not " + kind);
        }
        return element.getAsJsonPrimitive();
    }

    private JsonElement element(String name) {
        JsonElement element = json.get(name);
        if (element == null) {
            throw problem("", "the event has no '" + name + "'");
        }
        return element;
    }
}
