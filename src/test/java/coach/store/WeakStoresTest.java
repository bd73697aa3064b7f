package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.consistency.Budget;
import coach.consistency.Model;
import coach.consistency.Models;
import coach.consistency.Verdict;
import coach.history.History;
import coach.history.Notation;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every weak store keeps what it promises, over many random schedules of random programs. */
class WeakStoresTest {
    private static final int SCHEDULES = Integer.getInteger("schedules", 100_000);
    private static final Limits CALM = new Limits(0, 0, 0, 0, true);
    private static final Limits ROUGH = new Limits(0, 2, 2, 3, true);

    private static boolean isAllowed(History history, Model model) {
        return Models.check(history, model, Budget.unlimited()) instanceof Verdict.Allowed;
    }

    private static void keeps(Protocol<?> store, Programs.Kind kind, Limits limits, int part, Model... models) {
        long start = System.nanoTime();
        Optional<String> broken = IntStream.range(0, SCHEDULES / part)
                .parallel()
                .mapToObj(seed -> broken(store, kind, limits, seed, models))
                .flatMap(Optional::stream)
                .findFirst();
        System.out.println(store.id() + " " + kind + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertEquals(Optional.empty(), broken, store + " " + kind);
    }

    private static Optional<String> broken(
            Protocol<?> store, Programs.Kind kind, Limits limits, int seed, Model... models) {
        var random = new SplittableRandom(seed);
        Case of = Programs.random(kind, random);
        History history = Wandering.history(store, of, limits, random);
        return List.of(models).stream()
                .filter(model -> !isAllowed(history, model))
                .map(model -> "seed " + seed + ": " + model.id() + " forbids " + Notation.print(history))
                .findFirst();
    }

    private static final Programs.Kind STICKY = new Programs.Kind(Programs.Clients.STICKY, 3, true, false);
    private static final Programs.Kind ROAMING = new Programs.Kind(Programs.Clients.ROAMING, 3, true, false);
    private static final Programs.Kind SESSIONS = new Programs.Kind(Programs.Clients.SESSIONS, 3, true, false);

    @Test
    void all() {
        keeps(new Gossip(List.of()), STICKY, CALM, 4, Model.EVENTUAL, Model.READ_YOUR_WRITES, Model.MONOTONIC_READS);
        keeps(new Gossip(List.of()), ROAMING, CALM, 4, Model.EVENTUAL);
        keeps(new Fifo(), STICKY, CALM, 2, Model.PRAM);
        keeps(new Causal(), STICKY, CALM, 2, Model.CAUSAL);
        keeps(new CausalPlus(), STICKY, CALM, 2, Model.CAUSAL_CONVERGENCE);
        keeps(new CausalPlus(), SESSIONS, CALM, 2, Model.CAUSAL_CONVERGENCE);
        keeps(Quorum.MAJORITY, ROAMING, CALM, 2, Model.EVENTUAL, Model.READ_YOUR_WRITES);
        keeps(Quorum.ONE, ROAMING, CALM, 2, Model.EVENTUAL);
        keeps(new Dns(), STICKY, CALM, 2, Model.EVENTUAL, Model.MONOTONIC_READS);
        assertEquals(new Limits(0, 2, 2, 3, true), ROUGH);
    }
}
