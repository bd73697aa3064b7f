package coach.bench;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.History;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One check of one synthetic history. As many histories as make a million operations take turns: a processor learns the
 * branches of a short history that is checked over and over, and keeps it in its nearest cache, which makes it three
 * times faster than a history that is checked once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class CheckersBenchmark {
    private static final int OPERATIONS_IN_ALL = 1_000_000;

    @Param("LINEARIZABLE")
    private Model model = Model.LINEARIZABLE;

    @Param("100000")
    private int operations;

    @Param({"5", "20", "100"})
    private int clients;

    @Param("1")
    private int keys;

    /** How many values there are; 0 where every write has its own. */
    @Param({"0", "5"})
    private int values;

    @Param("0")
    private int unknownPercent;

    @Param("false")
    private boolean isStale;

    private List<History> histories = List.of();
    private int next;

    /** Makes the histories; seeds for which no read can be stale for certain are left out. */
    @Setup
    public void make() {
        var workload = new Workload(operations, clients, keys, values, unknownPercent, isStale);
        histories = LongStream.rangeClosed(1, Math.max(1, OPERATIONS_IN_ALL / operations))
                .mapToObj(workload::historyIfAny)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Checks the next one. */
    @Benchmark
    public Verdict check() {
        next = next + 1 == histories.size() ? 0 : next + 1;
        return Models.check(histories.get(next), model, Budget.unlimited());
    }
}
