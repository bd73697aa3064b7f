package coach.estimate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a quantity is made of: powers of bytes, seconds and money, and of things that are counted. {@code messages per
 * second} is {@code {message=1, s=-1}}. Counted things cancel like units, and are otherwise only labels.
 *
 * @param powers by name, none of them zero
 */
public record Dimension(Map<String, Integer> powers) {
    /** The name of data; one is a byte. */
    public static final String DATA = "B";

    /** The name of time; one is a second. */
    public static final String TIME = "s";

    /** The name of money; one is a dollar or a euro. */
    public static final String MONEY = "$";

    /** A plain number. */
    public static final Dimension NONE = new Dimension(Map.of());

    public Dimension {
        var sorted = new TreeMap<>(powers);
        sorted.values().removeIf(power -> power == 0);
        powers = Collections.unmodifiableMap(sorted);
    }

    /** Returns the dimension of one {@code name}. */
    public static Dimension of(String name) {
        return new Dimension(Map.of(name, 1));
    }

    /** Returns the dimension of a product. */
    public Dimension times(Dimension other) {
        var sum = new TreeMap<>(powers);
        other.powers.forEach((name, power) -> sum.merge(name, power, Integer::sum));
        return new Dimension(sum);
    }

    /** Returns the dimension of a quotient. */
    public Dimension dividedBy(Dimension other) {
        return times(other.power(-1));
    }

    /** Returns the dimension of a power. */
    public Dimension power(int exponent) {
        var scaled = new TreeMap<String, Integer>();
        powers.forEach((name, power) -> scaled.put(name, power * exponent));
        return new Dimension(scaled);
    }

    /** Returns the power of {@code name}; 0 where it is not there. */
    public int exponent(String name) {
        return powers.getOrDefault(name, 0);
    }

    /** Whether {@code name} is a counted thing and no unit. */
    public static boolean isCounted(String name) {
        return !name.equals(DATA) && !name.equals(TIME) && !name.equals(MONEY);
    }

    /** Returns this without the things that are only counted. */
    public Dimension physical() {
        var rest = new TreeMap<>(powers);
        rest.keySet().removeIf(Dimension::isCounted);
        return new Dimension(rest);
    }

    /** Returns only the things that are counted. */
    public Dimension counted() {
        var rest = new TreeMap<>(powers);
        rest.keySet().removeIf(name -> !isCounted(name));
        return new Dimension(rest);
    }

    /** Returns this without time. */
    public Dimension timeless() {
        var rest = new TreeMap<>(powers);
        rest.remove(TIME);
        return new Dimension(rest);
    }
}
