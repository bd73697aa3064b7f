package coach.bench;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.History;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures the checkers over a grid of synthetic histories and prints a table in Markdown. Two figures each: the median
 * of the processor time of the checking thread, which a busy machine disturbs little, and the shortest time on the
 * clock.
 *
 * <pre>
 * BenchmarkTable [linearizable|growth|repeated|unknown|models]...
 * </pre>
 */
public final class BenchmarkTable {
    /** Processor time, as a busy machine gives a process little of the time on the clock. */
    private static final long WARM_NANOS = 700_000_000L;

    private static final long MEASURE_NANOS = 500_000_000L;
    private static final int RUNS_MIN = 5;
    private static final int RUNS_MAX = 60;
    private static final Budget BUDGET = new Budget(4_000_000_000L);
    private static final List<String> ALL = List.of("linearizable", "growth", "repeated", "unknown", "models");

    private BenchmarkTable() {}

    /** Prints the groups named, all of them where none is. */
    public static void main(String[] args) {
        System.out.printf(
                Locale.ROOT,
                "%s, %d processors, %s%n%n",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"));
        for (String group : args.length == 0 ? ALL : Arrays.asList(args)) {
            System.out.println("## " + group + "\n");
            System.out.println(
                    "| model | operations | clients | keys | values | unknown | stale read | verdict | CPU ms | most CPU | clock ms |");
            System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | --- | --- | ---: | ---: | ---: |");
            for (Cell cell : cells(group)) {
                System.out.println(row(cell));
            }
            System.out.println();
        }
    }

    private record Cell(Model model, Workload workload) {}

    private static List<Cell> cells(String group) {
        var cells = new ArrayList<Cell>();
        switch (group) {
            case "linearizable" -> {
                add(cells, Model.LINEARIZABLE, new Workload(100_000, 20, 1, 0, 0, false));
                add(cells, Model.LINEARIZABLE, new Workload(100_000, 20, 100, 0, 0, false));
                add(cells, Model.LINEARIZABLE, new Workload(100_000, 100, 100, 0, 0, false));
                add(cells, Model.LINEARIZABLE, new Workload(1_000_000, 100, 1_000, 0, 0, false));
            }
            case "growth" -> {
                for (int clients : new int[] {5, 20, 100}) {
                    for (int operations = 1_000; operations <= 1_000_000; operations *= 10) {
                        add(cells, Model.LINEARIZABLE, new Workload(operations, clients, 1, 0, 0, false));
                    }
                }
            }
            case "repeated" -> {
                for (int clients : new int[] {5, 20, 100}) {
                    for (int values : new int[] {5, 20, 200}) {
                        for (int operations = 1_000; operations <= 100_000; operations *= 10) {
                            add(cells, Model.LINEARIZABLE, new Workload(operations, clients, 1, values, 0, false));
                        }
                    }
                }
            }
            case "unknown" -> {
                for (int values : new int[] {0, 5, 200}) {
                    for (int clients : new int[] {5, 20, 100}) {
                        for (int percent : new int[] {1, 10, 20}) {
                            add(cells, Model.LINEARIZABLE, new Workload(10_000, clients, 1, values, percent, false));
                        }
                    }
                }
            }
            case "models" -> {
                for (Model model : List.of(
                        Model.WEAK_CAUSAL, Model.CAUSAL_CONVERGENCE, Model.CAUSAL, Model.PRAM, Model.SEQUENTIAL)) {
                    for (int operations = 1_000; operations <= 100_000; operations *= 10) {
                        add(cells, model, new Workload(operations, 20, 1, 0, 0, false));
                    }
                }
            }
            default -> throw new IllegalArgumentException(group + " is none of " + ALL);
        }
        return cells;
    }

    /** Adds a legal history and the same with a stale read. */
    private static void add(List<Cell> cells, Model model, Workload legal) {
        cells.add(new Cell(model, legal));
        cells.add(new Cell(
                model,
                new Workload(
                        legal.operations(),
                        legal.clients(),
                        legal.keys(),
                        legal.values(),
                        legal.unknownPercent(),
                        true)));
    }

    private static String row(Cell cell) {
        Workload w = cell.workload();
        String head = "| %s | %,d | %d | %d | %s | %d %% | %s |"
                .formatted(
                        cell.model().id(),
                        w.operations(),
                        w.clients(),
                        w.keys(),
                        w.values() == 0 ? "unique" : String.valueOf(w.values()),
                        w.unknownPercent(),
                        w.isStale() ? "yes" : "no");
        Optional<History> history = w.historyIfAny(1);
        return head + history.map(h -> measured(h, cell.model())).orElse(" none possible | | | |");
    }

    private static String measured(History history, Model model) {
        var threads = ManagementFactory.getThreadMXBean();
        long warmUntil = threads.getCurrentThreadCpuTime() + WARM_NANOS;
        for (int i = 0; i < RUNS_MIN || threads.getCurrentThreadCpuTime() < warmUntil; i++) {
            Models.check(history, model, BUDGET);
        }
        var cpu = new ArrayList<Long>();
        long shortest = Long.MAX_VALUE;
        String word = "";
        long until = threads.getCurrentThreadCpuTime() + MEASURE_NANOS;
        while (cpu.size() < RUNS_MIN || (cpu.size() < RUNS_MAX && threads.getCurrentThreadCpuTime() < until)) {
            long cpuStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Verdict verdict = Models.check(history, model, BUDGET);
            shortest = Math.min(shortest, System.nanoTime() - start);
            cpu.add(threads.getCurrentThreadCpuTime() - cpuStart);
            word = verdict.word();
        }
        cpu.sort(null);
        return String.format(
                Locale.ROOT,
                " %s | %.1f | %.1f | %.1f |",
                word,
                cpu.get(cpu.size() / 2) / 1e6,
                cpu.get(cpu.size() - 1) / 1e6,
                shortest / 1e6);
    }
}
