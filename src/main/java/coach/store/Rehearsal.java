package coach.store;

import coach.consistency.Model;
import coach.consistency.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario on a store: whether its surprise can show, and single runs of it.
 *
 * @param model the model that the store stands for here; null where the store was named
 * @param isStaying whether people who may reach any site stay with one replica, because the store keeps the model for
 *     such clients only
 */
public record Rehearsal(Scenario scenario, @Nullable Model model, Protocol<?> store, boolean isStaying) {
    /** Returns the scenario on the store that stands for a model. */
    public static Rehearsal of(Scenario scenario, Model model) {
        boolean canRoam = switch (model) {
            case EVENTUAL, CAUSAL_CONVERGENCE, LINEARIZABLE -> true;
            case READ_YOUR_WRITES,
                    MONOTONIC_READS,
                    MONOTONIC_WRITES,
                    WRITES_FOLLOW_READS,
                    PRAM,
                    WEAK_CAUSAL,
                    CAUSAL,
                    SEQUENTIAL -> false;
        };
        boolean hasRoamers = scenario.people().stream().anyMatch(Scenario.Person::roams);
        return new Rehearsal(scenario, model, store(scenario, model), hasRoamers && !canRoam);
    }

    /**
     * A store that does not serve what the story asks for would never show anything: another that keeps the model does.
     */
    private static Protocol<?> store(Scenario scenario, Model model) {
        List<Step> steps = ScenarioCase.of(scenario).steps();
        Protocol<?> usual = Stores.canonical(model);
        return Stream.concat(Stream.of(usual), Stores.all().stream().filter(each -> each.promises() == model))
                .filter(store -> steps.stream().allMatch(step -> store.serves(step.kind())))
                .findFirst()
                .orElse(usual);
    }

    /** Returns the scenario on a store as it is. */
    public static Rehearsal of(Scenario scenario, Protocol<?> store) {
        return new Rehearsal(scenario, null, store, false);
    }

    /** Returns whether a model itself allows the surprise: that the store keeps, or the one the store stands for. */
    public boolean isAllowed() {
        Model asked = model == null ? store.promises() : model;
        return ScenarioRules.verdict(scenario, asked) instanceof Verdict.Allowed;
    }

    /** Looks for the surprise in every schedule without losses and without timers, shortest first. */
    public Exploration explore(int situations) {
        return Explorer.explore(store, played(), Limits.of(situations), ScenarioCase.surprise(scenario));
    }

    /** Returns one run, chosen by a seed. */
    public Run play(long seed) {
        return Wander.run(store, played(), Limits.of(1), seed);
    }

    /** Returns whether a run shows the surprise. */
    public boolean isSurprising(Run run) {
        return ScenarioCase.isSurprising(scenario, run);
    }

    /** Returns the case as it is run: with people who stay where the store asks for it. */
    public Case played() {
        Case whole = ScenarioCase.of(scenario);
        if (!isStaying) {
            return whole;
        }
        List<Client> staying = whole.clients().stream()
                .map(each -> new Client(each.name(), each.home(), false, each.keepsSession()))
                .toList();
        return new Case(whole.sites(), whole.initial(), staying, whole.steps(), whole.faults());
    }
}
