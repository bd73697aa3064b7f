package coach.claim;

import coach.consistency.Model;
import coach.history.Op;
import coach.store.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether clients are answered while the network is split: Gilbert and Lynch, Brewer's Conjecture and the
 * Feasibility of Consistent, Available, Partition-Tolerant Web Services, SIGACT News 33(2), 2002. A store is available
 * where no execution leaves a request waiting for the partition to heal.
 */
final class AvailabilityTrial {
    private static final Probe READ = Probe.of("", "Alice: r profile 0");
    private static final Probe WRITE = Probe.of("", "Alice: w profile new");

    private final Lab lab;
    private final Claim.Availability claim;
    private final Partition split;

    AvailabilityTrial(Lab lab, Claim.Availability claim) {
        this.lab = lab;
        this.claim = claim;
        this.split = new Partition(lab.nodes(claim.subject()));
    }

    Decision decide() {
        var waiting = new ArrayList<Trial>();
        var answered = new ArrayList<Trial>();
        for (int node : nodes()) {
            for (Probe probe : probes()) {
                Trial trial = lab.run(
                        claim.subject(),
                        probe,
                        node,
                        split.faults(),
                        AvailabilityTrial::isStuck,
                        "the request is never answered");
                (trial.exploration().witness().isPresent() ? waiting : answered).add(trial);
            }
        }
        boolean isAvailable = waiting.isEmpty();
        var all = new ArrayList<>(waiting);
        all.addAll(answered);
        return new Decision(
                Verdict.of(isAvailable == claim.isAvailable()),
                because(waiting, answered) + whatever(isAvailable),
                Theory.of(claim.subject()),
                all,
                whatever(isAvailable).isEmpty() ? Optional.empty() : forced());
    }

    /** Whether everything that can happen has happened, and the request still waits. */
    private static Goal.Progress isStuck(Goal.Seen seen) {
        if (seen.isAnswered(0)) {
            return Goal.Progress.HOPELESS;
        }
        return seen.isIssued(0) && seen.isOver() ? Goal.Progress.REACHED : Goal.Progress.POSSIBLE;
    }

    private List<Integer> nodes() {
        return switch (claim.side()) {
            case MINORITY -> List.of(split.minorityNode());
            case MAJORITY -> List.of(split.majorityNode());
            case EVERY -> List.of(split.minorityNode(), split.majorityNode());
        };
    }

    private List<Probe> probes() {
        return switch (claim.access()) {
            case READS -> List.of(READ);
            case WRITES -> List.of(WRITE);
            case BOTH -> List.of(READ, WRITE);
        };
    }

    private String because(List<Trial> waiting, List<Trial> answered) {
        if (waiting.isEmpty()) {
            Trial first = answered.get(0);
            return split.words() + ": in " + Count.of(first.exploration())
                    + " the request is answered on this store ("
                    + first.protocol().title() + ").";
        }
        Trial first = waiting.get(0);
        boolean isRead = first.of().steps().get(0).kind() == Op.Kind.READ;
        return split.words() + ": in the execution below a " + (isRead ? "read" : "write")
                + " on the "
                + (first.of().clients().get(0).home() == split.minorityNode() ? "minority" : "majority")
                + " side is never answered on this store (" + first.protocol().title() + ").";
    }

    /**
     * Says that no other store of the model could do better, where its definition forbids what an answer would make.
     */
    private String whatever(boolean isAvailable) {
        if (isAvailable
                || claim.side() == Claim.Availability.Side.MAJORITY
                || !(claim.subject() instanceof Subject.OfModel of)) {
            return "";
        }
        boolean isForced = !Lab.isAllowed(of.model(), forcedPattern(of.model()));
        return isForced
                ? " No store of this model could: if both sides answered, neither hearing of the other, clients would see what the"
                        + " definition forbids."
                : "";
    }

    private Optional<coach.history.History> forced() {
        return claim.subject() instanceof Subject.OfModel of
                ? Optional.of(forcedPattern(of.model()))
                : Optional.empty();
    }

    /** What clients see where both sides answer: without real time, both write and miss the other's write. */
    private coach.history.History forcedPattern(Model model) {
        boolean needsWrites = model != Model.LINEARIZABLE || claim.access() != Claim.Access.READS;
        Probe probe = needsWrites && model != Model.LINEARIZABLE
                ? Probe.of("", "Alice: w x 1; r y 0 | Bob: w y 1; r x 0")
                : Probe.of("", "Alice: w x 1 | Bob: r x 0", 1, 0);
        return probe.pattern();
    }
}
