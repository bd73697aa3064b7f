package coach.transcript.page;

import java.util.Locale;

/** A page is for people: what no person reads through is cut, and says so. The JSON transcript has all of it. */
final class Shortened {
    private Shortened() {}

    /** Returns {@code text}, or its first {@code most} UTF-16 units and how many more there are. */
    static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + String.format(Locale.ROOT, " [... %d more characters]", text.length() - end);
    }
}
