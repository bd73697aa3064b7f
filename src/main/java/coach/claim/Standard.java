package coach.claim;

import coach.store.Gossip;
import coach.store.Limits;
import java.util.List;

/** The stores that stand for models, and the usual means to decide claims. */
public final class Standard {
    private static final int SITUATIONS_MAX = 60_000;

    private Standard() {}

    /** Returns what hears claims, with the stories that claims may name. */
    public static Claims claims(List<Play> plays) {
        var decider = new Decider(Standard::stage, plays, Limits.of(SITUATIONS_MAX));
        return new Claims(
                text -> new Reading(text, java.util.Optional.empty(), List.of(), "nothing is read yet.", List.of()), decider);
    }

    /** Runs every model against every phenomenon. */
    public static TruthTable table() {
        return TruthTable.of(Standard::stage, Limits.of(SITUATIONS_MAX));
    }

    private static Stage stage(Subject subject, int people, boolean isAtomic) {
        return new Stage(new Gossip(List.of()), Math.max(2, Math.min(3, people)), true);
    }
}
