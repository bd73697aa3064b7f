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
import org.junit.jupiter.api.Test;

/** What each weak store can show and never shows; what it shows breaks the next stronger model. */
class WeakWitnessesTest {
    private static final Limits LIMITS = Limits.of(400_000);
    private static final String CORR = "w: w x 1 | r: r x 1; r x 0";
    private static final String COWR = "p: w x 1; r x 0 | q: r x _";
    private static final String MP = "p: w x 1; w y 1 | q: r y 1; r x 0";
    private static final String WRC = "p: w x 1 | q: r x 1; w y 1 | s: r y 1; r x 0";
    private static final String SB = "p: w x 1; r y 0 | q: w y 1; r x 0";
    private static final String IRIW = "p: w x 1 | q: w y 1 | r: r x 1; r y 0 | s: r y 1; r x 0";
    private static final String SPLIT = "a: w x 1 | b: w x 2 | r: r x 1; r x 2 | s: r x 2; r x 1";
    private static final String DIVERGE = "a: w x 1 | b: w x 2 | f: r x 1 ! | g: r x 2 !";
    private static final String LOST = "a: w x 1 | f: r x 0 !";
    private static final String TWO_AND_TWO = "a: w x 1; w y 2 | b: w y 1; w x 2 | f: r x 1 !; r y 1 !";
    private static final String BEGH_2A = "a: w x 1; r x 2 | b: w x 2; r x 1";
    /** With two more writes, so that the Lamport stamp of {@code x=2} is the newer one. */
    private static final String BEGH_2B = "p: w z 1; w x 1; w y 1 | q: w u 1; w u 2; w x 2; r z 0; r y 1; r x 2";

    private static final String NAMES = "a: cas x 0 1 | b: cas x 0 2";

    private static Case sticky(String program) {
        return Programs.of(program, Programs.Clients.STICKY, 0);
    }

    private static Case roaming(String program) {
        return Programs.of(program, Programs.Clients.ROAMING, 0);
    }

    private static Case sessions(String program) {
        return Programs.of(program, Programs.Clients.SESSIONS, 0);
    }

    /** The last step is issued once the step before it was answered. */
    private static Case phoned(String program, int more) {
        return phoned(Programs.of(program, Programs.Clients.STICKY, more));
    }

    private static Case phoned(Case of) {
        var steps = new ArrayList<>(of.steps());
        int last = steps.size() - 1;
        steps.set(last, steps.get(last).after(last - 1));
        return new Case(of.sites(), of.initial(), of.clients(), steps, of.faults());
    }

    private static History shows(Protocol<?> store, Case of, Limits limits) {
        Exploration found = Explorer.explore(store, of, limits, Goal.outcome());
        return found.witness()
                .orElseThrow(() -> new AssertionError(store + " never shows " + of))
                .history();
    }

    private static History shows(Protocol<?> store, Case of) {
        return shows(store, of, LIMITS);
    }

    /** The outcome is found, and {@code model} forbids it while the store's own model does not. */
    private static void breaks(Model model, Protocol<?> store, Case of) {
        History history = shows(store, of);
        assertTrue(isAllowed(history, store.promises()), () -> store + " breaks its own model: " + history);
        assertTrue(!isAllowed(history, model), () -> store + " keeps " + model + ": " + history);
    }

    private static boolean isAllowed(History history, Model model) {
        return Models.check(history, model, Budget.unlimited()) instanceof Verdict.Allowed;
    }

    private static void neverShows(Protocol<?> store, Case of, Limits limits) {
        Exploration all = Explorer.explore(store, of, limits, Goal.outcome());
        assertEquals(Optional.empty(), all.witness().map(run -> Notation.print(run.history())), () -> store + " shows");
        assertTrue(all.isExhaustive(), () -> store + ": more than " + all.situations() + " situations");
    }

    private static void neverShows(Protocol<?> store, Case of) {
        neverShows(store, of, LIMITS);
    }

    /** Both compare-and-sets are answered, and both are told that they won. */
    private static boolean canBothWin(Protocol<?> store) {
        Exploration all = Explorer.explore(store, sticky(NAMES), LIMITS, seen -> {
            if (!seen.isDone(0) || !seen.isDone(1)) {
                return Goal.Progress.HOPELESS;
            }
            return seen.isAnswered(0) && seen.isAnswered(1) ? Goal.Progress.REACHED : Goal.Progress.POSSIBLE;
        });
        assertTrue(all.witness().isPresent() || all.isExhaustive());
        return all.witness().isPresent();
    }

