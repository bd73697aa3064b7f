package coach.bench;

import coach.store.Cost;
import coach.store.Gossip;
import coach.store.Leader;
import coach.store.Load;
import coach.store.MajorityRegister;
import coach.store.Network;
import coach.store.Protocol;
import coach.store.Setup;
import coach.store.TotalOrder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Simulated events a second of a load on a store; the figure to look at is {@code events}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class SimulationBenchmark {
    private static final long SECOND = 1_000_000;
    private static final Load LOAD = new Load(10, 5, 80, SECOND / 100, SECOND / 10, 20 * SECOND, 0, 1);

    @Param({"gossip", "total-order", "majority", "leader"})
    private String store = "gossip";

    private long seed;

    /** Counts events besides runs. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Events {
        /** How many were simulated. */
        public long events;
    }

    private Protocol<?> protocol() {
        return switch (store) {
            case "total-order" -> new TotalOrder();
            case "majority" -> new MajorityRegister();
            case "leader" -> new Leader(Leader.Reads.QUORUM);
            default -> new Gossip(List.of());
        };
    }

    /** Simulates one load, each time from another seed. */
    @Benchmark
    public Cost load(Events counted) {
        Cost cost = Load.measure(protocol(), new Setup(3, ""), Network.oneRegion(3), LOAD, seed++);
        counted.events += cost.events();
        return cost;
    }
}
