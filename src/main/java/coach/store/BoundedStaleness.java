package coach.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How stale a read from a quorum store may be. Bailis, Venkataraman, Franklin, Hellerstein and Stoica,
 * Probabilistically Bounded Staleness for Practical Partial Quorums, PVLDB 5(8), 2012.
 *
 * @param nodes how many replicas hold a key (N)
 * @param reads how many of them a read waits for (R)
 * @param writes how many of them a write waits for (W)
 */
public record BoundedStaleness(int nodes, int reads, int writes) {
    public BoundedStaleness {
        if (reads < 1 || reads > nodes || writes < 1 || writes > nodes) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "R = %d and W = %d must lie between 1 and N = %d", reads, writes, nodes));
        }
    }

    /**
     * The delays of one message each, in microseconds.
     *
     * @param write from the coordinator to a replica
     * @param acknowledge back
     * @param read from the coordinator to a replica
     * @param respond back
     */
    public record Delays(Delay write, Delay acknowledge, Delay read, Delay respond) {
        private static Delay millis(double share, double scale, double shape, double rate) {
            return Delay.pareto(scale * 1_000, shape).or(share, Delay.exponential(1_000 / rate));
        }

        /** Returns the paper's fit of LinkedIn's store on solid-state disks. */
        public static Delays solidState() {
            Delay all = millis(0.9122, 0.235, 10, 1.66);
            return new Delays(all, all, all, all);
        }

        /** Returns the paper's fit of LinkedIn's store on spinning disks. */
        public static Delays disk() {
            Delay others = millis(0.9122, 0.235, 10, 1.66);
            return new Delays(millis(0.38, 1.05, 1.51, 0.183), others, others, others);
        }

        /** Returns the paper's fit of Yammer's store. */
        public static Delays yammer() {
            Delay others = millis(0.982, 1.5, 3.8, 0.0217);
            return new Delays(millis(0.939, 3, 3.35, 0.0028), others, others, others);
        }
    }

    /**
     * Returns the probability that a read misses the {@code versions} latest versions, where each write reached no more
     * than {@code W} replicas, chosen at random: (C(N-W, R) / C(N, R))^k.
     */
    public double missing(int versions) {
        double one = 1;
        for (int i = 0; i < reads; i++) {
            one *= Math.max(0, nodes - writes - i) / (double) (nodes - i);
        }
        return StrictMath.pow(one, versions);
    }

    /**
     * Returns how many of {@code trials} reads, issued {@code after} microseconds after a write was acknowledged, see
     * it, by the model of that paper (WARS): the write goes to all replicas, and the fastest count.
     */
    public Share fresh(Delays delays, long after, int trials, long seed) {
        var random = new SplittableRandom(seed);
        var arrives = new double[nodes];
        var acknowledged = new double[nodes];
        var asks = new double[nodes];
        var responds = new double[nodes];
        long fresh = 0;
        for (int trial = 0; trial < trials; trial++) {
            for (int i = 0; i < nodes; i++) {
                arrives[i] = delays.write().draw(random);
                acknowledged[i] = arrives[i] + delays.acknowledge().draw(random);
                asks[i] = delays.read().draw(random);
                responds[i] = asks[i] + delays.respond().draw(random);
            }
            Arrays.sort(acknowledged);
            double start = acknowledged[writes - 1] + after;
            fresh += isSeen(start, arrives, asks, responds) ? 1 : 0;
        }
        return new Share(fresh, trials);
    }

    /** Returns whether one of the first R replicas to respond had the write when it was asked. */
    private boolean isSeen(double start, double[] arrives, double[] asks, double[] responds) {
        long counted = 0;
        for (int r = 0; r < reads; r++) {
            int first = -1;
            for (int i = 0; i < nodes; i++) {
                if ((counted & 1L << i) == 0 && (first < 0 || responds[i] < responds[first])) {
                    first = i;
                }
            }
            counted |= 1L << first;
            if (arrives[first] <= start + asks[first]) {
                return true;
            }
        }
        return false;
    }
}
