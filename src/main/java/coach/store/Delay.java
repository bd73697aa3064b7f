package coach.store;

import java.util.SplittableRandom;

/**
 * How long something takes, as a distribution over microseconds. Drawn with {@link StrictMath}, so that the same seed
 * gives the same delay on every machine.
 */
public interface Delay {
    /** Draws one delay, not negative. */
    double draw(SplittableRandom random);

    /** Draws one delay as whole microseconds. */
    default long micros(SplittableRandom random) {
        return (long) draw(random);
    }

    /** Returns a delay that is always the same. */
    static Delay fixed(double micros) {
        return random -> micros;
    }

    /** Returns an exponential delay: memoryless, with that mean. */
    static Delay exponential(double mean) {
        return random -> -mean * StrictMath.log1p(-random.nextDouble());
    }

    /**
     * Returns a Pareto delay: never under {@code scale}, with a heavy tail.
     *
     * @param shape the smaller, the heavier the tail; the mean is finite above 1
     */
    static Delay pareto(double scale, double shape) {
        return random -> scale * StrictMath.pow(1 - random.nextDouble(), -1 / shape);
    }

    /** Returns this delay and another, one after the other. */
    default Delay plus(Delay other) {
        return random -> draw(random) + other.draw(random);
    }

    /** Returns this delay with probability {@code share}, else {@code other}. */
    default Delay or(double share, Delay other) {
        return random -> random.nextDouble() < share ? draw(random) : other.draw(random);
    }
}
