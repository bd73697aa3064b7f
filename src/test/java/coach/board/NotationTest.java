package coach.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.board.Edge.Mode;
import coach.text.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
    private static final int SEEDS = 3_000;

    /** What a line draws, in the notation itself: nodes that have attributes, then arrows. */
    private static String drawn(String... lines) {
        Board board = board(lines);
        return board.print().stream()
                .filter(line -> line.contains("[") || line.contains(">"))
                .collect(Collectors.joining(" ; "));
    }

    private static Board board(String... lines) {
        Board board = Board.empty();
        for (String line : lines) {
            board = board.with(1, line).board();
        }
        return board;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "client -> gateway -> chat           ! client -> gateway ; gateway -> chat",
                "chat -> redis, push                 ! chat -> redis ; chat -> push",
                "a, b -> c, d                        ! a -> c ; a -> d ; b -> c ; b -> d",
                "worker <- queue                     ! queue -> worker",
                "a <-> b                             ! a <-> b",
                "chat -(publish)-> kafka             ! chat -(publish)-> kafka",
                "chat ->(async) kafka                ! chat ~> kafka",
                "chat ->(async, publish) kafka       ! chat ~(publish)~> kafka",
                "chat ~> kafka                       ! chat ~> kafka",
                "chat -.-> kafka                     ! chat ~> kafka",
                "chat ..> kafka                      ! chat ~> kafka",
                "chat <~ kafka                       ! kafka ~> chat",
                "chat <~> kafka                      ! chat <~> kafka",
                "a --> b ==> c => d                  ! a -> b ; b -> c ; c -> d",
                "a → b ⇒ c ⟶ d                       ! a -> b ; b -> c ; c -> d",
                "a ← b                               ! b -> a",
                "a ↔ b                               ! a <-> b",
                "a ⇢ b                               ! a ~> b",
                "a ──► b ╌╌▷ c                       ! a -> b ; b ~> c",
                "region eu: a[x2], b -> c[us]        ! a[x2, eu] ; b[eu] ; c[us] ; a -> c ; b -> c",
                "zone eu-west-1 { a -> b }           ! a[eu-west-1] ; b[eu-west-1] ; a -> b",
                "group rack7: a, b                   ! a[rack7] ; b[rack7]",
                "region -> a                         ! region -> a",
                "api gateway as gw -> a              ! api gateway[alias=gw] ; api gateway -> a",
                "a –> b —> c                         ! a -> b ; b -> c",
                "a->b<-c                             ! a -> b ; c -> b",
                "chat-svc->user_db                   ! chat-svc -> user_db",
                "a -publish-> b                      ! a -(publish)-> b",
                "a -- writes to --> b                ! a -(writes to)-> b",
                "a -->|writes| b                     ! a -(writes)-> b",
                "a <-(push)- b                       ! b -(push)-> a",
                "a -> b: reads                       ! a -(reads)-> b",
                "a -> b; b -> c                      ! a -> b ; b -> c",
                "a -> b, b -> c                      ! a -> b ; b -> c",
                "- a -> b                            ! a -> b",
                "2. a -> b                           ! a -> b",
                "write path: a -> b                  ! a -> b",
                "a -> b # why not                    ! a -> b",
                "a -> b // why not                   ! a -> b",
                "`a -> b`                            ! a -> b",
                "the client -> a gateway             ! client -> gateway",
                "\"a -> b\" -> c                     ! \"a -> b\" ; \"a -> b\" -> c",
                "\"auth & login\" -> a & b           ! auth & login -> a & b",
                "redis:6379 -> b                     ! redis:6379 -> b",
                "node <-> node                       ! node <-> node",
                "负载均衡 -> 聊天 服务                ! 负载均衡 -> 聊天 服务",
            })
    void arrowsAreReadAsPeopleTypeThem(String line, String expected) {
        assertEquals(expected, drawn(line));
        assertEquals(List.of(), Board.empty().with(1, line).diagnostics());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "chat[x20, eu us]                    ! chat[x20, eu us]",
                "chat[20x]                           ! chat[x20]",
                "chat[×20]                           ! chat[x20]",
                "chat [x2k]                          ! chat[x2000]",
                "chat x3 -> db                       ! chat[x3] ; chat -> db",
                "3x chat -> db                       ! chat[x3] ; chat -> db",
                "chat[20 instances]                  ! chat[x20]",
                "chat[nodes = 20]                    ! chat[x20]",
                "db[replicas=3]                      ! db[rf=3]",
                "db[3 replicas]                      ! db[rf=3]",
                "db[rf=3, x12]                       ! db[x12, rf=3]",
                "db[az=3]                            ! db[az=3]",
                "db[3 zones]                         ! db[az=3]",
                "db[2 regions]                       ! db[az=2]",
                "db[region=eu]                       ! db[eu]",
                "db[regions=eu+us]                   ! db[eu us]",
                "db[eu/us/ap]                        ! db[eu us ap]",
                "db[in eu and us]                    ! db[eu us]",
                "db[eu-west-1, us-east-1a]           ! db[eu-west-1 us-east-1a]",
                "db[az1 az2]                         ! db[az1 az2]",
                "db[x3, a b c]                       ! db[x3, zone=a+b+c]",
                "db[region=mars]                     ! db[zone=mars]",
                "db(leader)                          ! db[leader]",
                "users[db] -> x[role=gossip]         ! users[db] ; x[role=gossip] ; users -> x",
                "cache? -> db                        ! cache[optional] ; cache -> db",
                "kafka[topic=msgs, sharded by user]  ! kafka[topic=msgs, sharded by user]",
                "redis[ttl=60s, p99 < 5ms]           ! redis[ttl=60s, \"p99 < 5ms\"]",
                "a[\"x3, [or so]\"]                  ! a[\"x3, [or so]\"]",
            })
    void bracketsSayHowManyAndWhere(String line, String expected) {
        assertEquals(expected, drawn(line));
        assertEquals(List.of(), Board.empty().with(1, line).diagnostics());
    }

    @Test
    void aLaterLineAddsToANode() {
        assertEquals(
                "cassandra[x12, rf=3, eu us] ; chat -> cassandra",
                drawn("chat -> cassandra[x3]", "Cassandra[rf=3, eu]", "cassandra[us, x12]"));
    }

    @Test
    void spellingsOfOneNameAreOneNode() {
        Board board =
                board("gateway -> Chat service", "chat-svc -> kafka", "ChatServices -> redis cluster", "redis -> DB");
        assertEquals(
                List.of("gateway", "Chat service", "kafka", "redis cluster", "DB"),
                board.nodes().stream().map(Node::name).toList());
        assertEquals("Chat service", board.node("chat").orElseThrow().name());
        assertEquals(4, board.edges().size());
    }

    @Test
    void anArrowSaidTwiceIsDrawnOnce() {
        assertEquals("a -> b ; b -> a ; a <-> c", drawn("a -> b", "a -> b", "b -> a", "a <-> c", "c <-> a"));
    }

    @Test
    void whatIsStruckOutIsGone() {
        assertEquals("gateway -> chat", drawn("client -> gatway -> chat", "gateway -> chat", "!gatway", "!client"));
        assertEquals("a -> b", drawn("a -> b -> c", "! b -> c"));
        Diagnostic unknown =
                board("gateway -> chat").with(1, "!gatewya").diagnostics().get(0);
        assertEquals("nothing on the board is called 'gatewya'", unknown.message());
        assertEquals("did you mean gateway?", unknown.hint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a -> b -> ! 8 ! an arrow that leads nowhere                        ! a -> b",
                "-> a -> b ! 1 ! an arrow that comes from nowhere                   ! a -> b",
                "a -> -> b ! 6 ! two arrows in a row                                ! a -> b",
                "a[x20 -> b ! 2 ! the bracket is not closed                         ! a[x20] ; a -> b",
                "a -> b[x0] ! 8 ! 'x0' is no number of copies                       ! a -> b",
                "a -> b[rf=lots, x2] ! 8 ! 'rf' needs a number, not 'lots'          ! b[x2] ; a -> b",
                "a -> b[ttl=] ! 8 ! 'ttl' has no value                              ! a -> b",
                "a,, b -> c ! 3 ! a comma without a name before it                  ! a -> c ; b -> c",
                "a -> [x3] -> b ! 6 ! brackets without a name                       ! a -> b",
                "a[x2] b -> c ! 7 ! 'b' follows a name                              ! a[x2] ; a -> c ; b -> c",
                "\"a -> b ! 1 ! the quote is not closed                             ! a -> b",
                "a } -> b ! 3 ! '}' cannot be read here                             ! a -> b",
                "cassandra: good ! 10 ! a label without an arrow                    ! ''",
            })
    void aBadPartLosesNoGoodPart(String line, int column, String message, String expected) {
        Board.Step step = Board.empty().with(1, line);
        assertEquals(message, step.diagnostics().get(0).message());
        assertEquals(column, step.diagnostics().get(0).span().column());
        assertEquals(expected, drawn(line));
    }

    @Test
    void evidencePointsAtTheTypedWords() {
        String text = "First some prose.\r\nclient -> chat[x20, eu us] -> Cassandra\n\n- chat [rf=3]";
        Board board = Board.empty().withAnswer(7, text).board();
        List<Mention> mentions = board.node("chat").orElseThrow().mentions();
        assertEquals(
                List.of("chat[x20, eu us]", "chat [rf=3]"),
                mentions.stream().map(m -> text.substring(m.start(), m.end())).toList());
        assertEquals(7, mentions.get(0).answer());
        Mention edge = board.edges().get(1).place();
        assertEquals("chat[x20, eu us] -> Cassandra", text.substring(edge.start(), edge.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client -> gateway",
                "client->gateway->chat[x20, eu us]",
                "worker <- queue",
                "- mobile app → API gateway → message service → MySQL",
                "write path: client -> gateway -> chat -> cassandra[rf=3]",
                "chat -(publish)-> kafka ~> push",
                "a <-> b",
                "cassandra[rf=3]",
                "cassandra [x12, rf=3], redis[x3]",
                "users[db]",
                "!gatway",
                "!a -> b",
                "client -> gateway.",
                "gateway -> chat: websocket frames",
                "\"the thing that is slow\" -> db",
                "3x api -> db",
                "client -> api -> db  # the cache comes later, because it is simpler",
                "lb -> web x4 -> db(leader)",
            })
    void drawingsLookLikeDrawings(String line) {
        assertEquals(true, BoardLine.looksLikeNotation(line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "client",
                "I'd put a cache -> it is fast",
                "a cache in front of the store -> reads get faster",
                "more replicas -> higher cost",
                "presence store: user -> gateway",
                "The index has precision 6 -> set of drivers.",
                "then compare-and-set FREE -> OFFERED with a 15 s lease",
                "500M users x 40 -> 2 TB/day",
                "62^7 = 3.5T -> 7 chars",
                "the access pattern is get(code) -> url, no joins",
                "the gateway keeps a session -> when Alice writes to Bob we look up the box",
                "cassandra (because it scales)",
                "see the paper [2]",
                "as in [1]",
                "availability > consistency",
                "kafka, redis, cassandra, s3",
                "cassandra: good for writes",
                "p99 <= 200 ms",
                "fan-out on write -> hot keys for celebrities with many followers",
                "ask -> # of drivers?",
                "we write to kafka => consumers are decoupled",
            })
    void sentencesLookLikeSentences(String line) {
        assertEquals(false, BoardLine.looksLikeNotation(line), line);
    }

    @Test
    void readingWhatWasPrintedGivesTheSameBoard() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Board board = randomBoard(new SplittableRandom(seed));
            Board again = Board.empty();
            for (String line : board.print()) {
                Board.Step step = again.with(0, line);
                assertEquals(List.of(), step.diagnostics(), line + ", seed " + seed);
                again = step.board();
            }
            assertEquals(meaning(board), meaning(again), String.join("\n", board.print()) + "\nseed " + seed);
        }
    }

    @Test
    void noLineOfNoiseBreaksTheReader() {
        String alphabet = "ab 1x=->~<[](),;:\"'#!&?|.\\é负\uD83D\uDE00–→";
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            var line = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Board.Step step = Board.empty().with(0, line.toString());
            for (Diagnostic diagnostic : step.diagnostics()) {
                assertEquals(false, diagnostic.render().isEmpty(), line + ", seed " + seed);
            }
            for (Node node : step.board().nodes()) {
                for (Mention mention : node.mentions()) {
                    assertEquals(true, mention.end() <= line.length(), line + ", seed " + seed);
                }
            }
        }
    }

    private record Meaning(List<List<Object>> nodes, List<List<Object>> edges) {}

    private static Meaning meaning(Board board) {
        return new Meaning(
                board.nodes().stream()
                        .map(n -> List.<Object>of(n.name(), n.attributes()))
                        .toList(),
                board.edges().stream()
                        .map(e -> List.<Object>of(e.from(), e.to(), e.mode(), e.isTwoWay(), e.label()))
                        .toList());
    }

    private static final List<String> PIECES = Arrays.asList(
            "chat", "Kafka", "x3", "->", "user", "[a]", "db", ",", "the", "&", "2", "\"", "\\", "?", "负载", "#", "a-b",
            ": x", "rf=3", "eu", "in", "leader", "(b)", "sync", "é", "'", "!", "//", "`", "...", "~>", "10", "zones");

    static Board randomBoard(SplittableRandom random) {
        var nodes = new LinkedHashMap<String, Node>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String name = phrase(random, 1 + random.nextInt(3));
            nodes.putIfAbsent(Words.key(name), new Node(name, randomAttributes(random), List.of()));
        }
        List<Node> all = List.copyOf(nodes.values());
        var edges = new ArrayList<Edge>();
        for (int i = random.nextInt(8); i > 0; i--) {
            var edge = new Edge(
                    all.get(random.nextInt(all.size())).name(),
                    all.get(random.nextInt(all.size())).name(),
                    random.nextBoolean() ? Mode.SYNC : Mode.ASYNC,
                    random.nextInt(4) == 0,
                    random.nextBoolean() ? "" : phrase(random, 1 + random.nextInt(2)),
                    new Mention(0, 0, 0, Attributes.NONE));
            if (edges.stream().noneMatch(known -> known.says(edge))) {
                edges.add(edge);
            }
        }
        return new Board(all, edges);
    }

    private static Attributes randomAttributes(SplittableRandom random) {
        var values = new TreeMap<String, String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.put("k" + random.nextInt(5), phrase(random, 1 + random.nextInt(2)));
        }
        List<String> zones = List.of("eu", "us", "us-east-1", "mars", "az2").subList(0, random.nextInt(6));
        List<String> roles = random.nextBoolean() ? List.of() : List.of("leader", "gossip role", "db");
        List<String> notes = random.nextBoolean() ? List.of() : List.of(phrase(random, 1 + random.nextInt(3)));
        return new Attributes(random.nextInt(3), random.nextInt(4), random.nextInt(2) * 3, zones, roles, values, notes);
    }

    private static String phrase(SplittableRandom random, int words) {
        var phrase = new ArrayList<String>();
        for (int i = 0; i < words; i++) {
            phrase.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(" ", phrase);
    }

    @Test
    void anAliasMeansThePartItWasGivenTo() {
        Board board = board(
                "api gateway as front -> post service[alias=writer]", "front -> db", "writer ~> db", "!front -> db");
        assertEquals(
                List.of("api gateway -> post service", "post service ~> db"),
                board.print().stream().filter(line -> line.contains(">")).toList());
        assertEquals("post service", board.node("Writer").orElseThrow().name());
    }

    @Test
    void aRegionInFrontOfALineIsADrawingAndKeepsItsColumns() {
        assertEquals(true, BoardLine.looksLikeNotation("region eu: gateway, chat"));
        assertEquals(false, BoardLine.looksLikeNotation("region eu: it is where most of the users are"));
        Diagnostic fault = BoardLine.parse("region eu: a -> -> b").faults().get(0);
        assertEquals(17, fault.span().column());
    }
}
