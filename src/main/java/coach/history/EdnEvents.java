package coach.history;

import coach.text.Source;
import coach.text.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import us.bpsm.edn.EdnException;
import us.bpsm.edn.Keyword;

/**
 * Histories of Jepsen and Knossos in EDN: maps one after the other, or one vector of them. Functions {@code :read},
 * {@code :write} and {@code :cas} on one register or, as {@code [key value]}, on many; {@code :get}, {@code :put} and
 * {@code :append} on strings with a {@code :key}, as Porcupine's key-value logs have them.
 *
 * <pre>
 * {:process 0, :type :invoke, :f :cas, :value [1 2], :time 12, :index 3}
 * {:process 9, :type :invoke, :f :append, :key "0", :value "x 9 0 y"}
 * {:process :nemesis, :type :info, :f :start, :value "cut off n1"}
 * </pre>
 */
final class EdnEvents {
    private static final String KEY = "register";
    private static final List<String> KEY_VALUE = List.of(":get", ":put", ":append");
    private static final List<String> REFUSALS = List.of(":did-not-succeed", ":precondition-failed", ":cas-failed");

    private final EdnText text;
    private final EventLog log;
    private boolean isKeyValue;
    private @Nullable Boolean isIndependent;

    private EdnEvents(Source source) {
        this.text = new EdnText(source);
        this.log = new EventLog(source);
    }

    /** Reads the history; throws {@link coach.text.CoachException} with every event that is wrong. */
    static Imported read(Source source) {
        var events = new EdnEvents(source);
        events.readAll();
        return events.log.imported(events.isKeyValue ? "" : History.NIL);
    }

    private void readAll() {
        while (text.hasNext()) {
            Span span = text.here();
            Object value;
            try {
                value = text.next();
            } catch (EdnException e) {
                log.complain(
                        text.here(),
                        "this is not EDN: " + e.getMessage(),
                        "see the value that begins at line " + span.line());
                text.skipLine();
                continue;
            }
            if (value instanceof Map<?, ?> map) {
                readEvent(map, span);
            } else {
                log.complain(
                        span, "expected a map for an event", "write {:process 0, :type :invoke, :f :read, :value nil}");
            }
        }
        if (!text.isWellEnded()) {
            log.complain(text.here(), "expected ']' and nothing after it", "close the vector of events");
        }
    }

    private void readEvent(Map<?, ?> map, Span span) {
        Object process = EdnText.get(map, "process");
        long time = EdnText.get(map, "time") instanceof Long nanos ? nanos : Op.NO_TIME;
        if (process instanceof Keyword lane) {
            String value = EdnText.get(map, "value") == null ? "" : " " + EdnText.get(map, "value");
            log.annotate(lane.getName(), EdnText.get(map, "f") + value, time);
            return;
        }
        EventLog.Type type = type(EdnText.get(map, "type"));
        Op.Kind kind = kind(EdnText.get(map, "f"));
        if (!(process instanceof Long) || type == null || kind == null) {
            String wrong = kind == null
                    ? "expected :f :read, :write, :cas, :get, :put or :append"
                    : type == null
                            ? "expected :type :invoke, :ok, :fail or :info"
                            : "expected :process and a whole number";
            log.complain(span, wrong, "other events are given to a process that is a keyword, such as :nemesis");
            return;
        }
        Object key = EdnText.get(map, "key");
        Object value = EdnText.get(map, "value");
        Place place = new Place(String.valueOf(process), type, kind, time, span);
        isKeyValue |= KEY_VALUE.contains(String.valueOf(EdnText.get(map, "f")));
        if (key != null || value == null) {
            add(place, key, value, map);
            return;
        }
        List<?> pair = independent(kind, value);
        if (isIndependent == null) {
            isIndependent = pair != null;
        }
        if (isIndependent != (pair != null)) {
            log.complain(span, "some values are [key value] and some are not", "use one form in the whole history");
        } else {
            add(
                    place,
                    pair == null ? null : EdnText.untagged(pair.get(0)),
                    pair == null ? value : EdnText.untagged(pair.get(1)),
                    map);
        }
    }

    private record Place(String process, EventLog.Type type, Op.Kind kind, long time, Span span) {}

    private void add(Place place, @Nullable Object key, @Nullable Object value, Map<?, ?> map) {
        Op.Kind kind = place.kind();
        boolean isUnread = kind == Op.Kind.READ && place.type() != EventLog.Type.OK;
        boolean isEnd = place.type() == EventLog.Type.FAIL || place.type() == EventLog.Type.INFO;
        String keyText = key == null ? KEY : EdnText.scalar(key);
        String expected = null;
        Object written = value;
        if (kind == Op.Kind.CAS && value instanceof List<?> pair && pair.size() == 2) {
            expected = EdnText.scalar(EdnText.untagged(pair.get(0)));
            written = EdnText.untagged(pair.get(1));
        }
        boolean isNoPair = kind == Op.Kind.CAS && expected == null && !isEnd;
        String text = isUnread ? null : EdnText.scalar(written);
        if (keyText == null || isNoPair || (!isUnread && !isEnd && text == null)) {
            log.complain(
                    place.span(),
                    isNoPair ? "expected :value [old new]" : "expected a scalar for the key and the value",
                    "registers hold numbers, strings, keywords or nil");
            return;
        }
        String error = String.valueOf(EdnText.get(map, "error"));
        boolean isRefused =
                EdnText.get(map, "error") == null || REFUSALS.stream().anyMatch(error::contains);
        log.add(new EventLog.Event(
                place.process(),
                place.type(),
                kind,
                keyText,
                isEnd ? null : text,
                expected,
                isRefused,
                place.time(),
                place.span()));
    }

    /** Returns {@code value} where it is a key and a value: a pair, for a cas one whose second part is a pair. */
    private static @Nullable List<?> independent(Op.Kind kind, @Nullable Object value) {
        if (!(value instanceof List<?> pair) || pair.size() != 2) {
            return null;
        }
        boolean isNested = EdnText.untagged(pair.get(1)) instanceof List;
        return kind == Op.Kind.CAS && !isNested ? null : pair;
    }

    private static EventLog.@Nullable Type type(@Nullable Object keyword) {
        return switch (String.valueOf(keyword)) {
            case ":invoke" -> EventLog.Type.INVOKE;
            case ":ok" -> EventLog.Type.OK;
            case ":fail" -> EventLog.Type.FAIL;
            case ":info" -> EventLog.Type.INFO;
            default -> null;
        };
    }

    private static Op.@Nullable Kind kind(@Nullable Object keyword) {
        return switch (String.valueOf(keyword)) {
            case ":read", ":get" -> Op.Kind.READ;
            case ":write", ":put" -> Op.Kind.WRITE;
            case ":cas" -> Op.Kind.CAS;
            case ":append" -> Op.Kind.APPEND;
            default -> null;
        };
    }
}
