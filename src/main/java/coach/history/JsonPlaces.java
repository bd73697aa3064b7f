package coach.history;

import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a JSON text the flawed operations stand. Gson tells a reader's line and column in its {@code toString}
 * alone, which is too slow to ask for a million operations; so the places are looked up in a second pass, only where
 * there are flaws.
 */
final class JsonPlaces {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+) path");

    private final Source source;
    private final List<Diagnostic> found = new ArrayList<>();

    private JsonPlaces(Source source) {
        this.source = source;
    }

    /** Returns a reader of {@code source} that accepts nothing but JSON. */
    static JsonReader reader(Source source) {
        var reader = new JsonReader(new StringReader(source.text()));
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }

    /** Returns {@code flaws}, in the order of their operations, with their places. */
    static List<Diagnostic> of(Source source, List<Flaw> flaws) {
        var places = new JsonPlaces(source);
        try (JsonReader reader = reader(source)) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("ops")) {
                    places.walk(reader, flaws);
                } else {
                    reader.skipValue();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text that was read once", e);
        }
        return places.found;
    }

    /** Returns the place that a reader's description or a complaint of Gson names. */
    static Span span(Source source, String description, int skip) {
        Matcher place = PLACE.matcher(description);
        if (!place.find()) {
            return new Span(1, 1, 1);
        }
        int line = Integer.parseInt(place.group(1));
        int column = Integer.parseInt(place.group(2));
        String text = source.line(line);
        int at = Math.max(0, Math.min(column - 1 - skip, text.length()));
        return new Span(line, at + 1, 1);
    }

    private void walk(JsonReader reader, List<Flaw> flaws) throws IOException {
        reader.beginArray();
        int next = 0;
        for (int i = 0; ; i++) {
            // Before hasNext, which already takes the first character of what follows.
            Span start = next < flaws.size() && flaws.get(next).index() == i ? afterPunctuation(source, reader) : null;
            if (!reader.hasNext()) {
                break;
            }
            int first = next;
            while (next < flaws.size() && flaws.get(next).index() == i) {
                next++;
            }
            if (start == null) {
                reader.skipValue();
            } else {
                walkOp(reader, start, flaws.subList(first, next));
            }
        }
        reader.endArray();
    }

    private void walkOp(JsonReader reader, Span start, List<Flaw> flaws) throws IOException {
        Map<Field, Span> places = new EnumMap<>(Field.class);
        if (reader.peek() == JsonToken.BEGIN_OBJECT) {
            reader.beginObject();
            while (reader.hasNext()) {
                Field field = field(reader.nextName());
                Span span = afterPunctuation(source, reader);
                if (field != null) {
                    places.put(field, span);
                }
                reader.skipValue();
            }
            reader.endObject();
        } else {
            reader.skipValue();
        }
        for (Flaw flaw : flaws) {
            Span span = places.getOrDefault(flaw.field(), start);
            found.add(new Diagnostic(source, span, flaw.message(), flaw.hint()));
        }
    }

    private static @Nullable Field field(String name) {
        for (Field field : Field.values()) {
            if (field != Field.OP && field.name().toLowerCase(Locale.ROOT).equals(name)) {
                return field;
            }
        }
        return null;
    }

    /** Returns where the next value starts: the reader may still stand before a comma, a colon or blanks. */
    static Span afterPunctuation(Source source, JsonReader reader) {
        Span here = span(source, reader.toString(), 0);
        int line = here.line();
        int column = here.column() - 1;
        String text = source.line(line);
        long lines = source.text().lines().count();
        while (line <= lines) {
            while (column < text.length() && " \t\r,:".indexOf(text.charAt(column)) >= 0) {
                column++;
            }
            if (column < text.length()) {
                return new Span(line, column + 1, lengthAt(text, column));
            }
            line++;
            column = 0;
            text = source.line(line);
        }
        return here;
    }

    private static int lengthAt(String text, int start) {
        int end = start + 1;
        if (text.charAt(start) == '{' || text.charAt(start) == '[') {
            return 1;
        }
        boolean isString = text.charAt(start) == '"';
        while (end < text.length() && (isString ? text.charAt(end) != '"' : ",]} \t".indexOf(text.charAt(end)) < 0)) {
            end++;
        }
        return Math.min(isString ? end + 1 : end, text.length()) - start;
    }
}
