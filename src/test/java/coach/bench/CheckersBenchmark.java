package coach.bench;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.History;
import java.util.concurrent.TimeUnit;
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

/** One check of one synthetic history, under JMH. {@link BenchmarkTable} runs the whole grid without it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckersBenchmark {
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

    private History history = new History("0", java.util.List.of());

    /** Makes the history. */
    @Setup
    public void make() {
        history = new Workload(operations, clients, keys, values, unknownPercent, isStale).history(1);
    }

    /** Checks it. */
    @Benchmark
    public Verdict check() {
        return Models.check(history, model, Budget.unlimited());
    }
}
