package coach.history;

import coach.text.Diagnostic;
import coach.text.Source;
import coach.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invocations and completions in the order of a log, on their way into a history. The order of the log is the order of
 * real time; where every event has a clock time and those agree with it, they are kept, else the places in the log are
 * the times.
 */
final class EventLog {
    /** What an event says about an operation. */
    enum Type {
        INVOKE,
        OK,
        FAIL,
        INFO
    }

    /**
     * One event.
     *
     * @param value what is read, written or appended; null where the event does not say
     * @param isRefused whether a failed compare-and-set failed because the value differed
     * @param time on the log's own clock, {@link Op#NO_TIME} where it has none
     */
    record Event(
            String process,
            Type type,
            Op.Kind kind,
            String key,
            @Nullable String value,
            @Nullable String expected,
            boolean isRefused,
            long time,
            Span span) {}

    private record Pair(Event invoke, @Nullable Event end, int invokedAt, int endedAt) {}

    private final Source source;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final List<Imported.Annotation> annotations = new ArrayList<>();
    private int events;
    private boolean hasClock = true;
    private long now = Op.NO_TIME;
    private boolean wasCompletion;

    EventLog(Source source) {
        this.source = source;
    }

    /** Notes something wrong in the text. */
    void complain(Span span, String message, String hint) {
        diagnostics.add(new Diagnostic(source, span, message, hint));
    }

    /** Adds something that is no operation, after the events so far. */
    void annotate(String lane, String label, long time) {
        annotations.add(new Imported.Annotation(lane, label, time == Op.NO_TIME ? events : time));
    }

    /** Adds the next event of the log. */
    void add(Event event) {
        // A completion and a later invocation at one instant would no longer be ordered, so such a clock is not used.
        boolean isTie = event.time() == now && wasCompletion && event.type() == Type.INVOKE;
        hasClock &= event.time() != Op.NO_TIME && event.time() >= now && !isTie;
        now = event.time();
        wasCompletion = event.type() != Type.INVOKE;
        int at = events++;
        if (event.type() == Type.INVOKE) {
            invoke(event, at);
        } else {
            complete(event, at);
        }
    }

    private void invoke(Event event, int at) {
        if (gone.contains(event.process())) {
            complain(
                    event.span(),
                    "process " + event.process() + " goes on after an operation of unknown outcome",
                    "give the client a new process number after :info");
        }
        Integer before = open.put(event.process(), pairs.size());
        if (before != null) {
            complain(
                    event.span(),
                    "process " + event.process() + " invokes again before its operation has ended",
                    "one process does one thing at a time");
        }
        pairs.add(new Pair(event, null, at, -1));
    }

    private void complete(Event event, int at) {
        Integer index = open.remove(event.process());
        if (index == null) {
            complain(
                    event.span(),
                    "process " + event.process() + " ends an operation it has not begun",
                    "add its :invoke before this line");
            return;
        }
        Event invoke = pairs.get(index).invoke();
        if (invoke.kind() != event.kind() || !invoke.key().equals(event.key())) {
            complain(
                    event.span(),
                    "process %s ends a %s of %s, but began a %s of %s"
                            .formatted(
                                    event.process(),
                                    Words.of(event.kind()),
                                    event.key(),
                                    Words.of(invoke.kind()),
                                    invoke.key()),
                    "the two events of an operation name the same function and key");
            return;
        }
        boolean isChanged = invoke.kind() != Op.Kind.READ
                && event.type() == Type.OK
                && event.value() != null
                && !event.value().equals(invoke.value());
        if (isChanged) {
            complain(
                    event.span(),
                    "process %s wrote %s, but began to write %s"
                            .formatted(event.process(), event.value(), invoke.value()),
                    "the two events of a write name the same value");
        }
        if (event.type() == Type.INFO) {
            gone.add(event.process());
        }
        pairs.set(index, new Pair(invoke, event, pairs.get(index).invokedAt(), at));
    }

    /** Returns the history; throws {@link coach.text.CoachException} with all that is wrong. */
    Imported imported(String initial) {
        var draft = new Draft();
        var spans = new ArrayList<Span>();
        var notes = new ArrayList<String>();
        int refusals = 0;
        for (Pair pair : pairs) {
            Entry entry = entry(pair);
            if (entry == null) {
                refusals++;
            } else {
                draft.add(entry);
                spans.add(pair.invoke().span());
            }
        }
        History history = draft.history(initial);
        Diagnostics.throwIfAny(
                diagnostics,
                draft.flaws(),
                flaws -> flaws.stream()
                        .map(flaw -> new Diagnostic(source, spans.get(flaw.index()), flaw.message(), flaw.hint()))
                        .toList());
        notes.addAll(Notes.of(history));
        notes.add(
                hasClock && events > 0
                        ? "Times are the log's own."
                        : "Times are places in the log: its order is taken as the order of real time.");
        if (!open.isEmpty()) {
            notes.add(
                    open.size() == 1
                            ? "One operation was still open at the end; its outcome is unknown."
                            : open.size() + " operations were still open at the end; their outcome is unknown.");
        }
        if (refusals > 0) {
            notes.add(
                    refusals == 1
                            ? "One compare-and-set that failed with an error, not by comparing, had no effect and is left out."
                            : refusals
                                    + " compare-and-sets that failed with an error, not by comparing, are left out.");
        }
        return new Imported(history, annotations, notes, 0, !hasClock);
    }

    /** Returns null for a failed compare-and-set that says nothing about the value. */
    private @Nullable Entry entry(Pair pair) {
        Event invoke = pair.invoke();
        Event end = pair.end();
        Type type = end == null ? Type.INFO : end.type();
        Op.Outcome outcome = switch (type) {
            case OK -> Op.Outcome.OK;
            case FAIL -> Op.Outcome.FAIL;
            case INVOKE, INFO -> Op.Outcome.UNKNOWN;
        };
        boolean isRead = invoke.kind() == Op.Kind.READ;
        if (invoke.kind() == Op.Kind.CAS && type == Type.FAIL && end != null && !end.isRefused()) {
            return null;
        }
        String readValue = type == Type.OK && end != null ? end.value() : null;
        long from = hasClock ? invoke.time() : pair.invokedAt();
        String to = end == null || outcome == Op.Outcome.UNKNOWN
                ? null
                : Long.toString(hasClock ? end.time() : pair.endedAt());
        return new Entry(
                invoke.process(),
                invoke.kind(),
                invoke.key(),
                isRead ? readValue : invoke.value(),
                invoke.expected(),
                outcome,
                false,
                Long.toString(from),
                to);
    }
}
