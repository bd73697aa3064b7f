package coach.claim;

import coach.consistency.Model;
import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import coach.store.Case;
import coach.store.Client;
import coach.store.Fault;
import coach.store.Scenario;
import coach.store.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A small story in which a phenomenon shows or does not: people's operations with the surprise in the reads, not yet
 * placed on a store's replicas.
 *
 * @param about what makes this story different from others of the same phenomenon, as a clause beginning with "where";
 *     empty where there is only one
 * @param program the operations in the one-line notation
 * @param after pairs of places in the program: the first is issued once the second was answered
 */
record Probe(String about, History program, List<int[]> after) {
    /** Returns a probe from the notation; {@code after} are pairs of places. */
    static Probe of(String about, String program, int... after) {
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < after.length; i += 2) {
            pairs.add(new int[] {after[i], after[i + 1]});
        }
        return new Probe(about, Notation.parse(program), pairs);
    }

    /**
     * Returns the probe as a story, for telling and drawing its runs.
     *
     * @param surprise what would surprise, as a clause
     * @param on where the people are
     */
    Scenario story(String surprise, Case on) {
        List<Scenario.Person> people = on.clients().stream()
                .map(c -> new Scenario.Person(
                        c.name(), c.isRoaming() ? Scenario.ANYWHERE : on.sites().get(c.home())))
                .toList();
        List<Scenario.Thing> things = program.ops().stream()
                .map(Op::key)
                .distinct()
                .map(key -> new Scenario.Thing(key, key.length() > 1 ? "the " + key.replace('-', ' ') : key))
                .toList();
        return new Scenario(
                Scenario.FORMAT,
                "probe",
                surprise,
                "general",
                "",
                surprise,
                on.sites(),
                people,
                things,
                program.initial(),
                Notation.print(program),
                List.of(),
                List.of(),
                Model.LINEARIZABLE,
                "");
    }

    /**
     * Returns the probe on a cluster: the people in their order at the nodes from 0 on, round and round.
     *
     * @param roams whether each request may reach any node
     */
    Case on(int nodes, boolean roams, List<Fault> faults) {
        var clients = new ArrayList<Client>();
        for (String name : program.processes()) {
            clients.add(new Client(name, clients.size() % nodes, roams, !roams));
        }
        var steps = new ArrayList<Step>();
        for (Op op : program.ops()) {
            Step step = new Step(
                    op.process(), op.kind(), op.key(), op.value(), op.expected(), null, op.isFinal(), Step.NONE);
            for (int[] pair : after) {
                step = pair[0] == op.index() ? step.after(pair[1]) : step;
            }
            steps.add(step);
        }
        return new Case(Sites.names(nodes), program.initial(), clients, steps, faults);
    }

    /**
     * Returns the program as a history whose real time says what {@link #after} says, and nothing more where it can.
     */
    History pattern() {
        return after.isEmpty() ? program : Timing.of(program, after);
    }
}
