package coach.estimate;

import coach.estimate.Factor.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Quantities multiplied and divided in prose, and the comparison of their value with a stated result. */
final class Product {
    private static final int READINGS_MAX = 16;

    /** Numbers that stand for a change of the unit of time. */
    private static final Set<Rational> CONVERSIONS = Stream.of(86_400, 3_600, 60, 24, 365, 30, 12, 7, 52)
            .map(Rational::of)
            .collect(Collectors.toUnmodifiableSet());

    /** A value a product may have, depending on how its parts are read. */
    private record Reading(Quantity value, @Nullable Period period) {}

    /**
     * A reading against a stated result.
     *
     * @param computed the value, in the unit of what is stated
     * @param ratio how many times the value is stated
     */
    private record Match(Quantity computed, Rational ratio) {
        boolean isNearerThan(@Nullable Match other) {
            return other == null || distance(ratio).compareTo(distance(other.ratio)) < 0;
        }
    }

    private final List<Factor> factors = new ArrayList<>();

    Product(Found first) {
        factors.add(new Factor(Joint.TIMES, first));
    }

    void add(Joint joint, Found found) {
        factors.add(new Factor(joint, found));
    }

    /** Compares with a result; empty where there is nothing computed, or the two cannot be compared. */
    Optional<Recomputation> compare(Found stated, String text) {
        Match best = null;
        for (Reading reading : readings()) {
            for (Quantity result : all(stated)) {
                Match match = match(reading, result, stated.period());
                if (match != null && match.isNearerThan(best)) {
                    best = match;
                }
            }
        }
        return best == null ? Optional.empty() : made(best, stated, text);
    }

    private Optional<Recomputation> made(Match match, Found stated, String text) {
        boolean isData = match.computed().dimension().exponent(Dimension.DATA) != 0;
        boolean isRate = match.computed().dimension().exponent(Dimension.TIME) != 0
                || factors.stream()
                        .anyMatch(f -> f.found().quantity().dimension().exponent(Dimension.TIME) != 0);
        boolean isRight = Recomputation.agrees(match.ratio());
        Optional<Suspicion> suspicion =
                isRight ? Optional.empty() : Suspicion.of(match.ratio(), isData, isRate, parts());
        boolean isSure = factors.size() > 1
                && factors.stream().allMatch(factor -> factor.joint().isSure());
        int start = factors.get(0).found().start();
        int end = factors.get(factors.size() - 1).found().end();
        boolean isComputed = factors.size() > 1
                || isRateIn(stated)
                || text.substring(start, end).contains("^");
        boolean isLarge = stated.quantity().amount().compareTo(Rational.of(1000)) >= 0;
        boolean isSuspected = isLarge && suspicion.filter(Suspicion::isTypical).isPresent();
        if (!isComputed || (!isSure && !isRight && !isSuspected)) {
            return Optional.empty();
        }
        return Optional.of(new Recomputation(
                start, stated.end(), text.substring(start, end), match.computed(), stated, match.ratio(), suspicion));
    }

    private List<Suspicion.Part> parts() {
        return factors.stream()
                .map(factor -> new Suspicion.Part(
                        factor.found().text(),
                        List.of(factor.found().quantity().amount()),
                        factor.joint().divides()))
                .toList();
    }

    /** Whether a single rate is stated again per another time. */
    private boolean isRateIn(Found stated) {
        Found only = factors.get(0).found();
        return only.period() != null
                && stated.period() != null
                && only.period() != stated.period()
                && only.quantity().dimension().exponent(Dimension.TIME) == -1
                && stated.quantity().dimension().exponent(Dimension.TIME) == -1;
    }

    private List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        for (Quantity first : all(factors.get(0).found())) {
            readings.add(new Reading(first, factors.get(0).found().period()));
        }
        for (Factor factor : factors.subList(1, factors.size())) {
            var more = new ArrayList<Reading>();
            for (Reading reading : readings) {
                for (Quantity next : all(factor.found())) {
                    if (more.size() < READINGS_MAX
                            && !(factor.joint().divides() && next.amount().signum() == 0)) {
                        more.add(joined(reading, factor, next));
                    }
                }
            }
            readings.clear();
            readings.addAll(more);
        }
        return readings;
    }

    private static Reading joined(Reading reading, Factor factor, Quantity next) {
        Quantity value = factor.joint().divides()
                ? reading.value().dividedBy(next)
                : reading.value().times(next);
        Period period =
                reading.period() != null ? reading.period() : factor.found().period();
        return new Reading(value, period);
    }

    private static List<Quantity> all(Found found) {
        var all = new ArrayList<Quantity>();
        all.add(found.quantity());
        all.addAll(found.others());
        return all;
    }

    /** Compares one reading with one result; null where the two cannot be compared. */
    private @Nullable Match match(Reading reading, Quantity stated, @Nullable Period period) {
        Quantity value = reading.value();
        if (value.amount().signum() <= 0 || stated.amount().signum() <= 0) {
            return null;
        }
        if (value.isLike(stated)) {
            Rational ratio = stated.ratio(value);
            Rational implied = period == reading.period() ? ratio : implied(ratio);
            return new Match(
                    implied.equals(ratio)
                            ? value
                            : new Quantity(stated.amount().dividedBy(implied), stated.dimension()),
                    implied);
        }
        boolean isTimeOnly = value.dimension()
                .physical()
                .timeless()
                .equals(stated.dimension().physical().timeless());
        int power = value.dimension().exponent(Dimension.TIME);
        int statedPower = stated.dimension().exponent(Dimension.TIME);
        if (!isTimeOnly || power > 0 || power < -1 || statedPower > 0 || statedPower < -1) {
            return null;
        }
        Period implied = power == 0 && statedPower == -1 && !hasDayFactor() ? reading.period() : null;
        Rational number = implied == null
                ? plain(value, reading.period())
                : value.amount().dividedBy(Rational.of(implied.seconds()));
        Rational ratio = (implied == null ? plain(stated, period) : stated.amount()).dividedBy(number);
        return new Match(new Quantity(stated.amount().dividedBy(ratio), stated.dimension()), ratio);
    }

    /** Returns the number as it was typed: 2 for 2 TB/day. */
    private static Rational plain(Quantity quantity, @Nullable Period period) {
        boolean isRate = quantity.dimension().exponent(Dimension.TIME) == -1;
        return isRate && period != null ? quantity.amount().times(Rational.of(period.seconds())) : quantity.amount();
    }

    private boolean hasDayFactor() {
        return factors.stream().anyMatch(factor -> factor.isBare() && conversion(factor) != null);
    }

    /**
     * A bare 86400 in "20 billion a day / 86400 = 230k/s" stands for the seconds of a day, a bare 365 for the days of a
     * year: takes it out of the ratio where that brings the two sides nearer.
     */
    private Rational implied(Rational ratio) {
        Rational best = ratio;
        for (Factor factor : factors) {
            Rational conversion = conversion(factor);
            if (conversion != null) {
                for (Rational other : List.of(ratio.dividedBy(conversion), ratio.times(conversion))) {
                    best = distance(other).compareTo(distance(best)) < 0 ? other : best;
                }
            }
        }
        return best;
    }

    private static @Nullable Rational conversion(Factor factor) {
        Rational amount = factor.found().quantity().amount();
        if (!factor.isBare()) {
            return null;
        }
        return amount.equals(Rational.of(100_000)) ? Rational.of(86_400) : CONVERSIONS.contains(amount) ? amount : null;
    }

    private static Rational distance(Rational ratio) {
        return ratio.compareTo(Rational.ONE) >= 0 ? ratio : Rational.ONE.dividedBy(ratio);
    }
}
