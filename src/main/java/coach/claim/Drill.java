package coach.claim;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Sentences to practise on: claims from the whole vocabulary, true and false ones about equally often. */
public final class Drill {
    private static final List<Model> MODELS =
            List.of(Model.EVENTUAL, Model.CAUSAL, Model.CAUSAL_CONVERGENCE, Model.SEQUENTIAL, Model.LINEARIZABLE);
    private static final List<Subject> QUORUMS = List.of(
            new Subject.OfQuorum(3, 2, 2),
            new Subject.OfQuorum(3, 1, 1),
            new Subject.OfQuorum(3, 1, 3),
            new Subject.OfDns());

    private Drill() {}

    /**
     * Returns {@code count} different claims; the same for a seed.
     *
     * @param claims decides them, so that no verdict outnumbers the others
     */
    public static List<Claim> of(Claims claims, long seed, int count) {
        List<Claim> all = vocabulary();
        var random = new SplittableRandom(seed);
        for (int i = all.size() - 1; i > 0; i--) {
            Collections.swap(all, i, random.nextInt(i + 1));
        }
        var chosen = new ArrayList<Claim>();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        int most = (count + 1) / 2;
        for (Claim claim : all) {
            if (chosen.size() < count) {
                if (counts.merge(claims.decide(claim).verdict(), 1, Integer::sum) <= most) {
                    chosen.add(claim);
                }
            }
        }
        return chosen;
    }

    /** Returns every claim that is worth asking about. */
    static List<Claim> vocabulary() {
        var all = new ArrayList<Claim>();
        for (Model model : MODELS) {
            behaviours(new Subject.OfModel(model), all);
            for (Claim.Access access : List.of(Claim.Access.READS, Claim.Access.WRITES)) {
                all.add(new Claim.Latency(new Subject.OfModel(model), access, true));
                for (Claim.Availability.Side side : Claim.Availability.Side.values()) {
                    all.add(new Claim.Availability(new Subject.OfModel(model), access, side, true));
                }
            }
            for (Model other : MODELS) {
                if (model != other) {
                    all.add(new Claim.Strength(model, Claim.Strength.Relation.STRONGER, other, true));
                }
            }
        }
        QUORUMS.forEach(subject -> behaviours(subject, all));
        for (Claim.Definition.Meaning meaning : Claim.Definition.Meaning.values()) {
            all.add(new Claim.Definition(meaning, true));
        }
        return all;
    }

    private static void behaviours(Subject subject, List<Claim> all) {
        for (Phenomenon phenomenon : Phenomenon.values()) {
            all.add(new Claim.Behaviour(subject, phenomenon, Claim.Modality.CAN));
            all.add(new Claim.Behaviour(subject, phenomenon, Claim.Modality.NEVER));
        }
    }
}
