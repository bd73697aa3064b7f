package coach.board.failure;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.Vocabulary;
import coach.board.Words;
import coach.board.failure.Consequence.Weight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Breaks a design on paper: from the drawing, the numbers on it, and queueing bounds. Everything that is neither drawn
 * nor said is named: as an assumption where something was taken for it, else as missing.
 */
public final class Breaker implements Fault.Cases<Outage> {
    private final Board board;
    private final Demands demands;
    private final Load load;
    private final Figures figures;
    private final Ledger ledger = new Ledger();

    private Breaker(Board board, Demands demands, Load load) {
        this.board = board;
        this.demands = demands;
        this.load = load;
        this.figures = new Figures(board, load);
    }

    /** Returns what {@code fault} does to a board. */
    public static Outage apply(Fault fault, Board board, Demands demands, Load load) {
        return fault.match(new Breaker(board, demands, load));
    }

    @Override
    public Outage kill(Fault.Kill fault) {
        var gone = new HashSet<String>();
        Map<String, Integer> lost = new HashMap<>();
        for (Node node : hit(fault)) {
            hurt(node, fault, gone, lost);
        }
        if (board.node(fault.part()).isEmpty()) {
            long placed = board.nodes().stream()
                    .filter(node -> !node.attributes().zones().isEmpty())
                    .count();
            untold(placed);
        }
        List<Demand> left = new Cut(board, demands, ledger).compare(gone, List.of(), fault.part());
        gone.forEach(this::data);
        Set<String> also = misses(gone);
        if (!lost.isEmpty() || !also.isEmpty()) {
            Board rest = Cut.without(board, gone, List.of());
            new Pressure(rest, new Figures(rest, load), ledger).judge(left, 1, lost, also);
        }
        return ledger.outage(fault);
    }

    private List<Node> hit(Fault.Kill fault) {
        Optional<Node> node = board.node(fault.part());
        return node.isPresent()
                ? List.of(node.get())
                : board.nodes().stream()
                        .filter(each -> each.attributes().zones().contains(fault.part()))
                        .toList();
    }

    /** Counts what is left of a part. */
    private void hurt(Node node, Fault.Kill fault, Set<String> gone, Map<String, Integer> lost) {
        List<String> zones = node.attributes().zones();
        boolean isZone = !node.name().equals(fault.part());
        OptionalInt copies = figures.copies(node);
        boolean isAll = fault.copies() == 0 && (!isZone || zones.size() == 1);
        if (isAll) {
            gone.add(node.name());
            return;
        }
        int have = copies.orElse(0);
        int dead = isZone ? Math.max(1, have / Math.max(1, zones.size())) : fault.copies();
        if (copies.isEmpty() && node.isRedundant()) {
            String why = Vocabulary.isManaged(node)
                    ? "kept running by others in several places"
                    : "several copies by its name";
            ledger.assume("%s is %s, so one may die".formatted(node.name(), why));
            ledger.add(Weight.HOLDS, node.name(), node.name() + ": the other copies go on");
        } else if (copies.isEmpty()) {
            ledger.assume("there is one copy of " + node.name() + ", since the drawing says no number");
            ledger.lack("how many copies of %s there are: write %s[x3]".formatted(node.name(), node.name()));
            gone.add(node.name());
        } else if (dead >= have) {
            gone.add(node.name());
        } else {
            lost.put(node.name(), dead);
            ledger.add(
                    Weight.HOLDS,
                    node.name(),
                    "%s: %d of %d copies go on ('kill all %s' takes them all)"
                            .formatted(node.name(), have - dead, have, node.name()));
            ledger.assume("the copies of %s that are left take over by themselves".formatted(node.name()));
            leader(node);
        }
    }

    private void leader(Node node) {
        boolean isStore = node.kind() == NodeKind.STORE && !Vocabulary.isManaged(node);
        String said = String.join(" ", node.attributes().notes()) + " "
                + String.join(" ", node.attributes().roles());
        boolean isTold =
                said.matches("(?i).*(raft|paxos|quorum|leaderless|failover|automatic|multi-leader|cassandra|dynamo).*");
        if (isStore && !isTold) {
            ledger.lack(
                    "who takes over the writes of %s, by itself or by hand, and what was not yet copied: say failover=auto"
                            .formatted(node.name()));
        }
    }

    /** What a store alone had is lost with it. */
    private void data(String name) {
        board.node(name).filter(node -> node.kind() == NodeKind.STORE).ifPresent(store -> {
            boolean isFollowed = board.edges().stream()
                    .filter(edge -> edge.from().equals(name) || edge.to().equals(name))
                    .map(edge -> edge.from().equals(name) ? edge.to() : edge.from())
                    .anyMatch(other -> board.node(other).orElseThrow().isFollower()
                            || Words.of(other).contains("backup"));
            if (!isFollowed) {
                ledger.add(
                        Weight.FAILS, name, name + ": its data are gone with it; no other copy and no backup is drawn");
            }
        });
    }

