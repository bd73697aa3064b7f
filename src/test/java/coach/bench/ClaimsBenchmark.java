package coach.bench;

import coach.claim.Claims;
import coach.claim.Hearing;
import coach.claim.HearingText;
import coach.claim.Standard;
import coach.history.Ink;
import coach.yaml.Bank;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One sentence read, decided and drawn, nothing remembered; the sentences are those that the interview teaches, one
 * after the other. The percentiles are over sentences.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
public class ClaimsBenchmark {
    private static final int WIDTH = 80;

    private List<String> sentences = List.of();
    private int next;

    /** Reads the sentences. */
    @Setup
    public void read() throws IOException {
        sentences = Files.readAllLines(Path.of("src/test/resources/coach/claim/taught.csv")).stream()
                .map(line -> line.substring(line.indexOf('|') + 1).strip())
                .toList();
    }

    /** Reads, decides and draws the next one, by means that have decided nothing yet. */
    @Benchmark
    public String claim() {
        next = next + 1 == sentences.size() ? 0 : next + 1;
        Claims claims = Standard.claims(() -> Stories.ALL);
        Hearing hearing = claims.hear(sentences.get(next));
        return HearingText.of(hearing, Ink.UNICODE, WIDTH);
    }

    /** The stories of the built-in bank, read once. */
    private static final class Stories {
        static final List<coach.store.Scenario> ALL = Bank.builtIn().scenarios().stream()
                .map(summary -> Bank.builtIn().scenario(summary.id()).value())
                .toList();
    }
}
