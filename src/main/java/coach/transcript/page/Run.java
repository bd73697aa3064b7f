package coach.transcript.page;

import coach.text.Printable;
import java.util.Locale;

/**
 * A stretch of text that looks one way. Its text is printable and on one line, whoever wrote it: control characters and
 * bidirectional overrides are replaced when it is made.
 *
 * @param link the id of what it leads to on the same page; empty where it leads nowhere
 */
public record Run(Style style, String text, String link) {
    private static final int CHARS_MAX = 4_000;

    /** How a stretch of text looks. */
    public enum Style {
        PLAIN,
        STRONG,
        SOFT,
        /** The candidate's own words. */
        QUOTE,
        CODE;

        /** Returns its name in templates. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Run {
        text = Printable.line(Shortened.to(CHARS_MAX, text));
    }
}
