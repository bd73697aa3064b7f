package coach.claim;

/** What is claimed by "it is not true that" before a claim. */
final class Denial {
    private Denial() {}

    /** Returns the denied claim. */
    static Claim of(Claim claim) {
        if (claim instanceof Claim.Behaviour behaviour) {
            return switch (behaviour.modality()) {
                case CAN -> with(behaviour, Claim.Modality.NEVER);
                case NEVER -> with(behaviour, Claim.Modality.CAN);
                case ALWAYS -> with(behaviour, Claim.Modality.NOT_ALWAYS);
                case NOT_ALWAYS -> with(behaviour, Claim.Modality.ALWAYS);
            };
        }
        return turned(claim);
    }

    private static Claim with(Claim.Behaviour behaviour, Claim.Modality modality) {
        return new Claim.Behaviour(behaviour.subject(), behaviour.phenomenon(), modality);
    }

    private static Claim turned(Claim claim) {
        if (claim instanceof Claim.Keeps keeps) {
            return new Claim.Keeps(keeps.subject(), keeps.model(), !keeps.isSo());
        }
        if (claim instanceof Claim.Availability up) {
            return new Claim.Availability(up.subject(), up.access(), up.side(), !up.isAvailable());
        }
        if (claim instanceof Claim.Latency latency) {
            return new Claim.Latency(latency.subject(), latency.access(), !latency.isLocal());
        }
        if (claim instanceof Claim.Strength strength) {
            return new Claim.Strength(strength.one(), strength.relation(), strength.other(), !strength.isSo());
        }
        if (claim instanceof Claim.Rank rank) {
            return new Claim.Rank(rank.model(), rank.weaker(), rank.stronger(), !rank.isSo());
        }
        if (claim instanceof Claim.Definition definition) {
            return new Claim.Definition(definition.meaning(), !definition.isSo());
        }
        if (claim instanceof Claim.Fitness fitness) {
            return new Claim.Fitness(fitness.scenario(), ModelRules.denied(fitness.verdict()), fitness.model());
        }
        throw new IllegalStateException("a claim of a new kind: " + claim);
    }
}
