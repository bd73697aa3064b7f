package coach.history;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Nearest;
import coach.text.Source;
import coach.text.Span;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Histories as JSON, as the command line's contract has them, both ways.
 *
 * <pre>
 * { "initial": 0,
 *   "ops": [ { "process": "p1", "kind": "write", "key": "x", "value": 1, "invoke": 0, "complete": 5 } ] }
 * </pre>
 *
 * <p>Scalars are compared by their text: {@code 1} and {@code "1"} are one value, {@code 1.0} is written {@code 1}, and
 * {@code null} is {@code nil}. A million operations are read in one pass over the tokens.
 */
public final class HistoryJson {
    private static final List<Field> FIELDS = List.of(
            Field.PROCESS,
            Field.KIND,
            Field.KEY,
            Field.VALUE,
            Field.EXPECTED,
            Field.OUTCOME,
            Field.FINAL,
            Field.INVOKE,
            Field.COMPLETE);
    private static final List<String> NAMES =
            FIELDS.stream().map(field -> field.name().toLowerCase(Locale.ROOT)).toList();
    private static final Map<String, Integer> PLACES = places();
    private static final Map<String, Op.Kind> KINDS = words(Op.Kind.values());
    private static final Map<String, Op.Outcome> OUTCOMES = words(Op.Outcome.values());
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final Source source;
    private final Draft draft = new Draft();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private String initial = History.INITIAL;

    private HistoryJson(Source source) {
        this.source = source;
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (String name : NAMES) {
            places.put(name, places.size());
        }
        return places;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return words;
    }

    /**
     * Reads a history.
     *
     * @throws CoachException where the text is no JSON (one diagnostic), or where operations are wrong (all of them)
     */
    public static Imported read(Source source) {
        var json = new HistoryJson(source);
        try (JsonReader reader = JsonPlaces.reader(source)) {
            json.readAll(reader);
        } catch (MalformedJsonException | EOFException e) {
            throw new CoachException(List.of(malformed(source, String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return json.imported();
    }

    private Imported imported() {
        History history = draft.history(initial);
        Diagnostics.throwIfAny(diagnostics, draft.flaws(), flaws -> JsonPlaces.of(source, flaws));
        var notes = new ArrayList<>(Notes.of(history));
        ignored.forEach((name, count) -> notes.add("The field '%s' of %s is not read."
                .formatted(name, count == 1 ? "one operation" : count + " operations")));
        return new Imported(history, List.of(), notes, draft.decimals(), false);
    }

    private void readAll(JsonReader reader) throws IOException {
        boolean hasOps = false;
        Span start = JsonPlaces.afterPunctuation(source, reader);
        if (!expect(start, reader, JsonToken.BEGIN_OBJECT, "an object with 'ops'")) {
            return;
        }
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            Span span = JsonPlaces.afterPunctuation(source, reader);
            if (name.equals("ops")) {
                hasOps = true;
                readOps(reader, span);
            } else if (name.equals("initial")) {
                String value = scalar(reader);
                if (value == null) {
                    complain(
                            span,
                            "'initial' must be a scalar or null",
                            "write a string, a number, true, false or null");
                    reader.skipValue();
                } else {
                    initial = value;
                }
            } else {
                complain(span, "unknown field '" + name + "'", "a history has 'initial' and 'ops'");
                reader.skipValue();
            }
        }
        reader.endObject();
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            complain(JsonPlaces.afterPunctuation(source, reader), "expected nothing after the history", "remove it");
        }
        if (!hasOps) {
            diagnostics.add(new Diagnostic(
                    source, new Span(1, 1, 1), "a history needs 'ops'", "add \"ops\": [ ... ] with its operations"));
        }
    }

    private void readOps(JsonReader reader, Span span) throws IOException {
        if (!expect(span, reader, JsonToken.BEGIN_ARRAY, "a list of operations")) {
            return;
        }
        reader.beginArray();
        while (reader.hasNext()) {
            if (reader.peek() == JsonToken.BEGIN_OBJECT) {
                readOp(reader);
            } else {
                draft.flaw(
                        draft.size(), Field.OP, "expected an operation", "write { \"process\": ..., \"kind\": ... }");
                draft.addUnreadable();
                reader.skipValue();
            }
        }
        reader.endArray();
    }

    private void readOp(JsonReader reader) throws IOException {
        var texts = new @Nullable String[NAMES.size()];
        int i = draft.size();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            int at = PLACES.getOrDefault(name, -1);
            if (at < 0) {
                unknownName(i, name);
                reader.skipValue();
            } else if (texts[at] != null) {
                draft.flaw(i, FIELDS.get(at), "'" + name + "' stands here twice", "keep one of them");
                reader.skipValue();
            } else {
                texts[at] = scalar(reader);
                if (texts[at] == null) {
                    draft.flaw(i, FIELDS.get(at), "'" + name + "' must be a scalar", "write a string or a number");
                    reader.skipValue();
                    texts[at] = "";
                }
            }
        }
        reader.endObject();
        addOp(i, texts);
    }

    private void addOp(int i, @Nullable String[] texts) {
        Op.Kind kind = one(i, Field.KIND, KINDS, texts[1]);
        Op.Outcome outcome = texts[5] == null ? Op.Outcome.OK : one(i, Field.OUTCOME, OUTCOMES, texts[5]);
        for (int at : new int[] {0, 1, 2}) {
            if (texts[at] == null) {
                draft.flaw(i, Field.OP, "an operation needs '" + NAMES.get(at) + "'", "add it");
            }
        }
        String isFinal = texts[6];
        if (isFinal != null && !isFinal.equals("true") && !isFinal.equals("false")) {
            draft.flaw(i, Field.FINAL, "'final' must be true or false", "write true or false");
        }
        if (kind == null || outcome == null || texts[0] == null || texts[2] == null) {
            draft.addUnreadable();
            return;
        }
        boolean isUnread = kind == Op.Kind.READ && outcome != Op.Outcome.OK && History.NIL.equals(texts[3]);
        draft.add(new Entry(
                texts[0],
                kind,
                texts[2],
                isUnread ? null : texts[3],
                texts[4],
                outcome,
                "true".equals(isFinal),
                time(texts[7]),
                time(texts[8])));
    }

    private static @Nullable String time(@Nullable String text) {
        return text == null || text.equals(History.NIL) ? null : text;
    }

    private void unknownName(int i, String name) {
        Nearest.to(name, NAMES)
                .ifPresentOrElse(
                        near -> draft.flaw(i, Field.OP, "unknown field '" + name + "'", "did you mean " + near + "?"),
                        () -> ignored.merge(name, 1, Integer::sum));
    }

    private <E extends Enum<E>> @Nullable E one(int i, Field field, Map<String, E> words, @Nullable String text) {
        E known = text == null ? null : words.get(text);
        if (known == null && text != null) {
            String hint = Nearest.to(text, words.keySet())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("use " + String.join(", ", words.keySet()));
            draft.flaw(i, field, "unknown " + field.name().toLowerCase(Locale.ROOT) + " '" + text + "'", hint);
        }
        return known;
    }

    /** Returns the next value's text, or null where it is no scalar, which is then still to be skipped. */
    private static @Nullable String scalar(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case STRING -> reader.nextString();
            case NUMBER -> Words.number(reader.nextString());
            case BOOLEAN -> Boolean.toString(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield History.NIL;
            }
            default -> null;
        };
    }

