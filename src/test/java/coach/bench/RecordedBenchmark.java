package coach.bench;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.Format;
import coach.history.History;
import coach.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** One check of one recorded history, from a file of any format that {@code coach check} reads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
public class RecordedBenchmark {
    /** The file. */
    @Param("")
    private String file = "";

    private History history = new History("", List.of());

    /** Reads the file. */
    @Setup
    public void read() throws IOException {
        String text = Files.readString(Path.of(file));
        history = Format.guess(text).read(new Source(file, text)).history();
    }

    /** Checks it. */
    @Benchmark
    public Verdict check() {
        return Models.check(history, Model.LINEARIZABLE, Budget.unlimited());
    }
}
