package coach.consistency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which model implies which. The relation is the transitive closure of {@link #EDGES}, and nothing else is implied. */
public final class Lattice {
    private static final String MESSAGE_PASSING = "p: w x 1; w y 1 | q: r y 1; r x 0";
    private static final String REPLY = "p: w x 1 | q: r x 1; w y 1 | s: r y 1; r x 0";
    private static final String STORE_BUFFER = "p: w x 1; r y 0 | q: w y 1; r x 0";
    private static final String SESSIONS = "Terry et al., PDIS 1994; Burckhardt, FnTPL 2014, chapter 5";

    /** The implications that do not follow from others. */
    public static final List<Implication> EDGES = List.of(
            new Implication(
                    Model.LINEARIZABLE,
                    Model.SEQUENTIAL,
                    "Herlihy & Wing, TOPLAS 12(3), 1990",
                    "p: w x 1 @0,10 | q: r x 0 @20,30",
                    "Linearizability is local: keys can be judged one by one. Sequential consistency is not."),
            new Implication(
                    Model.SEQUENTIAL,
                    Model.CAUSAL,
                    "Ahamad et al., Distributed Computing 9(1), 1995",
                    STORE_BUFFER,
                    "The one order of all serves as every process's view."),
            new Implication(
                    Model.SEQUENTIAL,
                    Model.CAUSAL_CONVERGENCE,
                    "Bouajjani et al., POPL 2017, section 3",
                    STORE_BUFFER,
                    "The one order of all serves as the arbitration."),
            new Implication(
                    Model.CAUSAL,
                    Model.PRAM,
                    "Ahamad et al., Distributed Computing 9(1), 1995",
                    REPLY,
                    "Causal order contains program order."),
            new Implication(
                    Model.CAUSAL,
                    Model.WEAK_CAUSAL,
                    "Perrin et al., PPoPP 2016; Bouajjani et al., POPL 2017",
                    "a: w x 1 | b: w x 2; r x 1; r x 2",
                    ""),
            new Implication(
                    Model.CAUSAL,
                    Model.WRITES_FOLLOW_READS,
                    "Brzezinski, Sobaniec & Wawrzyniak, PDP 2004",
                    MESSAGE_PASSING,
                    "Causal memory implies all four session guarantees together, and is more than they are."),
            new Implication(
                    Model.CAUSAL_CONVERGENCE,
                    Model.WEAK_CAUSAL,
                    "Bouajjani et al., POPL 2017",
                    "a: w x 1; r x 2 | b: w x 2; r x 1",
                    ""),
            new Implication(
                    Model.CAUSAL_CONVERGENCE,
                    Model.EVENTUAL,
                    "Burckhardt, FnTPL 2014, chapter 5",
                    MESSAGE_PASSING,
                    "No other causal model, session guarantee or PRAM implies eventual convergence."),
            new Implication(Model.CAUSAL_CONVERGENCE, Model.READ_YOUR_WRITES, SESSIONS, MESSAGE_PASSING, ""),
            new Implication(
                    Model.CAUSAL_CONVERGENCE,
                    Model.MONOTONIC_WRITES,
                    SESSIONS,
                    REPLY,
                    "Causal convergence is all four session guarantees with one order of versions for everybody."),
            new Implication(Model.CAUSAL_CONVERGENCE, Model.WRITES_FOLLOW_READS, SESSIONS, MESSAGE_PASSING, ""),
            new Implication(Model.PRAM, Model.READ_YOUR_WRITES, "Brzezinski et al., PDP 2004", MESSAGE_PASSING, ""),
            new Implication(
                    Model.PRAM,
                    Model.MONOTONIC_WRITES,
                    "Brzezinski et al., PDP 2004",
                    "p: r y 1; w x 1; r x 2 | q: w x 2; w y 1",
                    "The converse, PRAM from three session guarantees, holds for replicas that apply writes as they arrive, not"
                            + " for replicas that arbitrate."),
            new Implication(
                    Model.MONOTONIC_WRITES,
                    Model.MONOTONIC_READS,
                    "by definition: the two are checked together here",
                    MESSAGE_PASSING,
                    "Writes-follow-reads contains monotonic reads as well, but not each writer's own order of versions, so it"
                            + " does not imply this column."));

    private static final Map<Model, Set<Model>> WEAKER = closure();

    private Lattice() {}

    /**
     * Returns whether every history that {@code stronger} allows is allowed by {@code weaker}; true of a model and
     * itself.
     */
    public static boolean implies(Model stronger, Model weaker) {
        return weaker(stronger).contains(weaker);
    }

    /** Returns the models that {@code model} implies, itself among them. */
    public static Set<Model> weaker(Model model) {
        return WEAKER.getOrDefault(model, Set.of());
    }

    /** Returns the models that imply {@code model}, itself among them. */
    public static Set<Model> stronger(Model model) {
        var models = EnumSet.noneOf(Model.class);
        WEAKER.forEach((stronger, weaker) -> {
            if (weaker.contains(model)) {
                models.add(stronger);
            }
        });
        return models;
    }

    /** Returns those of {@code models} that no other of them implies. */
    public static List<Model> strongest(Collection<Model> models) {
        return models.stream()
                .filter(model -> models.stream().noneMatch(other -> other != model && implies(other, model)))
                .toList();
    }

    /** Returns those of {@code models} that imply no other of them. */
    public static List<Model> weakest(Collection<Model> models) {
        return models.stream()
                .filter(model -> models.stream().noneMatch(other -> other != model && implies(model, other)))
                .toList();
    }

    private static Map<Model, Set<Model>> closure() {
        Map<Model, Set<Model>> weaker = new EnumMap<>(Model.class);
        for (Model model : Model.values()) {
            var reached = EnumSet.of(model);
            var open = new ArrayList<Model>(List.of(model));
            while (!open.isEmpty()) {
                Model next = open.remove(open.size() - 1);
                for (Implication edge : EDGES) {
                    if (edge.stronger() == next && reached.add(edge.weaker())) {
                        open.add(edge.weaker());
                    }
                }
            }
            weaker.put(model, reached);
        }
        return weaker;
    }
}