    private boolean expect(Span span, JsonReader reader, JsonToken token, String what) throws IOException {
        if (reader.peek() == token) {
            return true;
        }
        complain(span, "expected " + what, "see 'a history' in the documentation of formats");
        reader.skipValue();
        return false;
    }

    private void complain(Span span, String message, String hint) {
        diagnostics.add(new Diagnostic(source, span, message, hint));
    }

    private static Diagnostic malformed(Source source, String complaint) {
        String expected = complaint.startsWith("Unterminated object")
                ? "expected ',' or '}'"
                : complaint.startsWith("Unterminated array")
                        ? "expected ',' or ']'"
                        : complaint.startsWith("Unterminated string")
                                ? "expected a closing quote"
                                : complaint.startsWith("End of input") ? "the text ends too early" : "this is not JSON";
        // Gson has already taken the character that cannot stand there, except where it understood no token at all.
        int taken = complaint.startsWith("Unterminated") ? 1 : 0;
        return new Diagnostic(
                source, JsonPlaces.span(source, complaint, taken), expected, "correct the text here or just before");
    }

    /** Writes a history, one operation a line; {@link #read} gives the same history back. */
    public static String write(History history) {
        var out = new StringWriter();
        out.append("{ \"initial\": ").append(literal(history.initial())).append(",\n  \"ops\": [");
        String separator = "\n    ";
        for (Op op : history.ops()) {
            out.append(separator).append(line(op));
            separator = ",\n    ";
        }
        return out.append(history.ops().isEmpty() ? "] }\n" : "\n  ] }\n").toString();
    }

    private static String line(Op op) {
        var fields = new ArrayList<String>();
        fields.add("\"process\": " + quoted(op.process()));
        fields.add("\"kind\": \"" + Words.of(op.kind()) + "\"");
        fields.add("\"key\": " + quoted(op.key()));
        if (op.expected() != null) {
            fields.add("\"expected\": " + literal(op.expected()));
        }
        if (op.value() != null) {
            fields.add("\"value\": " + literal(op.value()));
        }
        if (op.outcome() != Op.Outcome.OK) {
            fields.add("\"outcome\": \"" + Words.of(op.outcome()) + "\"");
        }
        if (op.isFinal()) {
            fields.add("\"final\": true");
        }
        if (op.invoke() != Op.NO_TIME) {
            fields.add("\"invoke\": " + op.invoke());
        }
        if (op.complete() != Op.NO_TIME && op.complete() != Op.NEVER) {
            fields.add("\"complete\": " + op.complete());
        }
        return "{ " + String.join(", ", fields) + " }";
    }

    private static String literal(String text) {
        boolean isWord = text.equals("true") || text.equals("false");
        if (text.equals(History.NIL)) {
            return "null";
        }
        return isWord || (NUMBER.matcher(text).matches() && Words.number(text).equals(text)) ? text : quoted(text);
    }

    private static String quoted(String text) {
        var out = new StringWriter();
        try (var writer = new JsonWriter(out)) {
            writer.setHtmlSafe(false);
            writer.value(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory", e);
        }
        return out.toString();
    }
}
