package coach.claim;

import coach.store.Limits;
import coach.store.Scenario;
import java.util.List;
import java.util.function.Supplier;

/**
 * Decides claims by running them: small stories on replicated stores in every schedule, and the definitions of the
 * models over the same stories. Nothing is looked up; a verdict rests on what was found.
 */
public final class Decider {
    private final Claim.Cases<Decision> trials;

    /**
     * A decider.
     *
     * @param stages which store stands for what
     * @param scenarios the stories that claims of fitness may name; asked for only where one does
     * @param limits how far each exploration goes
     */
    public Decider(Stages stages, Supplier<List<Scenario>> scenarios, Limits limits) {
        trials = new Trials(new Lab(stages, limits), scenarios);
    }

    /** Decides one claim. */
    public Decision decide(Claim claim) {
        return claim.match(trials);
    }

    private record Trials(Lab lab, Supplier<List<Scenario>> scenarios) implements Claim.Cases<Decision> {
        @Override
        public Decision behaviour(Claim.Behaviour claim) {
            return new BehaviourTrial(lab, claim).decide();
        }

        @Override
        public Decision availability(Claim.Availability claim) {
            return new AvailabilityTrial(lab, claim).decide();
        }

        @Override
        public Decision latency(Claim.Latency claim) {
            return new LatencyTrial(lab, claim).decide();
        }

        @Override
        public Decision keeps(Claim.Keeps claim) {
            return new KeepsTrial(lab, claim).decide();
        }

        @Override
        public Decision strength(Claim.Strength claim) {
            return new StrengthTrial(claim).decide();
        }

        @Override
        public Decision rank(Claim.Rank claim) {
            return RankTrial.decide(claim);
        }

        @Override
        public Decision definition(Claim.Definition claim) {
            return new DefinitionTrial(lab, claim).decide();
        }

        @Override
        public Decision fitness(Claim.Fitness claim) {
            return new FitnessTrial(lab, scenarios.get(), claim).decide();
        }
    }
}
