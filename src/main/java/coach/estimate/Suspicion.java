package coach.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mistake that most likely explains why a stated result differs from the computed one.
 *
 * @param factor how many times too large (above 1) or too small (below 1) the mistake makes the result
 * @param what the words it is about, such as a factor that was left out; empty where there are none
 */
public record Suspicion(Kind kind, Rational factor, String what) {

    /** What went wrong. */
    public enum Kind {
        /** Bits were taken for bytes, or the other way round. */
        BITS,
        /** Per day was taken for per second, hours for seconds, and the like. */
        TIME,
        /** Thousand, million or billion were mixed up. */
        PREFIX,
        /** One or two zeros too many or too few. */
        ZEROS,
        /** A factor that is written was left out. */
        FORGOTTEN,
        /** The copies that are kept were left out. */
        REPLICATION,
        /** The peak was left out: the average stands for it. */
        PEAK,
        /** The years of growth were left out. */
        GROWTH,
        /** A factor was taken twice. */
        DOUBLED,
        /** Multiplied where dividing is right, or the other way round. */
        INVERTED
    }

    /**
     * A factor of a computation, as far as mistakes are concerned.
     *
     * @param amounts the numbers it may have been taken for: its value, and the number as typed
     * @param divides whether it divides
     */
    record Part(String text, List<Rational> amounts, boolean divides) {
        Part {
            amounts = List.copyOf(amounts);
        }
    }

    private static final Rational NEAR = Rational.of(112, 100);
    private static final Pattern COPIES = Pattern.compile("replica|cop(y|ies)|\\brf\\b|mirror");
    private static final Pattern YEARS = Pattern.compile("year|\\byrs?\\b|growth");
    private static final List<Long> TIMES = List.of(86_400L, 3_600L, 1_440L, 60L, 24L, 365L, 30L, 12L);
    private static final List<Long> PREFIXES = List.of(1_000L, 1_000_000L, 1_000_000_000L, 1_000_000_000_000L);

    /**
     * Names the mistake that makes a stated number differ from an expected one.
     *
     * @param expected how the expected number is computed
     * @param about what it is, such as "the peak rate of messages"
     */
    public static Optional<Suspicion> against(Formula expected, String about, Quantity stated) {
        if (stated.amount().signum() <= 0 || expected.value().amount().signum() <= 0) {
            return Optional.empty();
        }
        return Comparison.suspicion(expected.term(), stated.ratio(expected.value()))
                .map(found -> found.kind == Kind.FORGOTTEN && about.contains("peak")
                        ? new Suspicion(Kind.PEAK, found.factor, found.what)
                        : found);
    }

    /**
     * Names the mistake that makes a result {@code ratio} times the right one.
     *
     * @param isData whether the result is an amount of data
     * @param isRate whether time plays a part in it
     */
    static Optional<Suspicion> of(Rational ratio, boolean isData, boolean isRate, List<Part> parts) {
        if (isRate) {
            Optional<Suspicion> time = ofFirst(ratio, TIMES.subList(0, 3), Kind.TIME);
            if (time.isPresent()) {
                return time;
            }
        }
        if (isData && isNear(ratio, Rational.of(8))) {
            return Optional.of(new Suspicion(Kind.BITS, ratio, ""));
        }
        return ofParts(ratio, parts)
                .or(() -> ofFirst(ratio, PREFIXES, Kind.PREFIX))
                .or(() -> ofFirst(ratio, List.of(10L, 100L), Kind.ZEROS))
                .or(() -> ofFirst(ratio, TIMES, Kind.TIME));
    }

    private static Optional<Suspicion> ofParts(Rational ratio, List<Part> parts) {
        for (Part part : parts) {
            for (Rational amount : part.amounts()) {
                boolean isPlain = amount.compareTo(Rational.of(2)) >= 0;
                boolean isHigh = ratio.compareTo(Rational.ONE) > 0;
                if (isPlain && isNear(ratio, amount)) {
                    Kind kind = isHigh == part.divides() ? forgotten(part.text()) : Kind.DOUBLED;
                    return Optional.of(new Suspicion(kind, ratio, part.text()));
                }
                if (isPlain && isNear(ratio, amount.power(2))) {
                    return Optional.of(new Suspicion(Kind.INVERTED, ratio, part.text()));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what it is called when a factor with these words is left out. */
    private static Kind forgotten(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (COPIES.matcher(lower).find()) {
            return Kind.REPLICATION;
        }
        if (lower.contains("peak") || lower.contains("burst")) {
            return Kind.PEAK;
        }
        return YEARS.matcher(lower).find() ? Kind.GROWTH : Kind.FORGOTTEN;
    }

    private static Optional<Suspicion> ofFirst(Rational ratio, List<Long> factors, Kind kind) {
        return factors.stream()
                .filter(factor -> isNear(ratio, Rational.of(factor)))
                .findFirst()
                .map(factor ->
                        new Suspicion(kind, ratio, BigDecimal.valueOf(factor).toPlainString()));
    }

    private static boolean isNear(Rational ratio, Rational factor) {
        Rational larger = ratio.compareTo(Rational.ONE) >= 0 ? ratio : Rational.ONE.dividedBy(ratio);
        return larger.compareTo(factor.times(NEAR)) <= 0 && larger.compareTo(factor.dividedBy(NEAR)) >= 0;
    }

    /** Whether it is a slip of units or zeros, which is hardly there by chance. */
    boolean isTypical() {
        return switch (kind) {
            case BITS, TIME, PREFIX, ZEROS, INVERTED -> true;
            case FORGOTTEN, REPLICATION, PEAK, GROWTH, DOUBLED -> false;
        };
    }

    /** Returns a clause for a person: "check thousand, million and billion". */
    public String text() {
        return switch (kind) {
            case BITS -> "a byte has 8 bits";
            case TIME ->
                "check the time: the results are a factor of " + grouped() + " apart"
                        + (what.equals("86400") ? ", the seconds of a day" : "");
            case PREFIX -> "check thousand, million and billion";
            case ZEROS -> what.equals("10") ? "one zero is too " + much() : "two zeros are too " + much();
            case FORGOTTEN -> "'" + what + "' seems to be left out";
            case REPLICATION -> "the copies ('" + what + "') seem to be left out";
            case PEAK -> "that is the average: the peak ('" + what + "') seems to be left out";
            case GROWTH -> "the growth over '" + what + "' seems to be left out";
            case DOUBLED -> "'" + what + "' seems to be taken twice";
            case INVERTED ->
                "'" + what + "' seems to be "
                        + (factor.compareTo(Rational.ONE) > 0
                                ? "multiplied where it divides"
                                : "divided where it multiplies");
        };
    }

    private String much() {
        return factor.compareTo(Rational.ONE) > 0 ? "many" : "few";
    }

    private String grouped() {
        return what.length() > 3
                ? what.substring(0, what.length() - 3) + "," + what.substring(what.length() - 3)
                : what;
    }
}
