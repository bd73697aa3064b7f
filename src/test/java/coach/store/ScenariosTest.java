package coach.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.consistency.Lattice;
import coach.consistency.Model;
import coach.consistency.Verdict;
import coach.history.Op;
import coach.yaml.Bank;
import coach.yaml.Scenarios;
import coach.yaml.Summary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stories of the program's own bank, and how a story becomes a case. */
class ScenariosTest {
    private static final int SITUATIONS_MAX = 100_000;

    static List<Scenario> all() {
        Bank bank = Bank.builtIn();
        return bank.scenarios().stream()
                .map(Summary::id)
                .map(id -> bank.scenario(id).value())
                .toList();
    }

    private static Scenario scenario(String lines) {
        return Scenarios.parse("s.yaml", """
                        format: 1
                        id: s
                        title: A title
                        system: general
                        story: A story.
                        surprise: somebody is surprised
                        sites: [eu, us, asia]
                        people:
                        - {name: ann, at: eu}
                        - {name: ben, at: us}
                        - {name: cem, at: anywhere}
                        things: [{key: x, name: the x}, {key: y, name: the y}]
                        initial: '0'
                        needs: sequential
                        lesson: A lesson.
                        """ + lines).value();
    }

    @Test
    void thereIsAStoryForEverySentenceThatMustBeTaught() {
        assertEquals(
                List.of(
                        "cassandra",
                        "dns",
                        "friends",
                        "likes",
                        "likes-added",
                        "lock",
                        "minority",
                        "never-stops",
                        "password",
                        "posts",
                        "profile",
                        "reply",
                        "seat",
                        "stops",
                        "sum",
                        "thread",
                        "timeline",
                        "username"),
                all().stream().map(Scenario::id).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theNeededModelAndNoneBelowItForbidsTheSurprise(Scenario scenario) {
        assertEquals(List.of(), ScenarioRules.check(scenario));
        assertEquals(List.of(), ScenarioRules.needs(scenario));
        for (Model model : Model.values()) {
            Verdict verdict = ScenarioRules.verdict(scenario, model);
            if (Lattice.implies(model, scenario.needs())) {
                assertTrue(verdict instanceof Verdict.Violated, scenario.id() + " under " + model.id());
            } else if (Lattice.implies(scenario.needs(), model)) {
                assertTrue(verdict instanceof Verdict.Allowed, scenario.id() + " under " + model.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void plainGossipShowsEverySurpriseThatItsModelAllows(Scenario scenario) {
        var found = Rehearsal.of(scenario, new Gossip(List.of())).explore(SITUATIONS_MAX);
        assertEquals(scenario.needs() != Model.EVENTUAL, found.witness().isPresent());
        assertEquals(found.witness().isEmpty(), found.isExhaustive());
        found.witness()
                .ifPresent(run ->
                        assertTrue(Rehearsal.of(scenario, new Gossip(List.of())).isSurprising(run)));
    }

    /** Stores may be stricter than the model they stand for: all of ours converge once writes stop. */
    @ParameterizedTest
    @MethodSource("all")
    void theStoreOfAModelShowsTheSurpriseWhereTheModelAllowsIt(Scenario scenario) {
        for (Model model :
                List.of(Model.EVENTUAL, Model.PRAM, Model.CAUSAL, Model.CAUSAL_CONVERGENCE, Model.SEQUENTIAL)) {
            Rehearsal rehearsal = Rehearsal.of(scenario, model);
            Exploration found = rehearsal.explore(SITUATIONS_MAX);
            boolean isExpected = rehearsal.isAllowed() && scenario.needs() != Model.EVENTUAL;
            String what = scenario.id() + " on " + model.id();
            assertEquals(isExpected, found.witness().isPresent(), what);
            assertEquals(!isExpected, found.isExhaustive(), what);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLinearizableStoreNeverShowsASurprise(Scenario scenario) {
        boolean isSmall = scenario.sites().size() < 3 || scenario.people().size() < 3;
        Exploration found = Rehearsal.of(scenario, Model.LINEARIZABLE).explore(isSmall ? SITUATIONS_MAX : 1000);
        assertTrue(found.witness().isEmpty(), scenario.id());
        assertTrue(found.isExhaustive() || !isSmall, scenario.id());
    }

    @Test
    void aProgramBecomesStepsAndFaults() {
        Case of = ScenarioCase.of(scenario("""
                        program: 'ann: w x 1; cas y 0 5 | ben: r x 1; w y $x+5; r y 6 ! | cem: r y 0'
                        after: [ben 1 after ann 2, cem 1 after ben 1]
                        faults: ['partition eu, us asia', heal after ann 1, crash us right after ben 1, restart us]
                        """));
        assertEquals(
                List.of(
                        Step.of("ann", Op.Kind.WRITE, "x", "1", null),
                        Step.of("ann", Op.Kind.CAS, "y", "5", "0"),
                        Step.of("ben", Op.Kind.READ, "x", "1", null).after(1),
                        new Step("ben", Op.Kind.WRITE, "y", "5", null, "x", false, Step.NONE),
                        new Step("ben", Op.Kind.READ, "y", "6", null, null, true, Step.NONE),
                        Step.of("cem", Op.Kind.READ, "y", "0", null).after(2)),
                of.steps());
        assertEquals(
                List.of(
                        new Fault(Fault.Kind.PARTITION, List.of(List.of(0), List.of(1, 2)), -1, Step.NONE, true),
                        new Fault(Fault.Kind.HEAL, List.of(), -1, 0, false),
                        new Fault(Fault.Kind.CRASH, List.of(), 1, 2, true),
                        new Fault(Fault.Kind.RESTART, List.of(), 1, Step.NONE, true)),
                of.faults());
        assertEquals(
                List.of(
                        new Client("ann", 0, false, true),
                        new Client("ben", 1, false, true),
                        new Client("cem", 2, true, true)),
                of.clients());
    }

    @Test
    void aSumIsDoneWithWhatTheProgramReads() {
        var history = ScenarioCase.history(
                scenario("program: 'ann: r x 3; r x 4; w y $x+-5 | ben: w y $x+2 | cem: r y 2'\n"));
        assertEquals(
                List.of("3", "4", "-1", "2", "2"),
                history.ops().stream().map(Op::value).toList());
    }

    @Test
    void onlyTheOrderThatIsWrittenIsRealTime() {
        // Two pairs that know nothing of each other: intervals on a line would order across them.
        String program = "program: 'ann: w x 1 | ben: r x %s; w y 1 | cem: r y %s'\n";
        assertForbidden(program.formatted("0", "1") + "after: [ben 1 after ann 1]\n");
        assertAllowed(program.formatted("0", "1"));
        assertAllowed(program.formatted("1", "0") + "after: [ben 1 after ann 1]\n");
        assertForbidden(program.formatted("1", "0") + "after: [ben 1 after ann 1, cem 1 after ben 2]\n");
    }

    private static void assertForbidden(String lines) {
        assertTrue(ScenarioRules.verdict(scenario(lines), Model.LINEARIZABLE) instanceof Verdict.Violated, lines);
    }

    private static void assertAllowed(String lines) {
        assertTrue(ScenarioRules.verdict(scenario(lines), Model.LINEARIZABLE) instanceof Verdict.Allowed, lines);
    }

    @Test
    void theSurpriseIsAlsoWhoWinsACompareAndSet() {
        Scenario both = scenario("program: 'ann: cas x 0 1 | ben: cas x 0 2 | cem: r y 0'\n");
        Scenario one = scenario("program: 'ann: cas x 0 1 | ben: cas x 0 2 fail | cem: r y 0'\n");
        for (int seed = 0; seed < 50; seed++) {
            Run run = Wander.run(new Gossip(List.of()), ScenarioCase.of(both), Limits.of(1), seed);
            boolean isBoth =
                    run.results().get(0).isDone() && run.results().get(1).isDone();
            assertEquals(isBoth, ScenarioCase.isSurprising(both, run), "seed " + seed);
            boolean isFirst =
                    run.results().get(0).isDone() && !run.results().get(1).isDone();
            assertEquals(isFirst, ScenarioCase.isSurprising(one, run), "seed " + seed);
        }
    }

    @Test
    void aScenarioThatBreaksARuleIsNoCase() {
        Scenario good = scenario("program: 'ann: w x 1 | ben: w x 2 | cem: r x 0'\n");
        assertFalse(ScenarioCase.of(good).steps().isEmpty());
        var bad = new Scenario(
                1,
                "s",
                "t",
                "general",
                "s",
                "s",
                List.of("eu"),
                good.people(),
                good.things(),
                "0",
                good.program(),
                List.of(),
                List.of(),
                Model.EVENTUAL,
                "l");
        assertThrows(coach.text.CoachException.class, () -> ScenarioCase.of(bad));
    }

    @Test
    void theSameSeedGivesTheSameRunAndSomeSeedsDiffer() {
        Case of = ScenarioCase.of(all().get(10));
        List<Run> runs = Stream.iterate(0L, seed -> seed + 1)
                .limit(20)
                .map(seed -> Wander.run(new Gossip(List.of()), of, Limits.of(1), seed))
                .toList();
        assertEquals(runs.get(7), Wander.run(new Gossip(List.of()), of, Limits.of(1), 7));
        assertTrue(runs.stream().distinct().count() > 5);
    }
}
