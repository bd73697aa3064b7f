package coach.term;

import coach.text.Printable;

/**
 * Something the Tab key can offer.
 *
 * @param value the whole line it stands for, of one or more words: {@code /hint}, or {@code /back data}. A word typed
 *     before the last may be abbreviated
 * @param description a few words beside it; may be empty
 * @param group the heading it is listed under; may be empty
 */
public record Completion(String value, String description, String group) {
    public Completion {
        value = Printable.line(value);
        description = Printable.line(description);
        group = Printable.line(group);
    }
}
