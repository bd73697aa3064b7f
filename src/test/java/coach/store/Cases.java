package coach.store;

import coach.history.History;
import coach.history.Notation;
import coach.history.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Cases made from programs in the one-line notation, and at random. */
final class Cases {
    private Cases() {}

    /** Returns the program with its reads as goals, a node per process, at least three. */
    static Case of(String program) {
        return of(Notation.parse(program), false, List.of());
    }

    /** Returns the program with its clients behind a load balancer. */
    static Case roaming(String program) {
        return of(Notation.parse(program), true, List.of());
    }

    static Case of(History program, boolean isRoaming, List<Fault> faults) {
        List<String> names = program.processes();
        int nodes = Math.max(3, names.size());
        var clients = new ArrayList<Client>();
        for (String name : names) {
            clients.add(new Client(name, clients.size(), isRoaming, true));
        }
        List<Step> steps = program.ops().stream()
                .map(op -> new Step(
                        op.process(), op.kind(), op.key(), op.value(), op.expected(), null, op.isFinal(), Step.NONE))
                .toList();
        return new Case(sites(nodes), program.initial(), clients, steps, faults);
    }

    private static List<String> sites(int nodes) {
        return IntStream.range(0, nodes).mapToObj(i -> "n" + i).toList();
    }

    /** Returns the case with faults. */
    static Case with(Case of, Fault... faults) {
        return new Case(of.sites(), of.initial(), of.clients(), of.steps(), List.of(faults));
    }

    /** Returns the case in which step {@code later} is issued only once {@code first} was answered. */
    static Case ordered(Case of, int first, int later) {
        var steps = new ArrayList<>(of.steps());
        steps.set(later, steps.get(later).after(first));
        return new Case(of.sites(), of.initial(), of.clients(), steps, of.faults());
    }

    static Fault partition(int after, List<List<Integer>> groups) {
        return new Fault(Fault.Kind.PARTITION, groups, -1, after, false);
    }

    static Fault heal() {
        return new Fault(Fault.Kind.HEAL, List.of(), -1, Step.NONE, false);
    }

    static Fault crash(int node) {
        return new Fault(Fault.Kind.CRASH, List.of(), node, Step.NONE, false);
    }

    static Fault restart(int node) {
        return new Fault(Fault.Kind.RESTART, List.of(), node, Step.NONE, false);
    }

    /** Returns a random case of two or three clients on two keys, with faults or without. */
    static Case random(SplittableRandom random, boolean isRoaming, boolean isPlain) {
        int people = 2 + random.nextInt(2);
        var clients = new ArrayList<Client>();
        var steps = new ArrayList<Step>();
        for (int c = 0; c < people; c++) {
            clients.add(new Client("c" + c, random.nextInt(3), isRoaming, true));
            int count = 2 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                steps.add(step("c" + c, String.valueOf(steps.size() + 1), random, isPlain));
            }
        }
        return new Case(sites(3), "0", clients, steps, faults(random, steps.size()));
    }

    private static Step step(String process, String value, SplittableRandom random, boolean isPlain) {
        String key = random.nextInt(3) == 0 ? "y" : "x";
        return switch (random.nextInt(isPlain ? 4 : 5)) {
            case 0, 1 -> Step.of(process, Op.Kind.READ, key, null, null);
            case 4 -> Step.of(process, Op.Kind.CAS, key, value, String.valueOf(random.nextInt(3)));
            default -> Step.of(process, Op.Kind.WRITE, key, value, null);
        };
    }

    private static List<Fault> faults(SplittableRandom random, int steps) {
        int node = random.nextInt(3);
        int after = random.nextInt(steps + 1) - 1;
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(partition(after, List.of(List.of((node + 1) % 3, (node + 2) % 3))), heal());
            default -> List.of(crash(node), restart(node));
        };
    }
}
