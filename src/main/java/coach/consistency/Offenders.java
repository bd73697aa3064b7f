package coach.consistency;

import java.util.ArrayList;
import java.util.List;

/** Names the operations of a reason that contradict each other most plainly. */
final class Offenders implements Because.Cases<List<Integer>> {
    @Override
    public List<Integer> cycle(Because.Cycle cycle) {
        return forced(cycle.steps());
    }

    @Override
    public List<Integer> viewCycle(Because.ViewCycle cycle) {
        return forced(cycle.steps());
    }

    /** The reads that force an order; a read forces it by what it read, so it is the one that looks wrong. */
    private static List<Integer> forced(List<Step> steps) {
        var reads = new ArrayList<Integer>();
        for (Step step : steps) {
            if (step.edge() == Edge.READ_BEFORE_OVERWRITE) {
                reads.add(step.from());
            } else if (!Circle.isPlain(step) && !step.because().isEmpty()) {
                reads.add(step.because().get(step.because().size() - 1).to());
            }
        }
        return reads;
    }

    @Override
    public List<Integer> zones(Because.Zones zones) {
        return List.of(
                zones.first().toOp(),
                zones.second().isForward()
                        ? zones.second().toOp()
                        : zones.second().fromOp());
    }

    @Override
    public List<Integer> badRead(Because.BadRead read) {
        return List.of(read.read(), read.newer());
    }

    @Override
    public List<Integer> finalDisagreement(Because.FinalDisagreement reads) {
        return List.of(reads.first(), reads.second());
    }

    @Override
    public List<Integer> finalLost(Because.FinalLost read) {
        return List.of(read.read(), read.write());
    }

    @Override
    public List<Integer> doubleWin(Because.DoubleWin pair) {
        return List.of(pair.first(), pair.second());
    }

    @Override
    public List<Integer> noOrder(Because.NoOrder order) {
        return List.of();
    }

    @Override
    public List<Integer> sessionLoss(Because.SessionLoss loss) {
        return List.of(loss.op(), loss.lost());
    }
}
