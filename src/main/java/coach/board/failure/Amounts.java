package coach.board.failure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates, times and counts as people write them on a board, and back. */
final class Amounts {
    private static final String NUMBER = "~?(\\d+(?:[.,]\\d+)?)\\s*([kmgb]?)(?=[\\s/]|(?:rps|qps|tps|ops|req|wps))";
    private static final Pattern RATE = Pattern.compile(
            "(?<![\\w.])" + NUMBER
                    + "\\s*(?:(?:\\p{L}+ ?)?(?:/|per )\\s*(s|sec|second|min|minute|h|hour|day|d)|(rps|qps|tps|ops|req/s|wps))(?![\\w])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\w.])~?(\\d+(?:\\.\\d+)?)\\s*(us|µs|ms|s|sec|seconds?|milliseconds?)(?!\\w)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMES = Pattern.compile("(?<![\\w.])(?:[x×](\\d+)|(\\d+)[x×])(?!\\w)");

    private Amounts() {}

    /** Returns the first rate in a text, a second. */
    static OptionalDouble rate(String text) {
        Matcher found = RATE.matcher(text);
        if (!found.find()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(found.group(1).replace(',', '.')) * scale(found.group(2));
        return OptionalDouble.of(number / seconds(found.group(3)));
    }

    private static double scale(String letter) {
        return switch (letter.toLowerCase(Locale.ROOT)) {
            case "k" -> 1e3;
            case "m" -> 1e6;
            case "g", "b" -> 1e9;
            default -> 1;
        };
    }

    private static double seconds(String unit) {
        if (unit == null) {
            return 1;
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "min", "minute" -> 60;
            case "h", "hour" -> 3_600;
            case "d", "day" -> 86_400;
            default -> 1;
        };
    }

    /** Returns the first time in a text, in milliseconds. */
    static OptionalDouble millis(String text) {
        Matcher found = TIME.matcher(text);
        if (!found.find()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(found.group(1));
        String unit = found.group(2).toLowerCase(Locale.ROOT);
        return OptionalDouble.of(number * (unit.startsWith("m") ? 1 : unit.startsWith("s") ? 1_000 : 0.001));
    }

    /**
     * Returns how often a caller calls for each request of its own: {@code x200} in a label; 1 where nothing is said.
     */
    static double times(String label) {
        Matcher found = TIMES.matcher(label);
        return found.find() ? Double.parseDouble(found.group(1) == null ? found.group(2) : found.group(1)) : 1;
    }

    /** Returns a number with at most three significant digits and a letter: {@code 34.7k}. */
    static String people(double number) {
        double size = Math.abs(number);
        String letter = size >= 1e9 ? "G" : size >= 1e6 ? "M" : size >= 1e4 ? "k" : "";
        double scale = size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : size >= 1e4 ? 1e3 : 1;
        return plain(Double.parseDouble(String.format(Locale.ROOT, "%.3g", number / scale))) + letter;
    }

    /** Returns a number without trailing zeros. */
    static String plain(double number) {
        return new BigDecimal(String.format(Locale.ROOT, "%.4f", number))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns a time in its usual unit. */
    static String time(double seconds) {
        if (seconds >= 120) {
            return people(seconds / 60) + " min";
        }
        return seconds >= 1 ? people(seconds) + " s" : people(seconds * 1_000) + " ms";
    }
}
