package coach.claim;

import coach.consistency.Model;
import coach.store.Cost;
import coach.store.Latency;
import coach.store.Load;
import coach.store.Network;
import coach.store.Protocol;
import coach.store.Setup;
import coach.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one model costs more than another, measured: the stores that stand for both under the same load. */
public final class Toll {
    private static final int NODES = 3;
    private static final long SEED = 1;
    private static final long SECOND = 1_000_000;
    private static final long MICROS_PER_MILLI = 1_000;

    /** Two clients at each site are enough: under a light load what counts is which messages are waited for. */
    private static final Load LIGHT = new Load(2, 5, 80, SECOND / 10, SECOND, 10 * SECOND, 10 * SECOND, 1);

    private Toll() {}

    /**
     * Returns a sentence with the latencies on three continents and the answers on the minority side of a partition,
     * each beside those of {@code instead}; one that says so where no figure differs.
     */
    public static String of(Model chosen, Model instead) {
        Cost one = cost(chosen);
        Cost other = cost(instead);
        var parts = new ArrayList<String>();
        add(parts, "half of the reads take ", millis(one.reads()), millis(other.reads()));
        add(parts, "half of the writes take ", millis(one.writes()), millis(other.writes()));
        add(
                parts,
                "on the smaller side of a partition the share of writes answered is ",
                one.minority().writes().text(),
                other.minority().writes().text());
        String measured = "Measured on three continents (seed " + SEED + "): ";
        return measured
                + (parts.isEmpty() ? "no latency and no share of answers differs." : String.join("; ", parts) + ".");
    }

    private static void add(List<String> parts, String what, String one, String other) {
        if (!one.equals(other)) {
            parts.add(what + one + " instead of " + other);
        }
    }

    private static Cost cost(Model model) {
        Protocol<?> store = Stores.canonical(model);
        return Load.measure(store, new Setup(NODES, ""), Network.threeContinents(NODES), LIGHT, SEED);
    }

    private static String millis(Latency latency) {
        return latency.count() == 0
                ? "no answer"
                : String.format(Locale.ROOT, "%d ms", Math.round((double) latency.p50() / MICROS_PER_MILLI));
    }
}
