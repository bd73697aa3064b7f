package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.Model;
import coach.history.Op;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrongStoresTest {
    private static final Limits LIMITS = Limits.of(Laws.SITUATIONS);
    private static final Limits ONE_TIMER = new Limits(Laws.SITUATIONS, 0, 0, 1, true);
    private static final Protocol<?> QUORUM = new Leader(Leader.Reads.QUORUM);
    private static final Protocol<?> LEASE = new Leader(Leader.Reads.LEASE);
    private static final Protocol<?> FOLLOWER = new Leader(Leader.Reads.FOLLOWER);
    /** Its node 0 runs so far behind that the others see its lease end before it begins. */
    private static final Protocol<?> LATE = new Leader(Leader.Reads.LEASE, List.of(-2 * Leader.LEASE));

    private static final Protocol<?> NO_WRITE_BACK = new MajorityRegister(false, 0);
    private static final String STORE_BUFFERING = "a: w x 1; r y 0 | b: w y 1; r x 0";
    private static final String NEW_OLD = "w: w x 1 | r: r x 1 | s: r x 0";
    private static final String IRIW = "a: w x 1 | b: w y 1 | c: r x 1; r y 0 | d: r y 1; r x 0";

    private static Stream<Protocol<?>> stores() {
        return Stream.of(new TotalOrder(), new MajorityRegister(), QUORUM, LEASE);
    }

    private static Case newOld() {
        return Cases.ordered(Cases.of(NEW_OLD), 1, 2);
    }

    /** A write that was acknowledged before the read began. */
    private static Case staleAfterAnswer(String program) {
        return Cases.ordered(Cases.of(program), 0, 1);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyExecutionOfASmallCaseKeepsTheModel(Protocol<?> store) {
        for (String program : List.of(
                "a: w x 1; r y _ | b: w y 1; r x _",
                "a: w x 1; w x 2 | b: r x _; r x _",
                "a: w x 1; w y 1 | b: r y _; r x _",
                "a: w x 1; r x _ | b: w x 2")) {
            Laws.explore(
                    store,
                    Cases.of(program),
                    LIMITS.timed(),
                    run -> Laws.assertKeeps(store.promises(), run, () -> store.id() + " on " + program));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyExecutionWithAPartitionOrACrashKeepsTheModel(Protocol<?> store) {
        Case of = Cases.of("a: w x 1 | b: r x _; r x _");
        for (Case broken : List.of(
                Cases.with(of, Cases.partition(Step.NONE, List.of(List.of(1, 2))), Cases.heal()),
                Cases.with(of, Cases.crash(2), Cases.restart(2)),
                Cases.with(of, Cases.crash(0), Cases.restart(0)))) {
            Laws.explore(
                    store,
                    broken,
                    LIMITS.timed(),
                    run -> Laws.assertKeeps(store.promises(), run, () -> store.id() + " with " + broken.faults()));
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyExecutionWithALossOrATwinOrATimerKeepsTheModel(Protocol<?> store) {
        for (Limits limits : List.of(
                new Limits(Laws.SITUATIONS, 1, 0, 0, true), new Limits(Laws.SITUATIONS, 0, 1, 0, true), ONE_TIMER)) {
            Laws.explore(
                    store,
                    Cases.of("a: w x 1 | b: r x _"),
                    limits,
                    run -> Laws.assertKeeps(store.promises(), run, () -> store.id() + " with " + limits));
        }
    }

    @Test
    void swapsAreWonOnceOnALogAndNeverAnsweredByRegisters() {
        Case of = Cases.of("a: cas x 0 1 | b: cas x 0 2; r x _");
        for (Protocol<?> store : List.of(new TotalOrder(), QUORUM, LEASE)) {
            Laws.explore(store, of, LIMITS.timed(), run -> {
                assertEquals(
                        1,
                        run.results().stream()
                                .limit(2)
                                .filter(Run.Result::isDone)
                                .count());
                Laws.assertKeeps(store.promises(), run, store::id);
            });
        }
        assertFalse(new MajorityRegister().serves(Op.Kind.CAS));
        Laws.explore(
                new MajorityRegister(),
                of,
                LIMITS,
                run -> assertEquals(
                        List.of(-1L, -1L),
                        run.results().stream()
                                .limit(2)
                                .map(Run.Result::answered)
                                .toList()));
    }

    @Test
    void totalOrderIsNotLinearizable() {
        var store = new TotalOrder();
        assertTrue(Laws.canShow(store, staleAfterAnswer("w: w x 1 | r: r x 0"), LIMITS), "stale after the answer");
        assertTrue(Laws.canShow(store, Cases.ordered(Cases.of("a: w x 1; r x 1 | b: r x 0"), 1, 2), LIMITS), "phone");
        assertFalse(Laws.canShow(store, Cases.of(STORE_BUFFERING), LIMITS), "store buffering");
        assertFalse(Laws.canShow(store, Cases.of(IRIW), LIMITS), "readers who disagree");
        assertFalse(Laws.canShow(store, Cases.of("p: w x 1; r x 0"), LIMITS), "own write missed");
        assertFalse(Laws.canShow(store, Cases.roaming("p: w x 1; r x 0"), LIMITS), "own write missed elsewhere");
        assertTrue(Laws.canShow(new TotalOrder(false), Cases.of("o: r y 0 | p: w x 1; r x 0"), LIMITS));
    }

    @Test
    void majoritiesNeverShowTheNewThenTheOld() {
        var store = new MajorityRegister();
        assertFalse(Laws.canShow(store, newOld(), LIMITS));
        assertFalse(Laws.canShow(store, staleAfterAnswer("w: w x 1 | r: r x 0"), LIMITS));
        assertTrue(Laws.canShow(store, Cases.of("w: w x 1 | r: r x 0; r x 1"), LIMITS));
        assertTrue(Laws.canShow(NO_WRITE_BACK, newOld(), LIMITS));
        assertFalse(Laws.canShow(NO_WRITE_BACK, staleAfterAnswer("w: w x 1 | r: r x 0"), LIMITS));
    }

    @Test
    void aLeaderIsLinearizableHoweverItReadsButNotAtFollowers() {
        for (Protocol<?> store : List.of(QUORUM, LEASE)) {
            assertFalse(Laws.canShow(store, newOld(), LIMITS), store.id());
            assertFalse(Laws.canShow(store, staleAfterAnswer("w: w x 1 | r: r x 0"), LIMITS), store.id());
        }
        assertTrue(Laws.canShow(FOLLOWER, staleAfterAnswer("w: w x 1 | r: r x 0"), LIMITS));
        assertTrue(Laws.canShow(FOLLOWER, Cases.roaming("w: w x 1 | r: r x 1; r x 0"), LIMITS), "switches follower");
        assertFalse(
                Laws.canShow(FOLLOWER, Cases.of("a: w x 1; w y 2 | b: w y 1; w x 2 | f: r x 1 !; r y 1 !"), LIMITS),
                "2+2W");
    }

    @Test
    void aLeaseIsWorthNothingWhereClocksDisagree() {
        Case of = staleAfterAnswer("b: w x 1 | a: r x 0");
        Case atOldLeader = new Case(
                of.sites(),
                of.initial(),
                List.of(new Client("b", 1, false, true), new Client("a", 0, false, true)),
                of.steps(),
                of.faults());
        assertTrue(Laws.canShow(LATE, atOldLeader, ONE_TIMER));
        assertFalse(Laws.canShow(LEASE, atOldLeader, ONE_TIMER));
        assertFalse(Laws.canShow(QUORUM, atOldLeader, ONE_TIMER));
    }

    @Test
    void aLateClockLetsALeaderThatIsCutOffReadWhatIsOld() {
        Fault cut = new Fault(Fault.Kind.PARTITION, List.of(List.of(1, 2)), -1, Step.NONE, true);
        Case of = new Case(
                List.of("n0", "n1", "n2"),
                "0",
                List.of(new Client("a", 0, false, true), new Client("b", 1, false, true)),
                List.of(
                        Step.of("b", Op.Kind.WRITE, "x", "1", null),
                        Step.of("a", Op.Kind.READ, "x", null, null).after(0)),
                List.of(cut));
        Network slow = Network.uniform("slow", "slow", 3, new Network.Link(Delay.fixed(1_000), 0, 0), 5_000_000);
        int stale = 0;
        for (long seed = 0; seed < 20; seed++) {
            Run late = Simulation.run(LEASE, of, slow.skewed(List.of(-60_000_000L)), seed);
            stale += Laws.verdict(late.history(), Model.LINEARIZABLE).equals("violated") ? 1 : 0;
            assertEquals(
                    -1, Simulation.run(LEASE, of, slow, seed).results().get(1).answered(), "seed " + seed);
        }
        assertTrue(stale > 0);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aMinorityIsNotAnsweredDuringAPartition(Protocol<?> store) {
        Fault apart = new Fault(Fault.Kind.PARTITION, List.of(List.of(0, 1)), -1, Step.NONE, true);
        for (String program : List.of("a: r x _ | b: r x _ | c: w x 1", "a: w x 1 | b: r x _ | c: r x _")) {
            Case of = Cases.with(Cases.of(program), apart);
            int minority = of.stepsOf(2).get(0);
            boolean isLocal = store.promises() == Model.SEQUENTIAL
                    && of.steps().get(minority).kind() == Op.Kind.READ;
            Laws.explore(store, of, LIMITS, run -> {
                assertEquals(isLocal, run.results().get(minority).answered() >= 0, store.id() + " on " + program);
                assertTrue(run.results().get(0).answered() >= 0, store.id() + " on " + program);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyRandomWalkKeepsTheModel(Protocol<?> store) {
        for (long seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            long s = seed;
            Case of = Cases.random(random, seed % 4 == 0, !store.serves(Op.Kind.CAS));
            var limits = new Limits(0, random.nextInt(2), random.nextInt(2), random.nextInt(8), true);
            Run run = Laws.walk(store, of, limits, random);
            Laws.assertKeeps(store.promises(), run, () -> store.id() + " seed " + s);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyRandomScheduleInSimulatedTimeKeepsTheModel(Protocol<?> store) {
        int answered = 0;
        int asked = 0;
        for (long seed = 0; seed < Integer.getInteger("schedules", 100_000); seed++) {
            var random = new SplittableRandom(seed);
            long s = seed;
            Case of = Cases.random(random, seed % 4 == 0, !store.serves(Op.Kind.CAS));
            Network network = Network.wild(3, random.nextBoolean() ? 1_000 : 100_000);
            double bad = random.nextInt(4) == 0 ? 0.05 : 0;
            Run run = Simulation.run(store, of, network.lossy(bad, bad), seed);
            Laws.assertKeeps(store.promises(), run, () -> store.id() + " seed " + s);
            asked += run.results().size();
            answered +=
                    (int) run.results().stream().filter(r -> r.answered() >= 0).count();
        }
        assertTrue(answered > asked * 0.8, store.id() + " answered " + answered + " of " + asked);
    }
}
