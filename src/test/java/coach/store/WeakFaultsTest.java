package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Loss, duplication, crash and restart: what stores that repair survive in every schedule, and others do not. */
class WeakFaultsTest {
    private static final Limits ONE_LOSS = new Limits(400_000, 1, 0, 0, false);
    private static final Limits ONE_COPY = new Limits(400_000, 0, 1, 0, false);
    private static final String END = "a: w x 1 | b: r x _ !";

    private static Case ending(Fault... faults) {
        return Programs.of(END, Programs.Clients.STICKY, 0, faults);
    }

    private static Case crashing(int node) {
        return ending(Programs.crash(node), Programs.restart(node));
    }

    /** Returns what the last read gives in all executions in which everybody is answered. */
    private static List<String> lastReads(Protocol<?> store, Case of, Limits limits) {
        var values = new TreeSet<String>();
        var wholeEnds = new int[1];
        Exploration all = Explorer.explore(store, of, limits, Goal.NONE, run -> {
            if (run.results().stream().allMatch(result -> result.answered() >= 0)) {
                wholeEnds[0]++;
                values.add(String.valueOf(
                        run.results().get(run.results().size() - 1).value()));
            }
        });
        assertTrue(all.isExhaustive() && wholeEnds[0] > 0, () -> store + " " + of);
        return List.copyOf(values);
    }

    private static void survives(Protocol<?> repairing, Protocol<?> plain) {
        assertEquals(List.of("1"), lastReads(repairing, ending(), ONE_LOSS), () -> repairing + ", one message lost");
        assertEquals(List.of("1"), lastReads(repairing, ending(), new Limits(400_000, 2, 0, 1, false)));
        assertEquals(List.of("1"), lastReads(repairing, ending(), ONE_COPY), () -> repairing + ", one message twice");
        assertEquals(List.of("1"), lastReads(repairing, crashing(0), ONE_LOSS), () -> repairing + ", writer crashes");
        assertEquals(List.of("1"), lastReads(repairing, crashing(1), ONE_LOSS), () -> repairing + ", reader crashes");
        assertEquals(List.of("0", "1"), lastReads(plain, ending(), ONE_LOSS), () -> plain + " loses nothing");
        assertEquals(List.of("0", "1"), lastReads(plain, crashing(1), Limits.of(400_000)));
    }

    @Test
    void antiEntropyFindsWhatGotLost() {
        survives(new Gossip(List.of(), true), new Gossip(List.of()));
    }

    @Test
    void broadcastsThatRepairDeliverWhatGotLost() {
        survives(new Fifo(true), new Fifo());
        survives(new Causal(true), new Causal());
        survives(new CausalPlus(true), new CausalPlus());
    }

    @Test
    void hintsDeliverWhatGotLostOrCouldNotBeDelivered() {
        Quorum plain = Quorum.strict(2, 1, 1);
        for (Quorum.Handoff handoff : List.of(Quorum.Handoff.HINTS, Quorum.Handoff.SLOPPY)) {
            Quorum store = plain.with(handoff);
            assertEquals(List.of("1"), lastReads(store, ending(), ONE_LOSS));
            assertEquals(List.of("1"), lastReads(store, ending(), ONE_COPY));
            assertEquals(List.of("1"), lastReads(store, crashing(1), Limits.of(400_000)));
            Case elsewhere = Programs.at(List.of(2, 0), 3, END, Programs.crash(0), Programs.restart(0));
            assertEquals(List.of("1"), lastReads(store, elsewhere, Limits.of(400_000)));
        }
        assertEquals(List.of("0", "1"), lastReads(plain, ending(), ONE_LOSS));
    }

    @Test
    void aResolverAsksAgainAndAChangeIsMadeOnce() {
        var store = new Dns(1_000, true);
        Case change = Programs.at(List.of(1, 0), 2, "a: w x 1 | b: w x 2; r x _ !");
        assertEquals(List.of("1", "2"), lastReads(store, change, new Limits(400_000, 1, 1, 1, false)));
        Case swap = Programs.at(List.of(1, 1), 2, "a: cas x 0 1 | b: r x _ !");
        assertEquals(List.of("1"), lastReads(store, swap, new Limits(400_000, 1, 1, 2, false)));
        var ends = new ArrayList<Run>();
        Limits lossy = new Limits(400_000, 1, 0, 0, false);
        assertTrue(
                Explorer.explore(new Dns(), swap, lossy, Goal.NONE, ends::add).isExhaustive());
        assertTrue(ends.stream().anyMatch(run -> run.results().get(0).answered() < 0), "a lost question, no answer");
        assertTrue(ends.stream().noneMatch(run -> !run.results().get(0).isDone()));
    }

    @Test
    void aCopyChangesNothing() {
        for (String program : List.of(
                "a: w x 1; w x 2 | b: r x _; r x _",
                "a: w x 1; r x _ | b: w x 2; r x _",
                "a: w x 1; w y 1 | b: r y _; r x _")) {
            for (Protocol<?> store : Stores.all()) {
                Case of = Programs.of(program, Programs.Clients.STICKY, 0);
                assertEquals(Shown.by(store, of), Shown.by(store, of, ONE_COPY), store.id() + " on " + program);
            }
        }
    }

    /** A store whose messages are never moot. */
    private record Literal<S>(Protocol<S> store) implements Protocol<S> {
        @Override
        public String id() {
            return store.id();
        }

        @Override
        public String title() {
            return store.title();
        }

        @Override
        public coach.consistency.Model promises() {
            return store.promises();
        }

        @Override
        public S start(int node, Setup setup) {
            return store.start(node, setup);
        }

        @Override
        public void request(Turn<S> turn, Request request) {
            store.request(turn, request);
        }

        @Override
        public void receive(Turn<S> turn, int from, Message message) {
            store.receive(turn, from, message);
        }

        @Override
        public void remind(Turn<S> turn, Timer timer) {
            store.remind(turn, timer);
        }

        @Override
        public S afterCrash(S state, int node, Setup setup) {
            return store.afterCrash(state, node, setup);
        }

        @Override
        public void restarted(Turn<S> turn) {
            store.restarted(turn);
        }
    }

    @Test
    void lettingMootMessagesArriveAtOnceLosesNoOutcome() {
        Quorum two = Quorum.strict(2, 1, 2);
        List<Protocol<?>> stores = List.of(
                new Gossip(List.of()),
                Quorum.ONE,
                Quorum.MAJORITY,
                Quorum.strict(2, 1, 1).with(Quorum.Repair.BACKGROUND),
                two.with(Quorum.Repair.BEFORE_ANSWER),
                two.with(Quorum.Handoff.SLOPPY));
        for (String program : List.of(
                "a: w x 1; r y _ | b: w y 1; r x _",
                "a: w x 1; r x _ | b: w x 2; r x _",
                "a: w x 1; r x _ ! | b: cas x 0 2; r x _ !")) {
            for (Protocol<?> store : stores) {
                Case of = Programs.of(program, Programs.Clients.STICKY, 0);
                Limits limits = new Limits(400_000, 0, 0, 1, false);
                var literal = Shown.by(new Literal<>(store), of, limits);
                assertEquals(literal, Shown.by(store, of, limits), store + " on " + program);
            }
        }
    }
}
