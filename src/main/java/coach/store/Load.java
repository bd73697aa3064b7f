package coach.store;

import coach.history.Op;

/**
 * Many clients who read and write a few keys, first while all is well, then as long during a partition. A client issues
 * its next request a while after the answer, or when it has lost patience.
 *
 * @param clients at each node
 * @param readPercent how many of a hundred requests read
 * @param think how long a client pauses on average, in microseconds
 * @param patience after how many microseconds without an answer a request counts as not answered
 * @param calm how long all is well, in microseconds
 * @param cut how long the partition lasts, in microseconds
 * @param minority how many nodes are cut off: the last ones, so that node 0 is never among them
 */
public record Load(
        int clients, int keys, int readPercent, long think, long patience, long calm, long cut, int minority) {
    private static final long SECOND = 1_000_000;

    /** Returns a load of reads mostly, ten clients at each node, half a minute without and half a minute with a cut. */
    public static Load usual() {
        return new Load(10, 5, 80, SECOND / 10, SECOND, 30 * SECOND, 30 * SECOND, 1);
    }

    /** Returns the same load without a partition. */
    public Load calmOnly() {
        return new Load(clients, keys, readPercent, think, patience, calm, 0, minority);
    }

    /** Measures a store; the same seed gives the same figures. */
    public static <S> Cost measure(Protocol<S> protocol, Setup setup, Network network, Load load, long seed) {
        return new LoadRun<>(protocol, setup, network, load, seed).cost();
    }

    Op.Kind kind(int draw) {
        return draw < readPercent ? Op.Kind.READ : Op.Kind.WRITE;
    }
}
