package coach.store;

import coach.consistency.Model;
import coach.history.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What several stores cost in several networks.
 *
 * @param rows network by network, in each the stores in the order they were given
 */
public record CostTable(List<Row> rows) {
    private static final int WIDTH = 80;
    private static final int NAME = 22;
    private static final int FIGURES = 22;
    private static final String ROW = "%-22s %6s %6s %7s %7s %6s %6s %6s %6s";
    private static final String HEAD =
            ROW.formatted("", "read", "p99", "write", "p99", "stale", "min r", "min w", "maj w");

    private static final String LEGEND = """
            read, write: half of them take no longer; p99: 99 in 100 take no longer
            stale: reads that miss an acknowledged write, while all is well
            min r, min w, maj w: how many reads and writes in the minority and writes in
            the majority are answered during a partition
            """;

    /**
     * One store in one network.
     *
     * @param store its id, with the settings where it has some
     * @param title what it is
     * @param model what it promises
     * @param network the title of the network
     */
    public record Row(String store, String title, Model model, String network, Cost cost) {}

    public CostTable {
        rows = List.copyOf(rows);
    }

    /** Measures every store in every network, all under the same load and from the same seed. */
    public static CostTable measure(List<? extends Protocol<?>> stores, List<Network> networks, Load load, long seed) {
        var rows = new ArrayList<Row>();
        for (Network network : networks) {
            for (Protocol<?> store : stores) {
                var setup = new Setup(network.links().size(), "");
                Cost cost = Load.measure(store, setup, network, load, seed);
                rows.add(new Row(name(store), store.title(), store.promises(), network.title(), cost));
            }
        }
        return new CostTable(rows);
    }

    private static String name(Protocol<?> store) {
        return store instanceof Quorum quorum
                ? "quorum R=%d W=%d".formatted(quorum.reads(), quorum.writes())
                : store.id();
    }

    /** Returns a table of at most 80 columns: latencies in milliseconds, shares in percent. */
    public String text() {
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i == 0 || !rows.get(i - 1).network().equals(row.network())) {
                text.append(i == 0 ? "" : "\n")
                        .append(row.network())
                        .append(", ms\n")
                        .append(HEAD)
                        .append('\n');
            }
            Cost cost = row.cost();
            text.append(ROW.formatted(
                            cut(row.store()),
                            millis(cost.reads().p50()),
                            millis(cost.reads().p99()),
                            millis(cost.writes().p50()),
                            millis(cost.writes().p99()),
                            cost.stale().text(),
                            cost.minority().reads().text(),
                            cost.minority().writes().text(),
                            cost.majority().writes().text()))
                    .append('\n');
        }
        return text + "\n" + LEGEND;
    }

    /**
     * Returns bars of the median and the 99th percentile of writes and reads, at most 80 columns, one scale per
     * network.
     */
    public String plot(Ink ink) {
        var text = new StringBuilder();
        for (String network : rows.stream().map(Row::network).distinct().toList()) {
            List<Row> here =
                    rows.stream().filter(row -> row.network().equals(network)).toList();
            long most = here.stream()
                    .map(Row::cost)
                    .map(cost -> Math.max(cost.reads().p99(), cost.writes().p99()))
                    .max(Comparator.naturalOrder())
                    .orElse(0L);
            text.append(text.isEmpty() ? "" : "\n").append(network).append('\n');
            for (Row row : here) {
                bar(text, cut(row.store()), "r", row.cost().reads(), most, ink);
                bar(text, "", "w", row.cost().writes(), most, ink);
            }
        }
        return text.toString();
    }

    private static void bar(StringBuilder text, String name, String kind, Latency latency, long most, Ink ink) {
        int room = WIDTH - NAME - FIGURES - 4;
        int solid = length(latency.p50(), most, room);
        int all = Math.max(solid, length(latency.p99(), most, room));
        String bar = (ink == Ink.ASCII ? "#" : "█").repeat(solid) + (ink == Ink.ASCII ? "-" : "░").repeat(all - solid);
        String figures =
                latency.count() == 0 ? "no answer" : millis(latency.p50()) + " .. " + millis(latency.p99()) + " ms";
        text.append("%-22s %s %s".formatted(name, kind, bar.isEmpty() ? figures : bar + " " + figures))
                .append('\n');
    }

    private static int length(long value, long most, int room) {
        return most == 0 ? 0 : (int) ((value * room + most - 1) / most);
    }

    private static String cut(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, micros < 100_000 ? "%.2f" : "%.0f", micros / 1_000.0);
    }
}