    /** Returns the stores to which what a dead cache answered comes now: those of its callers. */
    private Set<String> misses(Set<String> gone) {
        var also = new LinkedHashSet<String>();
        for (String name : gone) {
            Node cache = board.node(name).orElseThrow();
            if (cache.kind() != NodeKind.CACHE) {
                continue;
            }
            Figures.Known hit = figures.hit(cache);
            List<String> callers = board.edges().stream()
                    .filter(edge -> edge.to().equals(name) && edge.mode() == Mode.SYNC)
                    .map(Edge::from)
                    .filter(caller -> board.node(caller).orElseThrow().kind() == NodeKind.SERVICE)
                    .distinct()
                    .toList();
            for (Edge edge : board.edges()) {
                boolean isBehind = callers.contains(edge.from()) || edge.from().equals(name);
                boolean isStore = board.node(edge.to()).orElseThrow().kind() == NodeKind.STORE;
                if (isBehind && isStore && edge.mode() == Mode.SYNC && hit.value() < 1) {
                    ledger.assume(hit.from());
                    ledger.add(
                            Weight.UNKNOWN,
                            edge.to(),
                            "%s: what %s answered comes to it now, %sx as many reads as before"
                                    .formatted(edge.to(), name, Amounts.people(1 / (1 - hit.value()))));
                    also.add(edge.to());
                }
            }
        }
        return also;
    }

    @Override
    public Outage partition(Fault.Partition fault) {
        List<Edge> cut = board.edges().stream()
                .filter(edge -> crosses(edge, fault.one(), fault.other()) || crosses(edge, fault.other(), fault.one()))
                .toList();
        for (Edge edge : cut) {
            boolean isWaiting = edge.mode() == Mode.SYNC;
            ledger.add(
                    isWaiting ? Weight.FAILS : Weight.LATE,
                    edge.from(),
                    isWaiting
                            ? "%s -> %s: whoever waits here gets an error, or waits until the time-out"
                                    .formatted(edge.from(), edge.to())
                            : "%s ~> %s: nothing arrives until it heals; what is not kept meanwhile is lost"
                                    .formatted(edge.from(), edge.to()));
        }
        new Cut(board, demands, ledger).compare(Set.of(), cut, fault.one() + " | " + fault.other());
        board.nodes().stream()
                .filter(node -> isIn(node, fault.one()) && isIn(node, fault.other()) && node.kind() == NodeKind.STORE)
                .forEach(this::divided);
        untold(board.nodes().stream()
                .filter(node -> !node.attributes().zones().isEmpty())
                .count());
        return ledger.outage(fault);
    }

    private boolean crosses(Edge edge, String one, String other) {
        return isOnly(edge.from(), one) && isOnly(edge.to(), other);
    }

    private boolean isOnly(String name, String place) {
        Node node = board.node(name).orElseThrow();
        return node.name().equals(place) || node.attributes().zones().equals(List.of(place));
    }

    private static boolean isIn(Node node, String zone) {
        return node.attributes().zones().contains(zone);
    }

    /** A store with copies on both sides has to choose (Gilbert and Lynch, SIGACT News 2002). */
    private void divided(Node store) {
        String said = (String.join(" ", store.attributes().notes())
                        + " " + String.join(" ", store.attributes().roles())
                        + " " + store.attributes().values())
                .toLowerCase(Locale.ROOT);
        if (said.matches(".*\\b(quorum|raft|paxos|majority|leader|primary|linearizable|strong|sync)\\b.*")) {
            ledger.add(
                    Weight.FAILS,
                    store.name(),
                    store.name()
                            + ": the side without the leader or the majority cannot write, and reads there are old",
                    demands.of(board).stream()
                            .filter(demand -> demand.route().contains(store.name()))
                            .map(Demand::promise)
                            .toList());
        } else if (said.matches(".*\\b(eventual|lww|leaderless|crdts?|async|asynchronous|dynamo|cassandra)\\b.*")) {
            ledger.add(
                    Weight.LATE,
                    store.name(),
                    store.name()
                            + ": both sides go on, and disagree until it heals; writes of one key on both sides meet");
        } else {
            ledger.add(
                    Weight.UNKNOWN,
                    store.name(),
                    store.name() + ": either one side stops writing or both disagree; the drawing does not tell which");
            ledger.lack("how %s copies between its zones: write %s[quorum] or %s[async]"
                    .formatted(store.name(), store.name(), store.name()));
        }
    }

    private void untold(long placed) {
        long loose = board.nodes().stream()
                .filter(node -> node.kind() != NodeKind.CLIENT && node.kind() != NodeKind.EXTERNAL)
                .filter(node -> node.attributes().zones().isEmpty())
                .count();
        if (loose > 0) {
            ledger.lack("where %d of the parts stand: write NAME[eu us]".formatted(loose));
        }
        if (placed == 0) {
            ledger.lack("which zones there are");
        }
    }

    @Override
    public Outage spike(Fault.Spike fault) {
        List<Demand> all = demands.of(board);
        if (all.isEmpty()) {
            ledger.lack("no way leads from a client to a store, or carries a requirement; draw one");
        }
        new Pressure(board, figures, ledger).judge(all, fault.factor(), Map.of(), Set.of());
        ledger.assume("every rate grows %s times, and nothing is scaled up meanwhile"
                .formatted(Amounts.plain(fault.factor())));
        return ledger.outage(fault);
    }

    @Override
    public Outage slow(Fault.Slow fault) {
        new Delay(board, figures, ledger, load).judge(demands.of(board), fault);
        return ledger.outage(fault);
    }
}
