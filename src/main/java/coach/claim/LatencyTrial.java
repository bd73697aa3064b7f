package coach.claim;

import coach.history.Op;
import coach.store.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether an operation is answered by the replica that was asked, or waits for messages. */
final class LatencyTrial {
    private static final Probe READ = Probe.of("", "Alice: r profile 0");
    private static final Probe WRITE = Probe.of("", "Alice: w profile new");

    private static final String WAITS = "the answer waited for another replica";

    private final Lab lab;
    private final Claim.Latency claim;

    LatencyTrial(Lab lab, Claim.Latency claim) {
        this.lab = lab;
        this.claim = claim;
    }

    Decision decide() {
        var waiting = new ArrayList<Trial>();
        var local = new ArrayList<Trial>();
        for (Probe probe : probes()) {
            for (int node = 0; node < lab.nodes(claim.subject()); node++) {
                Trial trial = lab.run(claim.subject(), probe, node, List.of(), LatencyTrial::isWaiting, WAITS);
                if (trial.exploration().witness().isPresent()) {
                    // The whole of it shows what is waited for.
                    waiting.add(lab.run(claim.subject(), probe, node, List.of(), LatencyTrial::isAnswered, WAITS));
                } else {
                    local.add(trial);
                }
            }
        }
        var all = new ArrayList<>(waiting);
        all.addAll(local);
        // A request at the one replica that may answer alone is luck; elsewhere it waits.
        boolean isLocal = waiting.isEmpty();
        return new Decision(
                Verdict.of(isLocal == claim.isLocal()),
                because(waiting, local),
                Theory.of(claim.subject()),
                all,
                Optional.empty());
    }

    private static Goal.Progress isWaiting(Goal.Seen seen) {
        if (seen.isAnswered(0)) {
            return Goal.Progress.HOPELESS;
        }
        return seen.isIssued(0) ? Goal.Progress.REACHED : Goal.Progress.POSSIBLE;
    }

    private static Goal.Progress isAnswered(Goal.Seen seen) {
        return seen.isAnswered(0) ? Goal.Progress.REACHED : Goal.Progress.POSSIBLE;
    }

    private List<Probe> probes() {
        return switch (claim.access()) {
            case READS -> List.of(READ);
            case WRITES -> List.of(WRITE);
            case BOTH -> List.of(READ, WRITE);
        };
    }

    private static String because(List<Trial> waiting, List<Trial> local) {
        if (waiting.isEmpty()) {
            return "On this store (" + local.get(0).protocol().title()
                    + ") the replica that is asked answers in the same step, at each of the three replicas.";
        }
        Trial first = waiting.get(0);
        boolean isRead = first.of().steps().get(0).kind() == Op.Kind.READ;
        return "On this store (" + first.protocol().title() + ") a " + (isRead ? "read" : "write") + " asked at "
                + first.of().sites().get(first.of().clients().get(0).home())
                + " is not answered before messages have gone to other replicas and back.";
    }
}
