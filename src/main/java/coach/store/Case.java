package coach.store;

import java.util.List;

/**
 * A scenario stripped of its words: who does what where, and what breaks. What the explorer and the simulation run.
 *
 * @param sites the nodes' names, such as {@code eu}; node {@code i} is {@code sites.get(i)}
 * @param steps all operations; a process's in its program order
 */
public record Case(List<String> sites, String initial, List<Client> clients, List<Step> steps, List<Fault> faults) {
    /** As many steps as fit the bits of a long. */
    static final int STEPS_MAX = 63;

    public Case {
        sites = List.copyOf(sites);
        clients = List.copyOf(clients);
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
        if (steps.size() > STEPS_MAX) {
            throw new IllegalArgumentException(steps.size() + " steps are more than " + STEPS_MAX);
        }
    }

    /** Returns the cluster. */
    public Setup setup() {
        return new Setup(sites.size(), initial);
    }

    /** Returns the places of a client's steps, in its program order. */
    List<Integer> stepsOf(int client) {
        String name = clients.get(client).name();
        return java.util.stream.IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).process().equals(name))
                .boxed()
                .toList();
    }
}
