package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every weak store keeps what it promises: in 100,000 random schedules of random programs for each store, and in every
 * schedule of some small ones. {@code -Dschedules=N} sets the number.
 */
class WeakStoresTest {
    private static final int SCHEDULES = Integer.getInteger("schedules", 100_000);
    private static final Limits CALM = new Limits(0, 0, 0, 0, true);
    /** Messages arrive twice. */
    private static final Limits TWICE = new Limits(0, 0, 2, 0, true);
    /** Messages get lost, arrive twice, and timers run out. */
    private static final Limits ROUGH = new Limits(0, 2, 1, 4, true);

    private static final Programs.Kind STICKY = new Programs.Kind(Programs.Clients.STICKY, 3, true, false);
    private static final Programs.Kind ROAMING = new Programs.Kind(Programs.Clients.ROAMING, 3, true, false);
    private static final Programs.Kind SESSIONS = new Programs.Kind(Programs.Clients.SESSIONS, 3, true, false);
    private static final Programs.Kind PLAIN = new Programs.Kind(Programs.Clients.STICKY, 3, false, false);
    private static final Programs.Kind CRASHING = new Programs.Kind(Programs.Clients.STICKY, 3, true, true);

    private static boolean isAllowed(History history, Model model) {
        return Models.check(history, model, Budget.unlimited()) instanceof Verdict.Allowed;
    }

    /** A law about one history; says what is wrong. */
    private interface Law {
        Optional<String> broken(History history);
    }

    private static Law allow(Model... models) {
        return history -> List.of(models).stream()
                .filter(model -> !isAllowed(history, model))
                .map(model -> model.id() + " forbids " + Notation.print(history))
                .findFirst();
    }

    /** The law holds for {@code percent} of all schedules, each of another program. */
    private static void keeps(Protocol<?> store, Programs.Kind kind, Limits limits, int percent, Law law) {
        Optional<String> broken = IntStream.range(0, SCHEDULES / 100 * percent)
                .parallel()
                .mapToObj(seed -> {
                    var random = new SplittableRandom(seed);
                    Case of = Programs.random(kind, random);
                    return law.broken(Wandering.history(store, of, limits, random))
                            .map(text -> "seed " + seed + ": " + text);
                })
                .flatMap(Optional::stream)
                .findFirst();
        assertEquals(Optional.empty(), broken, () -> store + " " + kind);
    }

    @Test
    void gossipIsEventual() {
        var plain = new Gossip(List.of());
        keeps(plain, STICKY, TWICE, 20, allow(Model.EVENTUAL, Model.READ_YOUR_WRITES, Model.MONOTONIC_READS));
        keeps(plain, ROAMING, TWICE, 40, allow(Model.EVENTUAL));
        keeps(new Gossip(List.of(0L, 250L, 40L)), ROAMING, CALM, 20, allow(Model.EVENTUAL));
        keeps(new Gossip(List.of(), true), ROAMING, ROUGH, 10, allow(Model.EVENTUAL));
        keeps(new Gossip(List.of(), true), CRASHING, ROUGH, 10, allow(Model.EVENTUAL));
    }

    @Test
    void fifoIsPram() {
        keeps(new Fifo(), STICKY, TWICE, 80, allow(Model.PRAM));
        keeps(new Fifo(true), CRASHING, ROUGH, 20, allow(Model.PRAM));
    }

    @Test
    void causalBroadcastIsCausalMemory() {
        keeps(new Causal(), STICKY, TWICE, 80, allow(Model.CAUSAL));
        keeps(new Causal(true), CRASHING, ROUGH, 20, allow(Model.CAUSAL));
    }

    @Test
    void dependenciesWithStampsAreCausalConvergence() {
        keeps(new CausalPlus(), STICKY, TWICE, 30, allow(Model.CAUSAL_CONVERGENCE));
        keeps(new CausalPlus(), SESSIONS, TWICE, 50, allow(Model.CAUSAL_CONVERGENCE));
        keeps(new CausalPlus(true), CRASHING, ROUGH, 10, allow(Model.CAUSAL_CONVERGENCE));
        keeps(new CausalPlus(true), SESSIONS, ROUGH, 10, allow(Model.CAUSAL_CONVERGENCE));
    }

    @Test
    void dnsIsEventual() {
        keeps(new Dns(), ROAMING, new Limits(0, 0, 2, 2, true), 50, allow(Model.EVENTUAL));
        keeps(new Dns(), PLAIN, new Limits(0, 0, 2, 2, true), 30, allow(Model.EVENTUAL, Model.MONOTONIC_READS));
        keeps(new Dns(1_000, true), CRASHING, ROUGH, 20, allow(Model.EVENTUAL));
    }

