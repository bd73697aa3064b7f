package coach.board.review;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.Words;
import coach.board.Zones;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reviews a board by its shape alone. */
final class Structure {
    /** What leaves the system, or is looked at by people: nothing has to follow it. */
    private static final Set<String> ENDS =
            Set.of(("notification notifier mail mailer push alert alerting pager webhook"
                            + " analytic report reporting audit siem archive region datacenter partner")
                    .split(" ", -1));

    /** What is written to be there when it is needed. */
    private static final Set<String> KEPT = Set.of(
            ("backup archive audit log warehouse lake datalake cold glacier metric" + " analytic snapshot ledger")
                    .split(" ", -1));

    private final Board board;
    private final Graph graph;
    private final BitSet entries;
    private final BitSet reached;
    private final int[] dominators;
    private final BitSet awaited;
    private final List<Finding> findings = new ArrayList<>();

    private Structure(Board board) {
        this.board = board;
        this.graph = new Graph(board);
        this.entries = graph.entries();
        this.reached = graph.island(entries);
        this.dominators = graph.dominators(entries);
        this.awaited = graph.awaited(entries);
    }

    /** Returns the findings: first about how the board hangs together, then node by node in order of mention. */
    static List<Finding> findings(Board board) {
        var structure = new Structure(board);
        if (!board.nodes().isEmpty()) {
            structure.findIslands();
            IntStream.range(0, structure.graph.size())
                    .filter(i -> !structure.graph.isAlone(i))
                    .forEach(structure::findAbout);
            board.edges().forEach(structure::findFarCall);
            structure.findings.addAll(States.hidden(structure.graph));
            structure.findings.addAll(Durability.findings(board));
        }
        return List.copyOf(structure.findings);
    }

    private void findIslands() {
        if (entries.isEmpty()) {
            findings.add(new Finding.NoEntry());
        }
        var seen = (BitSet) reached.clone();
        for (int i = 0; i < graph.size(); i++) {
            boolean isLoner = graph.isAlone(i);
            if (isLoner && (graph.size() > 1 || entries.isEmpty())) {
                findings.add(new Finding.Alone(graph.node(i)));
            } else if (!isLoner && !entries.isEmpty() && !seen.get(i)) {
                var start = new BitSet();
                start.set(i);
                BitSet island = graph.island(start);
                seen.or(island);
                findings.add(new Finding.CutOff(nodes(island), similar(island)));
            }
        }
    }

    private List<Node> nodes(BitSet numbers) {
        return numbers.stream().mapToObj(graph::node).toList();
    }

    private Optional<String> similar(BitSet island) {
        return island.stream()
                .boxed()
                .flatMap(i -> reached.stream()
                        .filter(j -> sharesWord(graph.node(i), graph.node(j)))
                        .mapToObj(j -> graph.node(j).name()))
                .findFirst();
    }

    private static boolean sharesWord(Node a, Node b) {
        List<String> words = Words.of(a.name());
        List<String> others = Words.of(b.name());
        return !words.isEmpty() && !others.isEmpty() && words.get(0).equals(others.get(0));
    }

    private void findAbout(int i) {
        Node node = graph.node(i);
        NodeKind kind = node.kind();
        boolean isReached = reached.get(i);
        if (isReached && !entries.get(i) && graph.in(i).isEmpty() && !startsItself(i)) {
            findings.add(new Finding.NoWayIn(node));
        }
        switch (kind) {
            case STORE -> findAboutStore(i);
            case CACHE -> findAboutCache(i);
            case QUEUE -> findAboutQueue(i);
            case SERVICE, WORKER -> findNoWayOut(i);
            case CLIENT, BALANCER, EXTERNAL -> {}
        }
        findSinglePoint(i);
    }

    /** A worker, and whoever takes from a queue or listens to a store, starts itself. */
    private boolean startsItself(int i) {
        boolean isWorker =
                graph.node(i).kind() == NodeKind.WORKER || graph.node(i).kind() == NodeKind.EXTERNAL;
        boolean isConsumer = graph.out(i).stream()
                .anyMatch(step ->
                        graph.node(step.to()).kind() == NodeKind.QUEUE && graph.isPoll(new Graph.Step(i, step.edge())));
        boolean isPart = graph.node(i).kind() == NodeKind.STORE || graph.node(i).kind() == NodeKind.QUEUE;
        return isWorker || isConsumer || isPart;
    }

    private void findNoWayOut(int i) {
        boolean isFed = !graph.in(i).isEmpty()
                && graph.in(i).stream()
                        .allMatch(step -> step.edge().mode() == Mode.ASYNC
                                || graph.node(step.to()).kind() == NodeKind.QUEUE);
        boolean isEnd = Words.of(graph.node(i).name()).stream().anyMatch(ENDS::contains);
        if (isFed && !isEnd && graph.out(i).isEmpty()) {
            findings.add(new Finding.NoWayOut(graph.node(i)));
        }
    }

