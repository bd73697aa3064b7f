package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the canonical stores show on the litmus programs, all schedules, is what their model allows. Where it is less,
 * the outcome stands here with its reason; it is never more.
 */
class LitmusAgreementTest {
    private static final String SWAPS = "a: cas x 0 1; r x _ | b: cas x 0 2; r x _";
    private static final String TWO_ENDS = "a: w x 1; r x _ ! | b: w x 2; r x _ !";
    private static final String TWO_AND_TWO = "a: w x 1; w y 2; r x _ ! | b: w y 1; w x 2; r y _ !";
    private static final String R = "a: w x 1; w y 1 | b: w y 2; r x _; r y _ !";
    private static final String BEGH_2B = "p: w z 1; w x 1; w y 1 | q: w x 2; r z _; r y _; r x _";
    private static final String IRIW = "a: w x 1 | b: w y 1 | c: r x _; r y _ | d: r y _; r x _";

    private static final List<String> PROGRAMS = List.of(
            "a: w x 1; r y _ | b: w y 1; r x _",
            "a: w x 1; w y 1 | b: r y _; r x _",
            "a: w x 1 | b: r x _; w y 1 | c: r y _; r x _",
            "a: w x 1 | b: r x _; r x _",
            "a: r x _; w y 1 | b: r y _; w x 1",
            "a: w x 1; r x _ | b: w x 2; r x _",
            "a: w x 1; w x 2 | b: r x _; r x _",
            "a: w x 1 | b: w x 2 | c: r x _; r x _",
            "a: w x 1; r x _; r y _ | b: w y 1; r y _; r x _",
            "a: w x 1 | b: r x _; w x 2; r x _",
            TWO_ENDS,
            TWO_AND_TWO,
            R,
            SWAPS,
            BEGH_2B);

    private static void agree(
            Protocol<?> store, Programs.Clients clients, List<String> programs, Map<String, String> notShown) {
        Model model = store.promises();
        for (String program : programs) {
            var notShownHere = new TreeSet<>(Shown.allowedBy(model, program));
            var shown = Shown.by(store, Programs.of(program, clients, 0));
            var forbidden = new TreeSet<>(shown);
            forbidden.removeAll(notShownHere);
            assertEquals(List.of(), List.copyOf(forbidden), store.id() + " shows what its model forbids: " + program);
            notShownHere.removeAll(shown);
            var listed = notShown.containsKey(program) ? List.of(notShown.get(program)) : List.of();
            assertEquals(listed, List.copyOf(notShownHere), store.id() + ", allowed and not shown: " + program);
        }
    }

    private static List<String> withIriw() {
        var programs = new ArrayList<>(PROGRAMS);
        programs.add(IRIW);
        return programs;
    }

    /** Four replicas and clients at any of them are too many schedules for a test. */
    @Test
    void gossipWithRoamingClientsShowsAllThatEventualConsistencyAllows() {
        agree(
                new Gossip(List.of()),
                Programs.Clients.ROAMING,
                PROGRAMS,
                // Both swaps won, so each of the two replicas holds a value, and none is left that holds neither.
                Map.of(SWAPS, "a: cas x 0 1; r x 0 | b: cas x 0 2; r x 0"));
    }

    @Test
    void oneMoreReplicaShowsTheOutcomeThatGossipOnTwoDoesNot() {
        assertEquals(
                Shown.allowedBy(Model.EVENTUAL, SWAPS),
                Shown.by(new Gossip(List.of()), Programs.of(SWAPS, Programs.Clients.ROAMING, 1)));
    }

    /** A replica applies its own write at once, so the other's comes later there; the model may order them freely. */
    @Test
    void fifoShowsAllThatPramAllowsUnlessBothKeepTheirOwnWriteForEver() {
        agree(
                new Fifo(),
                Programs.Clients.STICKY,
                withIriw(),
                Map.of(
                        TWO_ENDS, "a: w x 1; r x 1 ! | b: w x 2; r x 2 !",
                        TWO_AND_TWO, "a: w x 1; w y 2; r x 1 ! | b: w y 1; w x 2; r y 1 !"));
    }

    @Test
    void causalBroadcastShowsAllThatCausalMemoryAllowsUnlessBothKeepTheirOwnWriteForEver() {
        agree(
                new Causal(),
                Programs.Clients.STICKY,
                withIriw(),
                Map.of(
                        TWO_ENDS, "a: w x 1; r x 1 ! | b: w x 2; r x 2 !",
                        TWO_AND_TWO, "a: w x 1; w y 2; r x 1 ! | b: w y 1; w x 2; r y 1 !"));
    }

    /**
     * A Lamport stamp knows more than cause and effect: a replica's second write has counter 2 and beats another's first
     * one, which has not heard of it; where counters are equal the higher node wins. The model may order such writes
     * freely.
     */
    @Test
    void dependenciesWithStampsShowAllThatCausalConvergenceAllowsUnlessStampsDecideOtherwise() {
        agree(
                new CausalPlus(),
                Programs.Clients.STICKY,
                withIriw(),
                Map.of(
                        R, "a: w x 1; w y 1 | b: w y 2; r x 0; r y 2 !",
                        SWAPS, "a: cas x 0 1; r x 1 | b: cas x 0 2; r x 1",
                        BEGH_2B, "p: w z 1; w x 1; w y 1 | q: w x 2; r z 0; r y 1; r x 2"));
    }
}