    @Test
    void quorumsAreEventual() {
        keeps(Quorum.ONE, ROAMING, CALM, 25, allow(Model.EVENTUAL));
        keeps(Quorum.ONE.with(Quorum.Repair.BACKGROUND), ROAMING, TWICE, 10, allow(Model.EVENTUAL));
        keeps(Quorum.MAJORITY.with(Quorum.Handoff.HINTS), STICKY, ROUGH, 5, allow(Model.EVENTUAL));
        Quorum sloppy = Quorum.strict(2, 1, 2).with(Quorum.Handoff.SLOPPY);
        keeps(sloppy, ROAMING, ROUGH, 10, allow(Model.EVENTUAL));
    }

    @Test
    void overlappingQuorumsAreRegular() {
        Law regular = WeakStoresTest::stale;
        keeps(Quorum.MAJORITY, PLAIN, TWICE, 10, regular);
        keeps(Quorum.MAJORITY, ROAMING, CALM, 10, allow(Model.EVENTUAL, Model.READ_YOUR_WRITES));
        keeps(Quorum.ALL, PLAIN, CALM, 5, regular);
        keeps(Quorum.strict(3, 1, 3), PLAIN, CALM, 5, regular);
    }

    @Test
    void overlappingQuorumsThatWriteBackAreLinearizable() {
        Quorum atomic = Quorum.MAJORITY.with(Quorum.Repair.BEFORE_ANSWER);
        keeps(atomic, PLAIN, TWICE, 10, allow(Model.LINEARIZABLE));
        keeps(atomic, new Programs.Kind(Programs.Clients.ROAMING, 3, false, false), CALM, 10, allow(Model.LINEARIZABLE));
    }

    /** Lamport's regular register for several writers: no read misses a write that was answered before it began. */
    private static Optional<String> stale(History history) {
        for (Op read : history.ops()) {
            if (read.kind() == Op.Kind.READ && read.outcome() == Op.Outcome.OK && isStale(history, read)) {
                return Optional.of(Notation.print(read) + " is stale in " + Notation.print(history));
            }
        }
        return Optional.empty();
    }

    private static boolean isStale(History history, Op read) {
        Optional<Op> source = history.ops().stream()
                .filter(op -> op.mayWrite() && op.key().equals(read.key()) && op.value() != null)
                .filter(op -> String.valueOf(op.value()).equals(read.value()))
                .findFirst();
        return history.ops().stream()
                .filter(op -> op.mayWrite() && op.key().equals(read.key()) && op.complete() < read.invoke())
                .anyMatch(op -> source.isEmpty() || source.get().complete() < op.invoke());
    }

    private static final List<String> SMALL = List.of(
            "a: w x 1; r y _ | b: w y 1; r x _",
            "a: w x 1; w y 1 | b: r y _; r x _",
            "a: w x 1; r x _ | b: w x 2; r x _",
            "a: w x 1; r x _ ! | b: w x 2; r x _ !",
            "a: cas x 0 1; r x _ ! | b: cas x 0 2; r x _ !",
            "a: w x 1 | b: r x _; w y 1; r x _ !");

    private static void keepsAlways(Protocol<?> store, Programs.Clients clients, Limits limits, Model... models) {
        Fault apart = Programs.partition(Step.NONE, List.of());
        for (String program : SMALL) {
            for (List<Fault> faults : List.of(List.<Fault>of(), List.of(apart, Programs.heal(0)))) {
                Case of = Programs.of(Notation.parse(program), clients, 0, faults);
                var wrong = new ArrayList<String>();
                var ends = new int[1];
                Exploration all = Explorer.explore(store, of, limits, Goal.NONE, run -> {
                    ends[0]++;
                    allow(models).broken(run.history()).ifPresent(wrong::add);
                });
                assertEquals(List.of(), wrong, () -> store + " on " + program);
                assertTrue(all.isExhaustive() && ends[0] > 0, () -> store + " on " + program);
            }
        }
    }

    @Test
    void everyStoreKeepsItsModelInEveryScheduleOfSmallPrograms() {
        Limits limits = new Limits(200_000, 0, 0, 1, true);
        keepsAlways(new Gossip(List.of()), Programs.Clients.ROAMING, limits, Model.EVENTUAL);
        keepsAlways(
                new Gossip(List.of()), Programs.Clients.STICKY, limits, Model.READ_YOUR_WRITES, Model.MONOTONIC_READS);
        keepsAlways(new Fifo(), Programs.Clients.STICKY, limits, Model.PRAM);
        keepsAlways(new Causal(), Programs.Clients.STICKY, limits, Model.CAUSAL);
        keepsAlways(new CausalPlus(), Programs.Clients.STICKY, limits, Model.CAUSAL_CONVERGENCE);
        keepsAlways(new CausalPlus(), Programs.Clients.SESSIONS, limits, Model.CAUSAL_CONVERGENCE);
        keepsAlways(new Dns(), Programs.Clients.STICKY, limits, Model.EVENTUAL);
        keepsAlways(Quorum.ONE, Programs.Clients.STICKY, limits, Model.EVENTUAL);
        keepsAlways(Quorum.MAJORITY, Programs.Clients.STICKY, limits, Model.EVENTUAL, Model.READ_YOUR_WRITES);
    }
}
