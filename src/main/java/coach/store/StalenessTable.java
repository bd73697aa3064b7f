package coach.store;

import java.util.List;
import java.util.Locale;

/**
 * How probable it is that a read misses a write, by N, R, W and the time since the write was acknowledged:
 * probabilistically bounded staleness. Bailis, Venkataraman, Franklin, Hellerstein and Stoica, Probabilistically
 * Bounded Staleness for Practical Partial Quorums, PVLDB 5(8), 2012.
 */
public final class StalenessTable {
    private static final List<BoundedStaleness> QUORUMS = List.of(
            new BoundedStaleness(3, 1, 1),
            new BoundedStaleness(3, 1, 2),
            new BoundedStaleness(3, 2, 1),
            new BoundedStaleness(3, 2, 2));
    private static final List<Long> AFTER_MICROS = List.of(0L, 1_000L, 10_000L, 100_000L);
    private static final int TRIALS = 100_000;

    private StalenessTable() {}

    /** Returns the table as text of at most 80 columns; the same for a seed. */
    public static String text(long seed) {
        return "Reads that miss a write, in percent, by the time since it was acknowledged\n"
                + "%-16s%14s%14s%14s%14s\n".formatted("", "at once", "after 1 ms", "after 10 ms", "after 100 ms")
                + rows("solid-state", BoundedStaleness.Delays.solidState(), seed)
                + rows("disk", BoundedStaleness.Delays.disk(), seed)
                + rows("across regions", BoundedStaleness.Delays.yammer(), seed)
                + "\n"
                + "%,d simulated reads a cell, with the delays of three stores in production\n".formatted(TRIALS)
                + "that the paper gives. With R + W > N such a read misses nothing.\n";
    }

    private static String rows(String title, BoundedStaleness.Delays delays, long seed) {
        var text = new StringBuilder(title + "\n");
        for (BoundedStaleness quorum : QUORUMS) {
            text.append("  N=%d R=%d W=%d   ".formatted(quorum.nodes(), quorum.reads(), quorum.writes()));
            for (long after : AFTER_MICROS) {
                Share fresh = quorum.fresh(delays, after, TRIALS, seed);
                double missed = 100.0 * (fresh.whole() - fresh.part()) / fresh.whole();
                text.append(String.format(Locale.ROOT, "%14.2f", missed));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