    @Test
    void gossipShowsARoamingClientEverythingButDivergenceAndLoss() {
        var gossip = new Gossip(List.of());
        breaks(Model.MONOTONIC_READS, gossip, roaming(CORR));
        breaks(Model.READ_YOUR_WRITES, gossip, roaming(COWR));
        breaks(Model.MONOTONIC_WRITES, gossip, roaming(MP));
        breaks(Model.WRITES_FOLLOW_READS, gossip, roaming(WRC));
        breaks(Model.CAUSAL_CONVERGENCE, gossip, roaming(MP));
        neverShows(gossip, sticky(DIVERGE));
        neverShows(gossip, roaming(LOST));
    }

    @Test
    void gossipShowsAStickyClientItsOwnWritesAndNeverGoesBack() {
        var gossip = new Gossip(List.of());
        neverShows(gossip, sticky("p: w x 1; r x 0 | q: w x 2; r x _"));
        neverShows(gossip, sticky(CORR));
        breaks(Model.MONOTONIC_WRITES, gossip, sticky(MP));
        breaks(Model.WRITES_FOLLOW_READS, gossip, sticky(WRC));
        breaks(Model.CAUSAL_CONVERGENCE, gossip, sticky(MP));
    }

    @Test
    void byAClockThatIsBehindALaterWriteLoses() {
        String reply = "a: w x 1 | p: r x 1; w x 2 | f: r x 1 !";
        breaks(Model.WRITES_FOLLOW_READS, new Gossip(List.of(1_000L)), sticky(reply));
        neverShows(new Gossip(List.of(0L)), sticky(reply));
        neverShows(new Gossip(List.of()), sticky(reply));
        String twice = "p: w x 1; w x 2; r x 1 ! | q: r y _";
        shows(new Gossip(List.of(1_000L)), roaming(twice));
        neverShows(new Gossip(List.of(0L)), roaming(twice));
    }

    @Test
    void fifoShowsOneSendersWritesInOrderAndNothingElse() {
        var fifo = new Fifo();
        breaks(Model.CAUSAL, fifo, sticky(WRC));
        breaks(Model.EVENTUAL, fifo, sticky(DIVERGE));
        neverShows(fifo, sticky(MP));
        neverShows(fifo, sticky(CORR));
        neverShows(fifo, sticky(COWR));
    }

    @Test
    void causalBroadcastKeepsCausesAndMayDivergeForEver() {
        var causal = new Causal();
        breaks(Model.SEQUENTIAL, causal, sticky(SB));
        breaks(Model.CAUSAL_CONVERGENCE, causal, sticky(BEGH_2A));
        breaks(Model.CAUSAL_CONVERGENCE, causal, sticky(SPLIT));
        breaks(Model.EVENTUAL, causal, sticky(DIVERGE));
        neverShows(causal, sticky(MP));
        neverShows(causal, sticky(WRC));
        neverShows(causal, sticky(CORR));
        neverShows(causal, sticky(BEGH_2B));
        assertTrue(!isAllowed(shows(causal, roaming(MP)), Model.CAUSAL));
    }

    @Test
    void dependenciesWithStampsConverge() {
        var store = new CausalPlus();
        breaks(Model.SEQUENTIAL, store, sticky(SB));
        breaks(Model.SEQUENTIAL, store, sticky(IRIW));
        breaks(Model.CAUSAL, store, sticky(BEGH_2B));
        neverShows(store, sticky(WRC));
        neverShows(store, sticky(TWO_AND_TWO));
        neverShows(store, sticky(SPLIT));
        neverShows(store, sticky(DIVERGE));
    }

    @Test
    void aSessionKeepsARoamingClientCausal() {
        var store = new CausalPlus();
        neverShows(store, sessions(MP));
        neverShows(store, sessions(CORR));
        neverShows(store, sessions(COWR));
        assertTrue(!isAllowed(shows(store, roaming(COWR)), Model.READ_YOUR_WRITES));
    }