    private void findAboutStore(int i) {
        Node store = graph.node(i);
        boolean hasFollower =
                graph.neighbours(i).stream().anyMatch(j -> graph.node(j).isFollower());
        if (!store.isRedundant() && !hasFollower && !store.isFollower()) {
            findings.add(new Finding.OneCopy(store));
        }
        if (graph.in(i).stream().allMatch(step -> isRead(step.edge()))) {
            findings.add(new Finding.Unwritten(store));
        }
        boolean isKept = Words.of(store.name()).stream().anyMatch(KEPT::contains);
        boolean isOnlyWritten = !graph.in(i).isEmpty()
                && graph.out(i).isEmpty()
                && graph.in(i).stream().allMatch(step -> Access.of(step.edge()) == Access.WRITE);
        if (isOnlyWritten && !isKept) {
            findings.add(new Finding.Unread(store));
        }
    }

    private static boolean isRead(Edge edge) {
        return Access.of(edge) == Access.READ;
    }

    private void findAboutCache(int i) {
        var callers = new BitSet();
        callers.set(i);
        graph.in(i).forEach(step -> callers.set(step.to()));
        boolean isBacked = callers.stream().anyMatch(caller -> reachesStore(caller, i));
        boolean hasOrigin = graph.out(i).stream().anyMatch(step -> !entries.get(step.to()));
        if (!isBacked && !hasOrigin) {
            findings.add(new Finding.BaselessCache(graph.node(i)));
        }
    }

    private boolean reachesStore(int from, int cache) {
        var seen = new BitSet();
        seen.set(from);
        for (BitSet front = (BitSet) seen.clone(); !front.isEmpty(); ) {
            var next = new BitSet();
            front.stream().forEach(node -> next.or(graph.flow(node)));
            next.andNot(seen);
            next.andNot(entries);
            seen.or(next);
            front = next;
        }
        seen.clear(cache);
        return seen.stream().anyMatch(node -> graph.node(node).kind() == NodeKind.STORE);
    }

    private void findAboutQueue(int i) {
        boolean isTaken = !graph.out(i).isEmpty() || graph.in(i).stream().anyMatch(graph::isPoll);
        // A commit log or an audit log is there to be kept; it needs no consumer.
        boolean isKept = Words.of(graph.node(i).name()).contains("log");
        boolean isFilled = graph.in(i).stream().anyMatch(step -> step.edge().isTwoWay() || !graph.isPoll(step));
        if (!isTaken && !isKept) {
            findings.add(new Finding.IdleQueue(graph.node(i), true));
        } else if (isTaken && !isFilled) {
            findings.add(new Finding.IdleQueue(graph.node(i), false));
        }
    }

    private void findSinglePoint(int i) {
        Node node = graph.node(i);
        if (entries.get(i) || node.isRedundant()) {
            return;
        }
        List<String> behind = storesBehind(i);
        if (!behind.isEmpty()) {
            findings.add(new Finding.SinglePoint(node, behind, !awaited.get(i)));
        } else if (node.kind() == NodeKind.SERVICE && node.attributes().copies() == 1 && awaited.get(i)) {
            findLoneService(i);
        }
    }

    private void findLoneService(int i) {
        List<String> callers = graph.in(i).stream()
                .filter(step -> step.edge().mode() == Mode.SYNC && !entries.get(step.to()))
                .map(step -> graph.node(step.to()).name())
                .distinct()
                .toList();
        if (!callers.isEmpty()) {
            findings.add(new Finding.LoneService(graph.node(i), callers));
        }
    }

    /** Returns the stores that no way from the clients reaches without passing node {@code i}. */
    private List<String> storesBehind(int i) {
        return IntStream.range(0, graph.size())
                .filter(store -> graph.node(store).kind() == NodeKind.STORE
                        && !graph.node(store).isFollower()
                        && isPassed(i, store))
                .mapToObj(store -> graph.node(store).name())
                .toList();
    }

    private boolean isPassed(int i, int store) {
        int over = dominators[store];
        while (over >= 0 && over != i) {
            over = dominators[over];
        }
        return over == i;
    }

    private void findFarCall(Edge edge) {
        Node from = board.node(edge.from()).orElseThrow();
        Node to = board.node(edge.to()).orElseThrow();
        boolean isCall = edge.mode() == Mode.SYNC
                && from.kind() != NodeKind.CLIENT
                && to.kind() != NodeKind.CLIENT
                && from.kind() != NodeKind.QUEUE
                && to.kind() != NodeKind.QUEUE;
        List<String> there = to.attributes().zones();
        if (!isCall || there.isEmpty()) {
            return;
        }
        from.attributes().zones().stream()
                .filter(zone -> there.stream().allMatch(other -> Zones.areApart(zone, other)))
                .findFirst()
                .ifPresent(zone -> findings.add(new Finding.FarCall(edge, zone, there.get(0), isWrite(to, edge))));
    }

    private static boolean isWrite(Node to, Edge edge) {
        return to.kind() == NodeKind.STORE && Access.of(edge) != Access.READ;
    }
}
