package coach.consistency;

import coach.consistency.Paths.Move;
import coach.consistency.Schedule.Stuck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for one order of everything that keeps a given order and in which each checked read gives the latest write.
 *
 * <p>Forced edges first ({@link Saturation}), then a greedy {@link Schedule}. Where it gets stuck, a few writes ran too
 * early and one of them has to come before the write it overwrote: each is tried in turn, with everything that then is
 * forced. A contradiction goes back to the latest assumption it rests on (backjumping; Gaschnig, 1979).
 */
final class Serialization {
    private final Execution e;
    private final Graph graph;
    private final int[] reads;
    private final int[] telling;
    private final Budget.Meter meter;
    private final int[] rank;
    private final List<Choice> choices = new ArrayList<>();
    private final Set<Integer> core = new TreeSet<>();
    private long states;

    /** How the search ended. */
    sealed interface Outcome {}

    /** An order of all nodes was found. */
    record Ordered(Ints nodes) implements Outcome {}

    /** What is forced makes a cycle. */
    record Cyclic(List<Step> steps) implements Outcome {}

    /** Every choice was tried. */
    record Exhausted(List<Integer> core, long states) implements Outcome {}

    /** The budget ended. */
    record GaveUp(long states) implements Outcome {}

    /** A point at which one of several edges has to be assumed. */
    private static final class Choice {
        private final int edges;
        private final List<Stuck> alternatives;
        private final Set<Integer> restsOn = new TreeSet<>();
        private int tried;

        Choice(int edges, List<Stuck> alternatives) {
            this.edges = edges;
            this.alternatives = alternatives;
        }
    }

    Serialization(Execution e, Graph graph, int[] reads, Budget.Meter meter) {
        this.e = e;
        this.graph = graph;
        this.reads = reads;
        this.telling = Checked.lastOfEach(e, reads);
        this.meter = meter;
        this.rank = Ranks.of(e);
    }

    /** Searches until there is an answer or the budget ends. */
    Outcome solve() {
        var clocks = new Clocks(graph, e.slots);
        while (true) {
            states++;
            var saturation = Saturation.ofTotal(e, graph, clocks, meter);
            Saturation.Result result = saturation.run(telling);
            if (result == Saturation.Result.OUT) {
                return new GaveUp(states);
            }
            Set<Integer> conflict;
            if (result == Saturation.Result.CYCLE) {
                var proof = new Proof(graph, e);
                List<Move> cycle = proof.paths().cycle();
                conflict = proof.assumptions(cycle);
                List<Step> steps = proof.steps(cycle);
                if (conflict.isEmpty()) {
                    return new Cyclic(steps);
                }
                blame(steps);
            } else {
                var schedule = new Schedule(e, graph, reads, rank);
                if (schedule.run()) {
                    return new Ordered(Ints.of(schedule.order()));
                }
                conflict = branch(schedule.deadlock());
            }
            if (!assume(conflict)) {
                return new Exhausted(List.copyOf(core), states);
            }
        }
    }

    private void blame(List<Step> steps) {
        core.addAll(new Because.Cycle(steps).ops());
    }

    /** Opens a choice between ways out of a deadlock, and returns it as the one to go on with. */
    private Set<Integer> branch(List<Stuck> deadlock) {
        var choice = new Choice(graph.edges(), deadlock);
        var proof = new Proof(graph, e);
        for (Stuck stuck : deadlock) {
            List<Move> moves = proof.paths().path(stuck.waitsFor(), stuck.reader(), graph.edges());
            choice.restsOn.addAll(proof.assumptions(moves));
            blame(proof.steps(moves));
            core.addAll(Arrays.asList(e.op[stuck.write()], e.op[stuck.overwritten()], e.op[stuck.reader()]));
        }
        choices.add(choice);
        return Set.of(assumption(choices.size() - 1));
    }

    /** Returns the number by which the edge assumed at a choice is known in the graph. */
    private static int assumption(int choice) {
        return Graph.PLAIN - 1 - choice;
    }

    /** Makes the next assumption, given that those of {@code conflict} cannot all stand; false where none is left. */
    private boolean assume(Set<Integer> conflict) {
        Set<Integer> blamed = conflict;
        while (!blamed.isEmpty()) {
            int latest = Graph.PLAIN - 1 - new TreeSet<>(blamed).first();
            while (choices.size() > latest + 1) {
                choices.remove(choices.size() - 1);
            }
            Choice choice = choices.get(latest);
            choice.restsOn.addAll(blamed);
            choice.restsOn.remove(assumption(latest));
            if (choice.tried < choice.alternatives.size()) {
                Stuck stuck = choice.alternatives.get(choice.tried++);
                graph.truncate(choice.edges);
                graph.add(
                        stuck.write(), stuck.overwritten(), Edge.OVERWRITTEN_BEFORE, assumption(latest), choice.edges);
                return true;
            }
            choices.remove(latest);
            blamed = choice.restsOn;
        }
        return false;
    }
}
