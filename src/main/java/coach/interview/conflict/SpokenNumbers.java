package coach.interview.conflict;

import coach.estimate.Quantity;
import coach.estimate.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that people say in words of their own: "500:1", "a hundred reads for each write", "eleven nines". */
final class SpokenNumbers {
    private static final String DIGITS = "(\\d[\\d,.]*k?)";
    private static final Pattern RATIO = Pattern.compile(DIGITS + "\\s*(?::|to)\\s*1\\b");
    private static final Pattern PER_WRITE =
            Pattern.compile(DIGITS + "\\s+reads?\\s+(?:per|for each|for every|for one|to a|to one|a)\\s+write");
    private static final Pattern OUTNUMBER =
            Pattern.compile("reads?\\s+(?:outnumber|exceed)\\s+(?:the\\s+)?writes?\\D{0,12}" + DIGITS);
    private static final Pattern NINES = Pattern.compile("\\b(\\d{1,2}|[a-z]+) nines\\b");
    private static final Pattern PERCENT = Pattern.compile("\\b99\\.(9{1,14})\\d?\\s*(?:%|percent)?");
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern DURABLE = Pattern.compile("durab|lose|loss|lost");
    private static final Pattern AVAILABLE = Pattern.compile("availab|uptime|\\bup\\b|sla\\b|slo\\b");

    private SpokenNumbers() {}

    /** Returns how many reads there are for a write; empty where the sentence does not say. */
    static Optional<Quantity> readsPerWrite(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT);
        if (!text.contains("read")) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(PER_WRITE, OUTNUMBER, RATIO)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find() && (pattern != RATIO || text.contains("write"))) {
                return Optional.of(Quantity.of(number(matcher.group(1))));
            }
        }
        return Optional.empty();
    }

    private static Rational number(String digits) {
        boolean isThousands = digits.endsWith("k");
        String plain = digits.replaceAll("[,k]", "").replaceAll("\\.$", "");
        boolean isNumber = plain.matches("\\d{1,12}(\\.\\d{1,6})?");
        Rational value = isNumber ? Rational.of(new BigDecimal(plain)) : Rational.ZERO;
        return isThousands ? value.times(Rational.of(1000)) : value;
    }

    /** Returns the nines of durability; empty where the sentence does not speak of them. */
    static Optional<Quantity> durabilityNines(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT);
        return DURABLE.matcher(text).find() && !AVAILABLE.matcher(text).find()
                ? nines(text).map(nines -> Quantity.of(Rational.of(nines)))
                : Optional.empty();
    }

    /** Returns the share of time that "four nines" of availability are; empty where the sentence says no nines. */
    static Optional<Quantity> availability(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT);
        return AVAILABLE.matcher(text).find()
                ? nines(text)
                        .map(nines -> Quantity.of(Rational.ONE.minus(
                                Rational.ONE.dividedBy(Rational.of(10).power(nines)))))
                : Optional.empty();
    }

    private static Optional<Integer> nines(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.find()) {
            return Optional.of(2 + percent.group(1).length());
        }
        Matcher nines = NINES.matcher(text);
        while (nines.find()) {
            String word = nines.group(1);
            int number = word.matches("\\d+") ? Integer.parseInt(word) : WORDS.indexOf(word);
            if (number > 0) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }
}
