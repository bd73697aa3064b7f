package coach.journal;

import coach.interview.Event;
import coach.text.CoachException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One event as one line of text: a JSON object, its kind under {@code event} and its instant under {@code at}.
 *
 * <pre>
 * {"event":"answered","at":"2026-03-01T09:00:00Z","topic":"growth","text":"40 % a year"}
 * </pre>
 *
 * <p>The text is well-formed Unicode without control characters: those, format characters and lone surrogates are
 * written as JSON escapes, so that every string comes back as it was, and a journal shown in a terminal cannot drive
 * it.
 */
final class EventText {
    private EventText() {}

    /** Returns the line, without a line feed; {@code read(write(e))} equals {@code e}. */
    static String write(Event event) {
        return escaped(event.match(new EventWriter()).json());
    }

    /**
     * Reads the event that {@code line} is. Unknown fields are ignored.
     *
     * @throws CoachException where the event is of an unknown kind, or lacks or misuses a field; one diagnostic, placed
     *     within the line
     */
    static Event read(String line) {
        return EventReader.read(Fields.parse(line));
    }

    /** Returns a constant's name as it is written: {@code FOLLOW_UP} is {@code follow-up}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String escaped(String json) {
        var line = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i += Character.charCount(json.codePointAt(i))) {
            int c = json.codePointAt(i);
            if (isInvisible(c)) {
                for (char unit : Character.toChars(c)) {
                    line.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            } else {
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
