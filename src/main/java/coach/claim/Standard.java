package coach.claim;

import coach.consistency.Model;
import coach.store.Dns;
import coach.store.Leader;
import coach.store.Limits;
import coach.store.Protocol;
import coach.store.Quorum;
import coach.store.Scenario;
import coach.store.Stores;
import java.util.List;
import java.util.function.Supplier;

/** The stores that stand for models, and the usual means to decide claims. */
public final class Standard {
    private static final int SITUATIONS_MAX = 60_000;
    private static final int NODES_MIN = 2;
    private static final int NODES_MAX = 4;

    /** A request that may reach any replica makes many schedules; three replicas show all that more would. */
    private static final int ROAMED_MAX = 3;

    private static final Limits LIMITS = Limits.of(SITUATIONS_MAX);

    private Standard() {}

    /** Returns what hears claims; the stories that claims may name are asked for only where one does. */
    public static Claims claims(Supplier<List<Scenario>> scenarios) {
        return new Claims(new ClaimReader(), new Decider(Standard::stage, scenarios, LIMITS));
    }

    /** Runs every model against every phenomenon. */
    public static TruthTable table() {
        return TruthTable.of(Standard::stage, LIMITS);
    }

    private static Stage stage(Subject subject, int people, boolean isAtomic) {
        if (subject instanceof Subject.OfQuorum quorum) {
            boolean roams = !quorum.isOverlapping() && quorum.n() <= ROAMED_MAX;
            return new Stage(Quorum.strict(quorum.n(), quorum.r(), quorum.w()), quorum.n(), roams);
        }
        if (subject instanceof Subject.OfFollowers) {
            return new Stage(new Leader(Leader.Reads.FOLLOWER), Partition.NODES, true);
        }
        int each = Math.max(NODES_MIN, Math.min(NODES_MAX, people));
        if (subject instanceof Subject.OfModel of) {
            boolean roams = of.model() == Model.EVENTUAL;
            return new Stage(
                    store(of.model(), isAtomic), roams ? Math.min(ROAMED_MAX, each) : nodes(of.model(), each), roams);
        }
        return new Stage(new Dns(), each, false);
    }

    private static int nodes(Model model, int each) {
        return model == Model.LINEARIZABLE ? Partition.NODES : each;
    }

    private static Protocol<?> store(Model model, boolean isAtomic) {
        return model == Model.LINEARIZABLE && isAtomic ? Stores.of("leader").orElseThrow() : Stores.canonical(model);
    }
}
