package coach.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A result in the units that decide something: per second and per day, and as an order of magnitude. */
final class Scale {
    /** Labels that only say what a number is for. */
    private static final Set<String> REMARKS = Set.of(
            "peak", "factor", "replica", "copy", "copie", "time", "x", "rf", "average", "avg", "replication", "region");

    /** Who does something; left out where what is done is counted too. */
    private static final Set<String> PEOPLE =
            Set.of("user", "person", "client", "customer", "device", "member", "subscriber", "player");

    private Scale() {}

    /** Returns a quantity without the labels that say nothing about the result: messages of users are messages. */
    static Quantity told(Quantity quantity) {
        Dimension dimension = quantity.dimension();
        boolean hidesCounted = dimension.exponent(Dimension.DATA) > 0 || dimension.exponent(Dimension.MONEY) > 0;
        boolean hasThing = dimension.powers().entrySet().stream()
                .anyMatch(power -> power.getValue() > 0
                        && (!Dimension.isCounted(power.getKey())
                                || (!PEOPLE.contains(power.getKey()) && !REMARKS.contains(power.getKey()))));
        Dimension told = dimension;
        for (var power : dimension.powers().entrySet()) {
            String name = power.getKey();
            boolean isPriced = dimension.exponent(Dimension.MONEY) > 0
                    && power.getValue() < 0
                    && Dimension.isCounted(name)
                    && !dimension.counted().equals(Dimension.of(name).power(power.getValue()));
            if (isPriced) {
                told = told.dividedBy(Dimension.of(name).power(power.getValue()));
            }
            boolean isAmount = power.getValue() > 0
                    && (!Dimension.DATA.equals(name) && !Dimension.TIME.equals(name) && !Dimension.MONEY.equals(name));
            boolean isSaid = hidesCounted || REMARKS.contains(name) || (hasThing && PEOPLE.contains(name));
            if (isAmount && isSaid) {
                told = told.dividedBy(Dimension.of(name).power(power.getValue()));
            }
        }
        return new Quantity(quantity.amount(), told);
    }

    /** Returns the same result otherwise: in other periods, and its power of ten. */
    static List<String> also(Quantity quantity, String shown) {
        Quantity told = told(quantity);
        var also = new ArrayList<String>();
        boolean isRate = told.dimension().exponent(Dimension.TIME) == -1;
        boolean isMoney = told.dimension().exponent(Dimension.MONEY) == 1;
        if (isRate) {
            List<Period> periods =
                    isMoney ? List.of(Period.MONTH, Period.YEAR) : List.of(Period.SECOND, Period.DAY, Period.YEAR);
            for (Period period : periods) {
                boolean isData = told.dimension().exponent(Dimension.DATA) == 1;
                if (period != Period.YEAR || isData || isMoney) {
                    also.add(told.people(period));
                }
            }
        }
        also.removeIf(text -> isSame(text, shown));
        magnitude(told, isRate && !isMoney ? "a second" : isRate ? "a month" : "")
                .ifPresent(also::add);
        return also;
    }

    /** Whether two rates are the same number for the same time, whatever is counted. */
    private static boolean isSame(String one, String other) {
        boolean isSamePeriod =
                one.substring(one.lastIndexOf('/') + 1).equals(other.substring(other.lastIndexOf('/') + 1));
        return one.equals(other) || (isSamePeriod && one.split("[ /]", 2)[0].equals(other.split("[ /]", 2)[0]));
    }

    private static Optional<String> magnitude(Quantity told, String per) {
        Dimension physical = told.dimension().physical();
        boolean isTime = physical.exponent(Dimension.TIME) > 0;
        Rational amount =
                per.equals("a month") ? told.amount().times(Rational.of(Period.MONTH.seconds())) : told.amount();
        if (amount.compareTo(Rational.of(10)) < 0 || isTime) {
            return Optional.empty();
        }
        BigDecimal rounded = amount.rounded(1);
        int power = rounded.precision() - rounded.scale() - 1;
        String unit =
                physical.exponent(Dimension.DATA) == 1 ? " bytes" : physical.exponent(Dimension.MONEY) == 1 ? " $" : "";
        return Optional.of(("order of magnitude 10^" + power + unit + " " + per).strip());
    }
}
