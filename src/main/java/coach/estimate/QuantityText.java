package coach.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quantities as text. */
final class QuantityText {
    private static final int DIGITS = 3;
    private static final List<String> DATA = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB");
    private static final List<String> COUNTS = List.of("", "k", "M", "G", "T");
    private static final Rational THOUSAND = Rational.of(1000);

    private QuantityText() {}

    /** Returns the period a rate is most readable in: data by the day, counts by the second unless too few. */
    static Period period(Quantity quantity) {
        Rational amount = quantity.amount().abs();
        boolean isData = quantity.dimension().exponent(Dimension.DATA) == 1;
        Rational aDay = amount.times(Rational.of(Period.DAY.seconds()));
        if (isData && aDay.compareTo(Rational.of(1_000_000_000_000_000L)) >= 0) {
            return Period.SECOND;
        }
        if (!isData && amount.compareTo(Rational.ONE) >= 0) {
            return Period.SECOND;
        }
        return aDay.compareTo(Rational.ONE) >= 0 ? Period.DAY : Period.YEAR;
    }

    /** Returns the quantity rounded, with a prefix, a rate per {@code period}. */
    static String people(Quantity quantity, Period period) {
        Dimension dimension = quantity.dimension();
        boolean isRate = dimension.exponent(Dimension.TIME) == -1;
        Rational amount = isRate ? quantity.amount().times(Rational.of(period.seconds())) : quantity.amount();
        boolean isData = dimension.exponent(Dimension.DATA) == 1;
        boolean isTime = dimension.exponent(Dimension.TIME) == 1;
        boolean isMoney = dimension.exponent(Dimension.MONEY) == 1;
        String number = isData
                ? scaled(amount, DATA, " ")
                : isTime && !isMoney ? duration(amount) : (isMoney ? "$" : "") + scaled(amount, COUNTS, "");
        return number + units(dimension, isRate ? period : null, isData || isMoney);
    }

    private static String units(Dimension dimension, @Nullable Period period, boolean hidesProducts) {
        var above = new ArrayList<String>();
        var below = new ArrayList<String>();
        dimension.powers().forEach((name, power) -> {
            boolean isShown = (name.equals(Dimension.DATA) || name.equals(Dimension.MONEY)) && power == 1;
            boolean isTime = name.equals(Dimension.TIME) && (power == 1 || power == -1);
            if (!isShown && !isTime && !(hidesProducts && power > 0)) {
                String text = power == 1 ? plural(name) : name + (Math.abs(power) == 1 ? "" : "^" + Math.abs(power));
                (power > 0 ? above : below).add(text);
            }
        });
        if (period != null) {
            below.add(period.title());
        }
        return (above.isEmpty() ? "" : " " + String.join(" ", above))
                + (below.isEmpty() ? "" : "/" + String.join("/", below));
    }

    static String plural(String name) {
        return name.endsWith("y") && !name.matches(".*[aeiou]y")
                ? name.substring(0, name.length() - 1) + "ies"
                : name + "s";
    }

    private static String duration(Rational seconds) {
        if (seconds.abs().compareTo(Rational.ONE) < 0 && seconds.signum() != 0) {
            return decimal(seconds.times(THOUSAND)) + " ms";
        }
        Period best = Period.SECOND;
        for (Period period : List.of(Period.MINUTE, Period.HOUR, Period.DAY, Period.YEAR)) {
            if (seconds.abs().compareTo(Rational.of(period.seconds())) >= 0) {
                best = period;
            }
        }
        String number = decimal(seconds.dividedBy(Rational.of(best.seconds())));
        boolean isPlural = !number.equals("1") && (best == Period.DAY || best == Period.YEAR);
        return number + " " + best.title() + (isPlural ? "s" : "");
    }

    private static String scaled(Rational amount, List<String> prefixes, String space) {
        int step = 0;
        Rational rest = amount;
        while (step < prefixes.size() - 1
                && Rational.of(rest.rounded(DIGITS)).abs().compareTo(THOUSAND) >= 0) {
            rest = rest.dividedBy(THOUSAND);
            step++;
        }
        return decimal(rest) + space + prefixes.get(step);
    }

    private static String decimal(Rational number) {
        BigDecimal rounded = number.rounded(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns the amount in base units, as a fraction where it must be, with every unit. */
    static String exact(Quantity quantity) {
        var text = new StringBuilder();
        text.append(
                quantity.amount().signum() < 0 || quantity.amount().toString().contains("/")
                        ? "(" + quantity.amount() + ")"
                        : quantity.amount().toString());
        for (Map.Entry<String, Integer> power : quantity.dimension().powers().entrySet()) {
            String sign = power.getValue() > 0 ? " * 1 " : " / 1 ";
            text.append((sign + power.getKey()).repeat(Math.abs(power.getValue())));
        }
        return text.toString();
    }
}
