package coach.bench;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks with JMH, group by group, and prints a table in Markdown: milliseconds a check, and megabytes
 * allocated in it.
 *
 * <pre>
 * BenchmarkTable [linearizable|growth|repeated|unknown|models|FILE]...
 * </pre>
 */
public final class BenchmarkTable {
    private static final List<String> ALL = List.of("linearizable", "growth", "repeated", "unknown", "models");
    private static final String HEAD = """
            | model | operations | clients | keys | values | unknown | stale read | verdict | ms | +- | MB |
            | --- | ---: | ---: | ---: | ---: | ---: | --- | --- | ---: | ---: | ---: |
            """;

    private BenchmarkTable() {}

    /** Prints the groups and recorded histories named, all groups where nothing is. */
    public static void main(String[] args) throws RunnerException {
        System.out.printf(
                Locale.ROOT,
                "%s %s, %d processors, %s%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"));
        for (String group : args.length == 0 ? ALL : Arrays.asList(args)) {
            if (ALL.contains(group)) {
                System.out.print("\n## " + group + "\n\n" + HEAD);
                for (Cell cell : cells(group)) {
                    System.out.println(row(cell));
                }
            } else {
                System.out.println("| " + group + " |" + figures(recorded(group)));
            }
        }
    }

    private record Cell(Model model, Workload workload) {}

    private static List<Cell> cells(String group) {
        Stream<Workload> legal = switch (group) {
            case "linearizable" ->
                Stream.of(
                        new Workload(100_000, 20, 1, 0, 0, false),
                        new Workload(100_000, 20, 100, 0, 0, false),
                        new Workload(100_000, 100, 100, 0, 0, false),
                        new Workload(1_000_000, 100, 1_000, 0, 0, false));
            case "growth" -> grid(List.of(0), List.of(0), 1_000_000);
            case "repeated" -> grid(List.of(5, 200), List.of(0), 1_000_000);
            case "unknown" -> grid(List.of(0, 5, 200), List.of(1, 10), 10_000).filter(w -> w.operations() == 10_000);
            default -> grid(List.of(0), List.of(0), 100_000).filter(w -> w.clients() == 20);
        };
        List<Model> models = group.equals("models")
                ? List.of(Model.WEAK_CAUSAL, Model.CAUSAL_CONVERGENCE, Model.CAUSAL, Model.PRAM, Model.SEQUENTIAL)
                : List.of(Model.LINEARIZABLE);
        List<Workload> all = legal.flatMap(w -> Stream.of(w, stale(w))).toList();
        return models.stream()
                .flatMap(model -> all.stream().map(w -> new Cell(model, w)))
                .toList();
    }

    private static Stream<Workload> grid(List<Integer> values, List<Integer> percents, int most) {
        var grid = new ArrayList<Workload>();
        for (int clients : new int[] {5, 20, 100}) {
            for (int value : values) {
                for (int percent : percents) {
                    for (int operations = 1_000; operations <= most; operations *= 10) {
                        grid.add(new Workload(operations, clients, 1, value, percent, false));
                    }
                }
            }
        }
        return grid.stream();
    }

    private static Workload stale(Workload w) {
        return new Workload(w.operations(), w.clients(), w.keys(), w.values(), w.unknownPercent(), true);
    }

    private static String row(Cell cell) throws RunnerException {
        Workload w = cell.workload();
        String head = String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %d | %s | %d %% | %s |",
                cell.model().id(),
                w.operations(),
                w.clients(),
                w.keys(),
                w.values() == 0 ? "unique" : String.valueOf(w.values()),
                w.unknownPercent(),
                w.isStale() ? "yes" : "no");
        var first = w.historyIfAny(1);
        if (first.isEmpty()) {
            return head + " none possible | | | |";
        }
        String word =
                Models.check(first.get(), cell.model(), Budget.unlimited()).word();
        return head + " " + word + " |" + figures(synthetic(cell));
    }

    private static OptionsBuilder synthetic(Cell cell) {
        Workload w = cell.workload();
        var options = new OptionsBuilder();
        options.include(CheckersBenchmark.class.getSimpleName())
                .param("model", cell.model().name())
                .param("operations", String.valueOf(w.operations()))
                .param("clients", String.valueOf(w.clients()))
                .param("keys", String.valueOf(w.keys()))
                .param("values", String.valueOf(w.values()))
                .param("unknownPercent", String.valueOf(w.unknownPercent()))
                .param("isStale", String.valueOf(w.isStale()));
        return options;
    }

    private static OptionsBuilder recorded(String file) {
        var options = new OptionsBuilder();
        options.include(RecordedBenchmark.class.getSimpleName()).param("file", file);
        return options;
    }

    private static String figures(OptionsBuilder options) throws RunnerException {
        options.verbosity(VerboseMode.SILENT).addProfiler(GCProfiler.class);
        RunResult result = new Runner(options.build()).runSingle();
        double bytes = 0;
        for (String figure : result.getSecondaryResults().keySet()) {
            bytes += figure.endsWith("alloc.rate.norm")
                    ? result.getSecondaryResults().get(figure).getScore()
                    : 0;
        }
        return String.format(
                Locale.ROOT,
                " %.2f | %.2f | %.2f |",
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getStatistics().getStandardDeviation(),
                bytes / 1e6);
    }
}
