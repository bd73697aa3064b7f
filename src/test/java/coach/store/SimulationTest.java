package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.Model;
import coach.history.Op;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
    private static final Network WILD = Network.wild(3, 1_000);

    private static Stream<Protocol<?>> stores() {
        return Stream.of(
                new Gossip(List.of()), new TotalOrder(), new MajorityRegister(), new Leader(Leader.Reads.QUORUM));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theSameSeedGivesTheSameRunAndAnotherGivesAnother(Protocol<?> store) {
        Case of = Cases.of("a: w x 1; r y _ | b: w y 1; r x _");
        Run first = Simulation.run(store, of, WILD, 7);
        Laws.assertSame(first, Simulation.run(store, of, WILD, 7));
        assertNotEquals(first.happenings(), Simulation.run(store, of, WILD, 8).happenings());
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatASimulationShowsTheExplorerShowsToo(Protocol<?> store) {
        Fault cut = Cases.partition(0, List.of(List.of(1, 2)));
        for (Case of : List.of(
                Cases.of("a: w x 1; r x _ | b: r x _; r x _"),
                Cases.with(Cases.of("a: w x 1 | b: r x _; r x _"), cut, Cases.heal()),
                Cases.ordered(Cases.of("a: w x 1 | b: r x _; w y 1 | c: r y _"), 0, 3))) {
            Set<String> all = Laws.outcomes(store, of, Limits.of(Laws.SITUATIONS));
            var seen = new TreeSet<String>();
            for (long seed = 0; seed < 300; seed++) {
                String outcome =
                        Laws.untimed(Simulation.run(store, of, WILD, seed).history());
                assertTrue(all.contains(outcome), store.id() + " seed " + seed + ": " + outcome);
                seen.add(outcome);
            }
            assertTrue(seen.size() > 1 || all.size() == 1, store.id() + " always shows " + seen);
        }
    }

    @Test
    void aWriteWaitsForItsOrderAndAReadDoesNot() {
        Delay exact = Delay.fixed(1_000);
        Network even = Network.uniform("even", "even", 3, new Network.Link(exact, 0, 0), 1);
        Run run = Simulation.run(new TotalOrder(), Cases.of("a: r y _ | b: w x 1; r x _"), even, 1);
        Run.Result write = run.results().get(1);
        long took = write.answered() - write.issued();
        assertTrue(took >= 1_997 && took <= 2_005, () -> took + " to the sequencer and back");
        Run.Result read = run.results().get(2);
        assertEquals(1, read.answered() - read.issued());
        assertEquals("1", read.value());
    }

    @Test
    void finalReadsComeAfterEverythingArrived() {
        Case of = Cases.of("a: w x 1 | b: w x 2 | f: r x _ !; r x _ !");
        for (long seed = 0; seed < 200; seed++) {
            long s = seed;
            Laws.assertKeeps(Model.EVENTUAL, Simulation.run(new Gossip(List.of()), of, WILD, seed), () -> "seed " + s);
        }
    }

    @Test
    void whatACrashTookAwayIsNeverAnswered() {
        Fault crash = new Fault(Fault.Kind.CRASH, List.of(), 0, Step.NONE, true);
        Case of = Cases.with(Cases.of("a: r x _ | b: w x 1; r x _"), crash);
        Run run = Simulation.run(new TotalOrder(), of, WILD, 3);
        assertEquals(
                List.of(-1L, -1L, -1L),
                run.results().stream().map(Run.Result::answered).toList());
    }

    @Test
    void anotherLeaderIsElectedWhereTheFirstCrashed() {
        var leader = new Leader(Leader.Reads.QUORUM);
        Fault crash = new Fault(Fault.Kind.CRASH, List.of(), 0, Step.NONE, true);
        var late = Step.of("b", Op.Kind.READ, "x", null, null);
        Case of = new Case(
                List.of("n0", "n1", "n2"),
                "0",
                List.of(new Client("b", 1, false, true), new Client("c", 2, false, true)),
                List.of(Step.of("c", Op.Kind.WRITE, "x", "1", null), late.after(0)),
                List.of(crash));
        Network slow = Network.uniform("slow", "slow", 3, new Network.Link(Delay.fixed(1_000), 0, 0), 20_000_000);
        int answered = 0;
        for (long seed = 0; seed < 20; seed++) {
            Run run = Simulation.run(leader, of, slow, seed);
            boolean isAnswered = run.results().get(1).answered() >= 0;
            answered += isAnswered ? 1 : 0;
            assertEquals(isAnswered ? "1" : null, run.results().get(1).value(), "seed " + seed);
        }
        // A write that was issued before the election went to the dead, and is never answered.
        assertTrue(answered > 10, answered + " of 20 answered");
    }
}
