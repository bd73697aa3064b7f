package coach.transcript;

import java.util.List;

/**
 * The events of a session as text, with what shows that nothing was changed.
 *
 * @param entries oldest first
 * @param sha256 of all events, each followed by a line feed, in UTF-8; 64 lower-case hexadecimal digits
 */
public record Log(List<Entry> entries, String sha256) {
    public Log {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param checksum of the entry before it and this one, as in a journal: eight hexadecimal digits
     * @param event one JSON object, as in a journal
     */
    public record Entry(String checksum, String event) {}
}
