package coach.transcript;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left out of a transcript before it is sent on: the dialogue, notes and the log, e-mail addresses, and names
 * that are given. What earned points stays quoted, as a score without its words proves nothing.
 */
public final class Redaction implements UnaryOperator<String> {
    /** Leaves nothing out. */
    public static final Redaction NONE = new Redaction(false, Pattern.compile("(?!)"));

    private static final String EMAIL = "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+";
    private static final String PUT = "[redacted]";

    private final boolean isOn;
    private final Pattern hidden;

    private Redaction(boolean isOn, Pattern hidden) {
        this.isOn = isOn;
        this.hidden = hidden;
    }

    /** Returns a redaction that also replaces {@code names} wherever they stand as words, in upper or lower case. */
    public static Redaction of(List<String> names) {
        // The longest first, so that "Ada Lovelace" is not left as "[redacted] Lovelace".
        String all = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(name -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|"));
        return new Redaction(
                true,
                Pattern.compile(
                        all.isEmpty() ? EMAIL : EMAIL + "|" + all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether anything is left out. */
    public boolean isOn() {
        return isOn;
    }

    /** Returns a text with what is hidden replaced. */
    @Override
    public String apply(String text) {
        return isOn ? hidden.matcher(text).replaceAll(Matcher.quoteReplacement(PUT)) : text;
    }
}
