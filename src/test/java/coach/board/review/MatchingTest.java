package coach.board.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.board.Attributes;
import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Mention;
import coach.board.Node;
import coach.board.NodeKind;
import coach.question.Component;
import coach.question.Flow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    private static final String GOOD = """
            client <-> gateway[x50] <-> chat[x20, eu us]
            chat -> session cache[redis]
            chat -> kafka ~> push service
            chat -> cassandra[rf=3, eu us]
            gateway -> presence
            """;

    private static Matching match(String... lines) {
        return Matching.of(Sample.board(lines), Sample.CHAT);
    }

    private static String drawn(Matching matching) {
        return matching.castings().stream()
                .filter(Casting::isDrawn)
                .map(casting -> casting.component().id())
                .collect(Collectors.joining(" "));
    }

    private static String kind(FlowCheck check) {
        return check.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource({
        "client, client",
        "mobile app, client",
        "Gateway, gateway",
        "websocket gateway, gateway",
        "api gateway, gateway",
        "gatway, gateway",
        "WebSockets, gateway",
        "chat, chat",
        "chat-svc, chat",
        "chat servers, chat",
        "Message Service, chat",
        "group chat service, chat",
        "chat db, store",
        "chat queue, queue",
        "chat history, ''",
        "chat client, client",
        "message queue, queue",
        "kafka cluster, queue",
        "kafka events, queue",
        "cassandra messages, store",
        "cassandra eu, store",
        "user database, store",
        "redis, sessions",
        "redis cache, sessions",
        "redis pubsub, ''",
        "gateway & chat, gateway chat",
        "chat/presence service, chat presence",
        "push notifier, push",
        "load balancer, ''",
        "the end, ''",
    })
    void namesAreReadWordByWord(String name, String ids) {
        Node node = new Node(name, Attributes.NONE, List.of());
        String played = new Naming(Sample.CHAT.components())
                .played(node).stream().map(Component::id).collect(Collectors.joining(" "));
        assertEquals(ids, played);
    }

    @Test
    void bracketsAreReadWhereTheNameTellsNothing() {
        Board board = Sample.board("users[redis] -> messages[db=cassandra] -> chat[redis]");
        var naming = new Naming(Sample.CHAT.components());
        assertEquals(
                List.of("sessions", "store", "chat"),
                board.nodes().stream()
                        .flatMap(node -> naming.played(node).stream())
                        .map(Component::id)
                        .toList());
    }

    @Test
    void aServiceIsNotTheDataItIsNamedAfter() {
        var naming = new Naming(List.of(
                Sample.component("store", "Store", "comments, comment store"),
                Sample.component("writer", "Writer", "comment service, write service")));
        Board board = Sample.board("comment service -> comments table -> comment server");
        assertEquals(
                List.of("writer", "store", "writer"),
                board.nodes().stream()
                        .flatMap(node -> naming.played(node).stream())
                        .map(Component::id)
                        .toList());
    }

    @Test
    void followersCountAsCopies() {
        Matching matching = match("client -> gateway -> chat -> db[leader] ~> db replica[follower, x2]");
        assertEquals(3, matching.casting("store").copies());
    }

    @Test
    void aGoodBoardShowsEverything() {
        Matching matching = match(GOOD.split("\n", -1));
        assertEquals("client gateway chat queue store presence sessions push", drawn(matching));
        assertEquals(
                List.of("Holds", "Holds", "Holds", "Holds", "Holds", "Holds"),
                matching.flows().stream().map(MatchingTest::kind).toList());
        Casting store = matching.casting("store");
        assertEquals(3, store.copies());
        assertEquals(2, store.zones());
        Mention evidence = store.placementEvidence().get(0);
        assertEquals(4, evidence.answer());
        assertEquals("cassandra[rf=3, eu us]", GOOD.split("\n", -1)[3].substring(evidence.start(), evidence.end()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "cache[db], queue, kafka, redis, cassandra                             ! ''",
                "client; cache; kafka; cassandra; redis                                ! ''",
                "kafka -> cassandra -> redis                                           ! ''",
                "client -> gateway, chat, kafka, cassandra, presence, redis, push      ! ''",
                "client -> chat, kafka, cassandra, presence, redis                     ! client chat",
                "client -> redis -> kafka -> cassandra -> presence -> push -> gateway -> chat ! gateway chat",
                "client -> gateway -> chat -> cassandra                                ! client gateway chat store",
                "client -> x -> gateway, chat, kafka, cassandra, redis                 ! client gateway",
                "client -> kafka -> gateway, chat, cassandra, presence, redis          ! client gateway chat queue",
                "client -> lb -> gateway -> auth -> chat -> kafka -> cassandra         ! client gateway chat queue store",
            })
    void listsOfNamesEarnNothing(String lines, String ids) {
        Matching matching = match(lines.split("; ", -1));
        assertEquals(ids, drawn(matching));
    }

    @Test
    void everyReasonNotToCountIsTold() {
        Matching matching = match("client -> gateway", "push", "kafka -> cassandra");
        assertEquals(Standing.ALONE, matching.casting("push").standing());
        assertEquals(Standing.CUT_OFF, matching.casting("queue").standing());
        assertEquals(Standing.ABSENT, matching.casting("chat").standing());
        assertEquals(
                Standing.LISTED,
                match("client -> chat, kafka, cassandra, presence, redis, push")
                        .casting("push")
                        .standing());
        assertEquals(
                Standing.OUT_OF_PLACE,
                match("client -> gateway -> chat", "client -> cassandra")
                        .casting("store")
                        .standing());
        assertEquals(
                Standing.TANGLED,
                match("client, chat, kafka, cassandra, redis -> client, chat, kafka, cassandra, redis")
                        .casting("chat")
                        .standing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "client -> gateway -> chat -> cassandra                ! send    ! Holds",
                "client -> lb -> gateway -> chat -> kafka ~> cassandra ! send    ! Holds",
                "client -> gateway -> auth -> chat -> cassandra        ! send    ! Holds",
                "client -> gateway -> chat; cassandra -> chat          ! send    ! Broken",
                "client -> gateway; client -> chat -> cassandra        ! send    ! Broken",
                "client -> gateway -> chat                             ! send    ! Undrawn",
                "client -> gateway -> presence -> push -> chat -> db   ! send    ! Detour",
                "client -> gateway -> chat -> cassandra                ! deliver ! Broken",
                "client <-> gateway <-> chat                           ! deliver ! Holds",
                "client -> gateway -> chat -> gateway -> client        ! deliver ! Holds",
                "client -> gateway -> chat                             ! answer  ! Holds",
                "client -> gateway ~> chat                             ! answer  ! Broken",
                "client -> gateway ~> chat ~> gateway                  ! answer  ! Holds",
                "client -> chat -> kafka; push service -> kafka        ! offline ! Holds",
                "client -> chat -> kafka; push service ~> kafka        ! offline ! Broken",
                "client -> chat -> kafka <- push service               ! offline ! Holds",
                "client -> gateway -> redis                            ! online  ! Holds",
                "client -> gateway -> presence                         ! online  ! Holds",
                "client -> gateway & chat -> db                        ! send    ! Holds",
            })
    void flowsAreFollowedThroughTheBoard(String lines, String flow, String expected) {
        assertEquals(expected, kind(match(lines.split("; ", -1)).flow(flow)));
    }

    @Test
    void aBrokenFlowNamesBothEnds() {
        Matching matching = match("client -> gateway -> chat -> cassandra");
        var broken = (FlowCheck.Broken) matching.flow("deliver");
        assertEquals(List.of("chat", "gateway", true), List.of(broken.from(), broken.to(), broken.isAgainst()));
        assertEquals(
                "deliver: nothing leads from chat to gateway; the way leads from gateway to chat. If either side may start,"
                        + " draw <->",
                FindingText.of(new Finding.BrokenFlow(broken)));
    }

    @Test
    void followingAFlowAgreesWithTryingEveryPath() {
        int[] found = new int[4];
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            Board board = randomBoard(random);
            List<Component> components = List.of(
                    Sample.component("a", "A", "a1, a2, client"),
                    Sample.component("b", "B", "b1, kafka"),
                    Sample.component("c", "C", "c1, db"));
            String[] ids = {"a", "b", "c", "a|b"};
            String[] path = new String[2 + random.nextInt(3)];
            for (int i = 0; i < path.length; i++) {
                path[i] = ids[random.nextInt(ids.length)];
            }
            Flow flow = Sample.flow("f", path);
            FlowCheck check = Matching.of(board, Sample.question(components, List.of(flow)))
                    .flow("f");
            String expected = new EveryPath(board, components).check(flow);
            assertEquals(
                    expected,
                    kind(check),
                    "seed " + seed + " " + List.of(path) + "\n" + String.join("\n", board.print()));
            found[List.of("Holds", "Detour", "Broken", "Undrawn").indexOf(expected)]++;
        }
        assertEquals(
                true,
                found[0] > 1_000 && found[1] > 20 && found[2] > 1_000,
                IntStream.of(found).boxed().toList() + "");
    }

    private static Board randomBoard(SplittableRandom random) {
        List<String> pool = List.of("a1", "a2", "b1", "c1", "client", "kafka", "db", "x", "nginx", "mysql");
        var nodes = new ArrayList<String>();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            nodes.add(pool.get(random.nextInt(pool.size())));
        }
        Board board = Board.empty();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            String arrow = List.of("->", "->", "~>", "<->").get(random.nextInt(4));
            String from = nodes.get(random.nextInt(nodes.size()));
            String to = nodes.get(random.nextInt(nodes.size()));
            board = board.with(1, from + " " + arrow + " " + to).board();
        }
        return board;
    }

    /** Tries every path without a repeated node for every hop: the definition, at exponential cost. */
    private record EveryPath(Board board, List<Component> components) {

        String check(Flow flow) {
            List<List<String>> stops = flow.path().stream().map(this::players).toList();
            if (stops.stream().anyMatch(List::isEmpty)) {
                return "Undrawn";
            }
            if (canFollow(stops, 1)) {
                return "Holds";
            }
            return canFollow(stops, 1_000) ? "Detour" : "Broken";
        }

        private List<String> players(String part) {
            return board.nodes().stream()
                    .map(Node::name)
                    .filter(name -> components.stream()
                            .filter(component -> List.of(part.split("\\|", -1)).contains(component.id()))
                            .anyMatch(component -> component.names().contains(name)))
                    .toList();
        }

        private boolean canFollow(List<List<String>> stops, int limit) {
            return stops.get(0).stream().anyMatch(start -> canFollow(stops, 1, start, limit));
        }

        private boolean canFollow(List<List<String>> stops, int i, String at, int limit) {
            if (i == stops.size()) {
                return true;
            }
            return stops.get(i).stream()
                    .filter(goal -> cheapest(stops, i, List.of(at), goal) <= limit)
                    .anyMatch(goal -> canFollow(stops, i + 1, goal, limit));
        }

        private int cheapest(List<List<String>> stops, int i, List<String> path, String goal) {
            String at = path.get(path.size() - 1);
            if (at.equals(goal)) {
                return 0;
            }
            boolean isStart = path.size() == 1;
            if (!isStart && NodeKind.of(at) == NodeKind.CLIENT) {
                return Integer.MAX_VALUE;
            }
            int least = Integer.MAX_VALUE;
            for (Node next : board.nodes()) {
                if (!path.contains(next.name()) && isStep(stops, i, at, next.name(), isStart)) {
                    var longer = new ArrayList<>(path);
                    longer.add(next.name());
                    int rest = cheapest(stops, i, longer, goal);
                    least = rest == Integer.MAX_VALUE ? least : Math.min(least, rest);
                }
            }
            return least == Integer.MAX_VALUE ? least : least + (isStart ? 0 : cost(stops, i, at));
        }

        private boolean isReturn(List<List<String>> stops, int i) {
            return i >= 2 && stops.subList(0, i - 1).contains(stops.get(i));
        }

        private boolean isStep(List<List<String>> stops, int i, String at, String next, boolean isStart) {
            NodeKind kind = NodeKind.of(at);
            boolean isRead = kind == NodeKind.QUEUE || (kind == NodeKind.STORE && isStart);
            for (Edge edge : board.edges()) {
                boolean isAlong = edge.from().equals(at) && edge.to().equals(next);
                boolean isAgainst = edge.to().equals(at) && edge.from().equals(next);
                boolean mayTurn = edge.isTwoWay() || (edge.mode() == Mode.SYNC && (isRead || isReturn(stops, i)));
                if (isAlong || (isAgainst && mayTurn)) {
                    return true;
                }
            }
            return false;
        }

        private int cost(List<List<String>> stops, int i, String node) {
            boolean isPlayer =
                    components.stream().anyMatch(component -> component.names().contains(node));
            int first = isReturn(stops, i) ? stops.subList(0, i - 1).lastIndexOf(stops.get(i)) : i;
            boolean isFree = stops.subList(first, i).stream().anyMatch(stop -> stop.contains(node));
            NodeKind kind = NodeKind.of(node);
            if (isFree) {
                return 0;
            }
            if (kind == NodeKind.STORE) {
                return isPlayer ? 2 : 1;
            }
            return isPlayer && kind == NodeKind.SERVICE ? 1 : 0;
        }
    }

    @Test
    void everyStarOfNamesEarnsAtMostOneComponent() {
        List<String> names = List.of("gateway", "chat", "kafka", "cassandra", "presence", "redis", "push");
        for (String hub : List.of("client", "lb", "user", "api")) {
            Matching matching = match(hub + " -> " + String.join(", ", names));
            long count = matching.castings().stream().filter(Casting::isDrawn).count();
            assertEquals(true, count <= 1, hub + " earns " + drawn(matching));
        }
    }

    @Test
    void aShuffledChainEarnsLessThanADesign() {
        List<String> names = List.of("gateway", "chat", "kafka", "cassandra", "presence", "redis", "push");
        int flows = 0;
        int runs = 300;
        for (long seed = 0; seed < runs; seed++) {
            var random = new SplittableRandom(seed);
            var left = new ArrayList<>(names);
            var chain = new ArrayList<>(List.of("client"));
            while (!left.isEmpty()) {
                chain.add(left.remove(random.nextInt(left.size())));
            }
            Matching matching = match(String.join(" -> ", chain));
            flows += (int) matching.flows().stream()
                    .filter(check -> check instanceof FlowCheck.Holds)
                    .count();
        }
        int percent = flows * 100 / (runs * Sample.CHAT.flows().size());
        assertEquals(true, percent < 25, percent + " percent of the flows hold in a shuffled chain");
    }

    @Test
    void whereNoClientIsDrawnTheFirstPartOfAFlowIsTheEntry() {
        var question = Sample.question(
                List.of(
                        Sample.component("stub", "Stub resolver", "stub, resolver"),
                        Sample.component("zone", "Zone server", "authoritative, name server")),
                List.of(Sample.flow("look", "stub", "zone")));
        Matching matching = Matching.of(Sample.board("stub resolver -> root -> authoritative server"), question);
        assertEquals("stub zone", drawn(matching));
        BitSet none = new Graph(Sample.board("stub resolver -> root")).entries();
        assertEquals(0, none.cardinality());
    }
}