    @Test
    void overlappingQuorumsAreNeverStaleButMayInvertNewAndOld() {
        String stale = "p: w x 1 | q: r x 0";
        String inverted = "w: w x 1 | r: r x 1 | s: r x 0";
        neverShows(Quorum.MAJORITY, phoned(stale, 1));
        History history = shows(Quorum.MAJORITY, phoned(inverted, 0));
        assertTrue(!isAllowed(history, Model.LINEARIZABLE));
        breaks(Model.MONOTONIC_READS, Quorum.MAJORITY, Programs.of(CORR, Programs.Clients.STICKY, 1));
        breaks(Model.CAUSAL_CONVERGENCE, Quorum.MAJORITY, Programs.of(CORR, Programs.Clients.STICKY, 1));
        Case apart = phoned(Programs.at(List.of(0, 3, 2), 4, inverted));
        shows(Quorum.MAJORITY.with(Quorum.Repair.BACKGROUND), apart);
        neverShows(Quorum.MAJORITY.with(Quorum.Repair.BEFORE_ANSWER), phoned(inverted, 0));
        neverShows(Quorum.strict(2, 1, 2), phoned(stale, 0));
        neverShows(Quorum.strict(2, 2, 1), phoned(stale, 0));
        neverShows(Quorum.ALL, phoned(stale, 0));
    }

    @Test
    void quorumsThatNeedNotOverlapAreStale() {
        assertTrue(!isAllowed(shows(Quorum.ONE, phoned("p: w x 1 | q: r x 0", 1)), Model.LINEARIZABLE));
        neverShows(Quorum.ONE, sticky(LOST));
        neverShows(Quorum.ONE, Programs.of(DIVERGE, Programs.Clients.STICKY, 0));
    }

    @Test
    void aStandInMakesOverlappingQuorumsStale() {
        Fault apart = new Fault(Fault.Kind.PARTITION, List.of(List.of(1, 2)), -1, Step.NONE, true);
        Quorum strict = Quorum.strict(2, 1, 2);
        Quorum sloppy = strict.with(Quorum.Handoff.SLOPPY);
        Case phoned = phoned(Programs.at(List.of(2, 0), 3, "p: w x 1 | q: r x 0", apart));
        Limits patient = new Limits(400_000, 0, 0, 1, false);
        assertTrue(!isAllowed(shows(sloppy, phoned, patient), Model.LINEARIZABLE));
        neverShows(strict, phoned, patient);
        neverShows(strict.with(Quorum.Handoff.HINTS), phoned, patient);
        Fault healed = new Fault(Fault.Kind.HEAL, List.of(), -1, 0, false);
        neverShows(sloppy, Programs.at(List.of(2, 0), 3, "p: w x 1 | q: r x 0 !", apart, healed), patient);
    }

    @Test
    void aMinorityIsNotAnswered() {
        Fault apart = new Fault(Fault.Kind.PARTITION, List.of(List.of(1, 2)), -1, Step.NONE, true);
        var ends = new ArrayList<Run>();
        Case of = Programs.at(List.of(0, 1), 3, "a: w x 1 | b: w x 2; r x _", apart);
        assertTrue(Explorer.explore(Quorum.MAJORITY, of, LIMITS.timed(), Goal.NONE, ends::add)
                .isExhaustive());
        assertTrue(!ends.isEmpty());
        for (Run run : ends) {
            List<Op.Outcome> outcomes =
                    run.history().ops().stream().map(Op::outcome).toList();
            assertEquals(List.of(Op.Outcome.UNKNOWN, Op.Outcome.OK, Op.Outcome.OK), outcomes);
        }
    }

    @Test
    void aResolverMissesEvenItsClientsOwnChangeAndNeverGoesBack() {
        var dns = new Dns();
        breaks(Model.READ_YOUR_WRITES, dns, Programs.at(List.of(1), 2, "p: r x 0; w x 1; r x 0"));
        breaks(
                Model.CAUSAL_CONVERGENCE,
                dns,
                Programs.at(List.of(0, 1), 2, "p: w x 1; w y 1 | q: r x 0; r y 1; r x 0"));
        Limits expiring = new Limits(400_000, 0, 0, 2, false);
        neverShows(dns, Programs.at(List.of(0, 1), 2, CORR), expiring);
        neverShows(dns, Programs.at(List.of(0, 1), 2, "p: w x 1 | q: r x _; r x 0 !"));
        neverShows(dns, Programs.at(List.of(0, 1, 2), 3, DIVERGE.replace(" | g: r x 2 !", "; r x 2 !")), expiring);
        String back = "w: w x 1 | r: r x 0; r x 1; r x 0";
        assertTrue(!isAllowed(shows(dns, roaming(back)), Model.MONOTONIC_READS));
    }

    @Test
    void twoMayWinTheSameNameUnlessOneNodeDecides() {
        for (Protocol<?> store : Stores.all()) {
            boolean isDecidedByOne = List.of("dns", "total-order", "leader").contains(store.id());
            if (store.serves(Op.Kind.CAS)) {
                assertEquals(!isDecidedByOne, canBothWin(store), store.id());
            }
        }
    }
}
