package coach.store;

import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Cases for tests: written in the notation of histories, or made at random. */
final class Programs {
    private Programs() {}

    /** How clients behave. */
    enum Clients {
        STICKY,
        ROAMING,
        /** Roaming, but carrying what they have seen. */
        SESSIONS
    }

    /** Returns a case with a node for each process, and {@code more} nodes nobody lives at. */
    static Case of(String program, Clients clients, int more, Fault... faults) {
        return of(Notation.parse(program), clients, more, List.of(faults));
    }

    static Case of(History program, Clients clients, int more, List<Fault> faults) {
        List<String> names = program.processes();
        var people = new ArrayList<Client>();
        for (int i = 0; i < names.size(); i++) {
            people.add(new Client(names.get(i), i, clients != Clients.STICKY, clients == Clients.SESSIONS));
        }
        return new Case(sites(names.size() + more), program.initial(), people, steps(program), faults);
    }

    /** Returns a case whose clients all stay with the nodes given, in the order in which the program names them. */
    static Case at(List<Integer> homes, int nodes, String program, Fault... faults) {
        History history = Notation.parse(program);
        List<String> names = history.processes();
        var people = new ArrayList<Client>();
        for (int i = 0; i < names.size(); i++) {
            people.add(new Client(names.get(i), homes.get(i), false, false));
        }
        return new Case(sites(nodes), history.initial(), people, steps(history), List.of(faults));
    }

    private static List<String> sites(int nodes) {
        return IntStream.range(0, nodes).mapToObj(i -> "site" + i).toList();
    }

    private static List<Step> steps(History program) {
        return program.ops().stream()
                .map(op -> new Step(
                        op.process(), op.kind(), op.key(), op.value(), op.expected(), null, op.isFinal(), Step.NONE))
                .toList();
    }

    static Fault partition(int after, List<List<Integer>> groups) {
        return new Fault(Fault.Kind.PARTITION, groups, -1, after, false);
    }

    static Fault heal(int after) {
        return new Fault(Fault.Kind.HEAL, List.of(), -1, after, false);
    }

    static Fault crash(int node) {
        return new Fault(Fault.Kind.CRASH, List.of(), node, Step.NONE, false);
    }

    static Fault restart(int node) {
        return new Fault(Fault.Kind.RESTART, List.of(), node, Step.NONE, false);
    }

    /**
     * A kind of random cases.
     *
     * @param nodes how many; a client lives at each of the first two or three
     * @param swaps whether there are compare-and-sets
     * @param crashing whether a node may crash and come back
     */
    record Kind(Clients clients, int nodes, boolean swaps, boolean crashing) {}

    /** Returns a small random program: two or three clients, two keys, every value written once, reads at the end. */
    static Case random(Kind kind, SplittableRandom random) {
        int clients = Math.min(kind.nodes(), 2 + random.nextInt(2));
        var steps = new ArrayList<Step>();
        var people = new ArrayList<Client>();
        int values = 0;
        for (int c = 0; c < clients; c++) {
            String name = String.valueOf((char) ('a' + c));
            people.add(new Client(name, c, kind.clients() != Clients.STICKY, kind.clients() == Clients.SESSIONS));
            int length = 1 + random.nextInt(clients == 2 ? 4 : 3);
            for (int i = 0; i < length; i++) {
                String key = random.nextInt(3) == 0 ? "y" : "x";
                boolean isWrite = random.nextBoolean();
                boolean isSwap = isWrite && kind.swaps() && random.nextInt(3) == 0;
                String expected = isSwap ? String.valueOf(values == 0 ? 0 : random.nextInt(values + 1)) : null;
                Op.Kind what = isSwap ? Op.Kind.CAS : isWrite ? Op.Kind.WRITE : Op.Kind.READ;
                steps.add(Step.of(name, what, key, isWrite ? String.valueOf(++values) : null, expected));
            }
            if (random.nextBoolean()) {
                steps.add(new Step(name, Op.Kind.READ, "x", null, null, null, true, Step.NONE));
            }
        }
        return new Case(sites(kind.nodes()), "0", people, steps, faults(kind, random));
    }

    private static List<Fault> faults(Kind kind, SplittableRandom random) {
        int node = random.nextInt(kind.nodes());
        return switch (random.nextInt(3)) {
            case 0 -> kind.crashing() ? List.of(crash(node), restart(node)) : List.of();
            case 1 -> List.of(partition(Step.NONE, List.of(othersThan(node, kind.nodes()))), heal(Step.NONE));
            default -> List.of();
        };
    }

    private static List<Integer> othersThan(int node, int nodes) {
        return IntStream.range(0, nodes).filter(i -> i != node).boxed().toList();
    }
}
