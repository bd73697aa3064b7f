package coach.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units, scales and short names that quantities are written with. */
final class Units {
    private static final Pattern DATA = Pattern.compile("([kKMGTPEmgtpe])?(i)?([Bb])(ps)?|([kKMGTmgt])?(i)?bits?(ps)?");
    private static final Pattern DATA_WORD = Pattern.compile(
            "(kilo|mega|giga|tera|peta|exa|kibi|mebi|gibi|tebi)?(bytes?|bits?)", Pattern.CASE_INSENSITIVE);
    private static final String PREFIXES = "kmgtpe";
    private static final List<String> PREFIX_WORDS = List.of("kilo", "mega", "giga", "tera", "peta", "exa");
    private static final List<String> BINARY_WORDS = List.of("kibi", "mebi", "gibi", "tebi");

    private static final Map<String, Rational> SCALES = Map.ofEntries(
            Map.entry("k", Rational.of(1_000)),
            Map.entry("K", Rational.of(1_000)),
            Map.entry("M", Rational.of(1_000_000)),
            Map.entry("G", Rational.of(1_000_000_000)),
            Map.entry("T", Rational.of(1_000_000_000_000L)),
            Map.entry("hundred", Rational.of(100)),
            Map.entry("thousand", Rational.of(1_000)),
            Map.entry("million", Rational.of(1_000_000)),
            Map.entry("millions", Rational.of(1_000_000)),
            Map.entry("mio", Rational.of(1_000_000)),
            Map.entry("mil", Rational.of(1_000_000)),
            Map.entry("mn", Rational.of(1_000_000)),
            Map.entry("billion", Rational.of(1_000_000_000)),
            Map.entry("billions", Rational.of(1_000_000_000)),
            Map.entry("bn", Rational.of(1_000_000_000)),
            Map.entry("trillion", Rational.of(1_000_000_000_000L)),
            Map.entry("trillions", Rational.of(1_000_000_000_000L)),
            Map.entry("tn", Rational.of(1_000_000_000_000L)),
            Map.entry("percent", Rational.of(1, 100)),
            Map.entry("%", Rational.of(1, 100)));

    private static final Map<String, Period> PERIODS = Map.ofEntries(
            Map.entry("s", Period.SECOND),
            Map.entry("sec", Period.SECOND),
            Map.entry("secs", Period.SECOND),
            Map.entry("second", Period.SECOND),
            Map.entry("seconds", Period.SECOND),
            Map.entry("min", Period.MINUTE),
            Map.entry("mins", Period.MINUTE),
            Map.entry("minute", Period.MINUTE),
            Map.entry("minutes", Period.MINUTE),
            Map.entry("h", Period.HOUR),
            Map.entry("hr", Period.HOUR),
            Map.entry("hrs", Period.HOUR),
            Map.entry("hour", Period.HOUR),
            Map.entry("hours", Period.HOUR),
            Map.entry("d", Period.DAY),
            Map.entry("day", Period.DAY),
            Map.entry("days", Period.DAY),
            Map.entry("week", Period.WEEK),
            Map.entry("weeks", Period.WEEK),
            Map.entry("month", Period.MONTH),
            Map.entry("months", Period.MONTH),
            Map.entry("mo", Period.MONTH),
            Map.entry("y", Period.YEAR),
            Map.entry("yr", Period.YEAR),
            Map.entry("yrs", Period.YEAR),
            Map.entry("year", Period.YEAR),
            Map.entry("years", Period.YEAR));

    private static final Map<String, Rational> FRACTIONS = Map.of(
            "ms", Rational.of(1, 1_000),
            "msec", Rational.of(1, 1_000),
            "millisecond", Rational.of(1, 1_000),
            "milliseconds", Rational.of(1, 1_000),
            "us", Rational.of(1, 1_000_000),
            "\u00b5s", Rational.of(1, 1_000_000));

