package coach.consistency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Explains two reads of one log that cannot both be right about what stood before an append. */
final class Divergence {
    private final Lane lane;
    private final int first;
    private final int second;
    private final List<Integer> there;
    private final List<Integer> here;

    /** Takes two reads, and what their texts are made of. */
    Divergence(Lane lane, int first, List<Integer> there, int second, List<Integer> here) {
        this.lane = lane;
        this.first = first;
        this.second = second;
        this.there = there;
        this.here = here;
    }

    /** Returns why {@code append} cannot stand where both reads have it. */
    Because over(int append) {
        int early = before(append, there, here);
        if (early != Lane.NONE) {
            return cycle(early, append, first, second, here);
        }
        early = before(append, here, there);
        return early == Lane.NONE ? twoLogs() : cycle(early, append, second, first, there);
    }

    /** Returns an append that stands before {@code append} in one text, and in the other after it or not at all. */
    private int before(int append, List<Integer> in, List<Integer> notIn) {
        Set<Integer> others = new LinkedHashSet<>(notIn.subList(0, notIn.indexOf(append)));
        return in.subList(0, in.indexOf(append)).stream()
                .filter(i -> lane.kind(i) == Lane.Kind.APPEND && !others.contains(i))
                .findFirst()
                .orElse(Lane.NONE);
    }

    private Because cycle(int early, int append, int has, int other, List<Integer> otherText) {
        Step shown = new Step(
                lane.op[early],
                lane.op[append],
                Edge.OVERWRITTEN_BEFORE,
                List.of(new Step(lane.op[append], lane.op[has], Edge.READS_FROM)));
        if (otherText.contains(early)) {
            Step turned = new Step(
                    lane.op[append],
                    lane.op[early],
                    Edge.OVERWRITTEN_BEFORE,
                    List.of(new Step(lane.op[early], lane.op[other], Edge.READS_FROM)));
            return new Because.Cycle(List.of(shown, turned));
        }
        return new Because.Cycle(List.of(
                shown,
                new Step(lane.op[append], lane.op[other], Edge.READS_FROM),
                new Step(lane.op[other], lane.op[early], Edge.READ_BEFORE_OVERWRITE)));
    }

    /** Returns that one append cannot stand in the logs that began with two writes. */
    private Because twoLogs() {
        Set<Integer> core = new TreeSet<>();
        for (int i : here) {
            core.add(lane.op[i]);
        }
        for (int i : there) {
            core.add(lane.op[i]);
        }
        core.add(lane.op[first]);
        core.add(lane.op[second]);
        return new Because.NoOrder(List.copyOf(core), 0);
    }
}
