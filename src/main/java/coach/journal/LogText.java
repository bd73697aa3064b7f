package coach.journal;

import coach.interview.Event;
import coach.interview.Event.Pinned;
import coach.text.CoachException;
import coach.transcript.Log;
import coach.transcript.Log.Entry;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Events as a log that can travel, and back: {@code read(of(events))} equals {@code events}. */
public final class LogText {
    private LogText() {}

    /** Returns events with the checksums that a journal of them has. */
    public static Log of(List<Event> events) {
        var entries = new ArrayList<Entry>();
        var all = new StringBuilder();
        String last = Lines.start();
        for (Event event : events) {
            String text = EventText.write(event);
            last = Lines.checksumOf(Lines.line(last, text));
            entries.add(new Entry(last, text));
            all.append(text).append('\n');
        }
        return new Log(entries, sha256(all.toString()));
    }

    /** Reads a log up to the first entry that was changed. */
    public static Reading read(Log log) {
        var events = new ArrayList<Event>();
        String last = Lines.start();
        for (Entry entry : log.entries()) {
            int number = events.size();
            Event event;
            try {
                event = EventText.read(entry.event());
            } catch (CoachException e) {
                return new Reading(events, number, String.valueOf(e.getMessage()));
            }
            String text = EventText.write(event);
            last = Lines.checksumOf(Lines.line(last, text));
            if (!isSame(text, entry.event()) || !last.equals(entry.checksum())) {
                return new Reading(events, number, "the event does not fit its checksum and those before it");
            }
            if (event instanceof Pinned pinned && !sha256(pinned.text()).equals(pinned.sha256())) {
                return new Reading(events, number, "the text of " + pinned.name() + " does not fit its sha256");
            }
            events.add(event);
        }
        if (!of(events).sha256().equals(log.sha256())) {
            return new Reading(events, events.size(), "the events do not fit the sha256 of the log");
        }
        return new Reading(events, -1, "");
    }

    /**
     * What a log says.
     *
     * @param events those before the first that was changed, or all
     * @param altered the index of the first that was changed, the number of events where it is the sum; below 0 for
     *     none
     * @param why what is wrong there
     */
    public record Reading(List<Event> events, int altered, String why) {
        public Reading {
            events = List.copyOf(events);
        }
    }

    private static boolean isSame(String one, String other) {
        JsonElement first = JsonParser.parseString(one);
        return first.equals(JsonParser.parseString(other));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