    private static final Map<String, Rational> MONEY = Map.of(
            "$", Rational.ONE,
            "usd", Rational.ONE,
            "dollar", Rational.ONE,
            "dollars", Rational.ONE,
            "\u20ac", Rational.ONE,
            "eur", Rational.ONE,
            "euro", Rational.ONE,
            "euros", Rational.ONE,
            "cent", Rational.of(1, 100),
            "cents", Rational.of(1, 100));

    private static final Map<String, String> PER_SECOND =
            Map.of("qps", "query", "rps", "request", "tps", "transaction", "wps", "write", "iops", "operation");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("msg", "message"),
            Map.entry("msgs", "message"),
            Map.entry("req", "request"),
            Map.entry("reqs", "request"),
            Map.entry("conn", "connection"),
            Map.entry("conns", "connection"),
            Map.entry("upd", "update"),
            Map.entry("upds", "update"),
            Map.entry("op", "operation"),
            Map.entry("ops", "operation"),
            Map.entry("tx", "transaction"),
            Map.entry("txn", "transaction"),
            Map.entry("dau", "user"),
            Map.entry("mau", "user"),
            Map.entry("people", "person"),
            Map.entry("caches", "cache"));

    private Units() {}

    /** Returns what a scale word multiplies by, such as {@code million}; {@code B} is not among them. */
    static @Nullable Rational scale(String word) {
        Rational exact = SCALES.get(word);
        boolean isLetter = word.length() == 1;
        return exact != null || isLetter ? exact : SCALES.get(word.toLowerCase(Locale.ROOT));
    }

    /** Returns the period a word names, such as {@code day}. */
    static @Nullable Period period(String word) {
        return PERIODS.get(word.toLowerCase(Locale.ROOT));
    }

    /** Returns one of the unit that {@code word} names; empty where it names none. */
    static Optional<Quantity> unit(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Period period = PERIODS.get(lower);
        if (period != null) {
            return Optional.of(time(Rational.of(period.seconds())));
        }
        Rational fraction = FRACTIONS.get(lower);
        if (fraction != null) {
            return Optional.of(time(fraction));
        }
        Rational money = MONEY.get(lower);
        if (money != null) {
            return Optional.of(new Quantity(money, Dimension.of(Dimension.MONEY)));
        }
        String counted = PER_SECOND.get(lower);
        if (counted != null) {
            return Optional.of(one(counted).dividedBy(time(Rational.ONE)));
        }
        return data(word);
    }

    private static Quantity time(Rational seconds) {
        return new Quantity(seconds, Dimension.of(Dimension.TIME));
    }

    private static Optional<Quantity> data(String word) {
        Matcher words = DATA_WORD.matcher(word);
        if (words.matches()) {
            String prefix = words.group(1) == null ? "" : words.group(1).toLowerCase(Locale.ROOT);
            int binary = BINARY_WORDS.indexOf(prefix) + 1;
            int decimal = PREFIX_WORDS.indexOf(prefix) + 1;
            boolean isBit = words.group(2).toLowerCase(Locale.ROOT).startsWith("bit");
            return Optional.of(bytes(binary > 0 ? binary : decimal, binary > 0, isBit));
        }
        Matcher matcher = DATA.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean isShort = matcher.group(3) != null;
        String prefix = isShort ? matcher.group(1) : matcher.group(5);
        int step = prefix == null ? 0 : PREFIXES.indexOf(prefix.toLowerCase(Locale.ROOT)) + 1;
        boolean isBinary = (isShort ? matcher.group(2) : matcher.group(6)) != null;
        String rate = isShort ? matcher.group(4) : matcher.group(7);
        boolean isSloppyByte = prefix == null || (rate == null && Character.isLowerCase(prefix.charAt(0)));
        boolean isBit = !isShort || ("b".equals(matcher.group(3)) && (rate != null || !isSloppyByte));
        Quantity data = bytes(step, isBinary, isBit);
        return Optional.of(rate == null ? data : data.dividedBy(time(Rational.ONE)));
    }

    private static Quantity bytes(int step, boolean isBinary, boolean isBit) {
        Rational base = Rational.of(isBinary ? 1024 : 1000);
        Rational bytes = base.power(step).times(isBit ? Rational.of(1, 8) : Rational.ONE);
        return new Quantity(bytes, Dimension.of(Dimension.DATA));
    }

    /** Returns one of a thing that is counted, by its singular: {@code msgs} is {@code message}. */
    static Quantity one(String word) {
        return new Quantity(Rational.ONE, Dimension.of(singular(word.toLowerCase(Locale.ROOT))));
    }

    /** Returns the singular of a word in lower case, the same for the singular itself. */
    static String singular(String word) {
        String full = SHORT.get(word);
        if (full != null) {
            return full;
        }
        if (word.matches(".{2,}[^aeiou]ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".{2,}(ss|sh|x|ch)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.matches(".{2,}[^sui]s") ? word.substring(0, word.length() - 1) : word;
    }

    /**
     * Returns the exact value of digits with optional grouping, point and exponent; empty where the grouping is odd.
     */
    static Optional<Rational> number(String text) {
        String plain = text.replace("_", ",");
        boolean isGrouped = plain.contains(",");
        if (isGrouped && !plain.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(plain.replace(",", ""));
        return Optional.of(Rational.of(decimal));
    }

    /** Returns what is wrong with a result of these units: bytes times bytes, or a rate per second and second. */
    static Optional<String> complaint(Quantity value) {
        Dimension dimension = value.dimension();
        boolean isSquare = Math.abs(dimension.exponent(Dimension.DATA)) > 1
                || Math.abs(dimension.exponent(Dimension.MONEY)) > 1
                || Math.abs(dimension.exponent(Dimension.TIME)) > 1;
        return isSquare ? Optional.of(words(dimension) + " is no amount and no rate") : Optional.empty();
    }

    /** Returns a dimension in words: "bytes times users per second". */
    static String words(Dimension dimension) {
        var above = new ArrayList<String>();
        var below = new ArrayList<String>();
        List<String> order = new ArrayList<>(dimension.powers().keySet());
        order.sort(Comparator.comparing(Dimension::isCounted));
        boolean isDataRate = dimension.exponent(Dimension.DATA) == 1 && dimension.exponent(Dimension.TIME) == -1;
        for (String name : order) {
            int power = dimension.exponent(name);
            String word = switch (name) {
                case Dimension.DATA -> isDataRate ? "bytes per second" : power > 0 ? "bytes" : "byte";
                case Dimension.TIME -> power > 0 ? "seconds" : "second";
                case Dimension.MONEY -> "money";
                default -> power > 0 ? QuantityText.plural(name) : name;
            };
            for (int i = 0; i < Math.abs(power) && !(isDataRate && name.equals(Dimension.TIME)); i++) {
                (power > 0 ? above : below).add(word);
            }
        }
        String top = above.isEmpty() ? "a plain number" : String.join(" times ", above);
        return below.isEmpty() ? top : top + " per " + String.join(" and ", below);
    }

    /** Returns what was asked for, in words: "rate of messages", "amount of data", "duration". */
    static String wanted(Dimension dimension) {
        int data = dimension.exponent(Dimension.DATA);
        int time = dimension.exponent(Dimension.TIME);
        if (dimension.physical().equals(Dimension.of(Dimension.TIME))) {
            return "duration";
        }
        List<String> things = dimension.counted().powers().entrySet().stream()
                .filter(power -> power.getValue() > 0)
                .map(power -> QuantityText.plural(power.getKey()))
                .toList();
        String of = data == 1 ? " of data" : things.isEmpty() ? "" : " of " + String.join(" and ", things);
        return (time == -1 ? "rate" : data == 0 && things.isEmpty() ? "plain number" : "amount") + of;
    }
}
