package coach.board.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.board.Board;
import coach.board.NodeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    private static List<String> structural(String... lines) {
        return Review.of(Sample.board(lines)).structural().stream()
                .map(FindingText::of)
                .toList();
    }

    @Test
    void aSoundBoardHasNoFindings() {
        assertEquals(
                List.of(),
                structural(
                        "client <-> gateway[x50, eu us] -> chat[x20, eu us] -> kafka[rf=3]",
                        "kafka ~> fanout worker[x10] -> cassandra[rf=3, eu us]",
                        "chat -> cassandra",
                        "chat -> redis[x3]",
                        "fanout worker -> push service[x2] -> apns"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "gateway[x2] -> chat[x2]                 ! no entry point: start where requests come from, as in client"
                        + " -> NAME",
                "client -> a[x2]; b                      ! b: no arrow leads to it or from it",
                "client -> a[x2]; b[x2] <-> c[x2]        ! b and c: nothing joins them to the clients; draw what joins it"
                        + " to the rest",
                "client -> chat[x2]; chat api[x2] -> b   ! chat api and b: nothing joins them to the clients; is it the"
                        + " same as chat? Then use one name",
                "client -> a[x2] -> b[x2]; c[x2] -> b    ! c: nothing leads to it; draw who calls it, or what starts it",
                "client -> kafka[x3] ~> a[x2]            ! a: it takes messages and passes nothing on; draw where its work"
                        + " goes",
                "client -> api -> db[rf=3]               ! api: a single point of failure: every way to db passes it, and"
                        + " no copies are stated; say how many, as in api[x3]",
                "client -> api[x1] -> s3, db[rf=3]       ! api: a single point of failure: every way to s3 and db passes"
                        + " it, and there is one copy; say how many, as in api[x3]",
                "client -> api[x3] -> db                 ! db: no replicas stated; a lost disk loses data. Say how it is"
                        + " replicated, as in db[rf=3]",
                "client -> api[x3] <- db[rf=3]           ! db: nobody writes it; draw who does",
                "client -> api[x3] -(read)-> db[rf=3]    ! db: nobody writes it; draw who does",
                "client -> api[x3, eu] -> db[rf=3, us]   ! api -> db: a write in eu waits for us; say what that costs, or"
                        + " make it asynchronous with ~>",
                "client -> api[x3] -> kafka[x3]          ! kafka: nobody takes from it; draw who does, as in kafka -> NAME",
                "client -> api[x3] <- kafka[x3]          ! kafka: nobody fills it; draw who does, as in NAME -> kafka",
                "client -> api[x3] -> redis[x3]          ! redis: no store stands behind it; draw where its data come"
                        + " from, or say that losing them is fine",
            })
    void eachFindingIsOneSentence(String lines, String expected) {
        assertEquals(List.of(expected), structural(lines.split("; ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "client -> api servers -> db[rf=3]",
                "client -> api[autoscaled] -> db[rf=3]",
                "client -> cdn -> s3",
                "client -> api[eu us] -> db[leader] -> db replica[follower]",
                "client -> api[x3, us-east-1a] -> db[rf=3, us-east-1b]",
                "client -> api[x3, eu] ~> db[rf=3, us]",
                "client -> api[x3] -> kafka[x3]; worker[x2] -> kafka; worker -> db[rf=3]",
                "client -> api[x3] -> redis[x3]; api -> db[rf=3]",
                "client -> api[x3] -> redis[x3] -> db[rf=3]",
                "web app -> api[x3] -> db[rf=3]",
                "client -> node servers -> commit log; repair -> node servers",
                "client -> api[x3] ~> mail service; api ~> remote region",
                "client -> api[x3] -> db[rf=3]; cron -> db",
            })
    void whatIsSoundIsNotCriticised(String lines) {
        assertEquals(List.of(), structural(lines.split("; ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "client -> api[x3] -(write)-> db[rf=3]               ! never-read",
                "client -> api[x3] -(write)-> audit db[rf=3]         !",
                "client -> api[x3] -> ids[x1]; api -> db[rf=3]       ! single-point",
                "client -> api[x3] -> ids; api -> db[rf=3]           !",
                "client -> lb[x2] -> api[x3, sessions] -> db[rf=3]   ! state-behind-balancer",
                "client -> lb[x2, sticky] -> api[x3, sessions] -> db[rf=3] !",
                "client -> lb[x2] -(hash by user)-> api[x3, sessions] -> db[rf=3] !",
                "client -> lb[x2] -> api[x3, no sessions] -> db[rf=3] !",
                "client -> lb[x2] -> api[x3] -> db[rf=2, durability=11]    ! below-durability",
                "client -> lb[x2] -> api[x3] -> db[rf=2, eleven nines]     ! below-durability",
                "client -> lb[x2] -> api[x3] -> db[rf=2, durability=99.9%] !",
                "client -> lb[x2] -> api[x3] -> db[rf=4, durability=99.999999999%] !",
                "client -> api[x3, eu] -(read)-> db[rf=3, us]; job[eu] ~> db ! far-call",
                "client -> api[x3, eu us] -> db[rf=3, us]            ! far-write",
            })
    void eachRuleHasItsName(String lines, @Nullable String rules) {
        List<String> found = Review.of(Sample.board(lines.split("; ", -1))).structural().stream()
                .map(finding -> Rule.of(finding).id())
                .toList();
        assertEquals(rules == null ? List.of() : List.of(rules), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis[ttl=60s]",
                "redis[write-through]",
                "redis[invalidated by cdc]",
                "redis; worker -(invalidate)-> redis",
                "redis; worker[x2] -> redis",
                "redis; api -(set with ttl)-> redis",
            })
    void aCacheThatHearsOfChangesIsNotAskedAbout(String cache) {
        String text = "client -> api[x3] -> db[rf=3]; api -> " + cache;
        assertEquals(List.of(), Review.of(Sample.board(text.split("; ", -1))).open());
        assertEquals(
                1,
                Review.of(Sample.board("client -> api[x3] -> db[rf=3]", "api -> redis"))
                        .open()
                        .size());
    }

    /** The table of nines is that of the formula, with 4 percent of disks lost a year and a day to replace one. */
    @Test
    void durabilityFollowsItsFormula() {
        double lost = 0.04;
        double repaired = 365;
        for (int copies = 1; copies <= 7; copies++) {
            double chance = lost;
            for (int i = 2; i <= copies; i++) {
                chance *= i * lost / repaired;
            }
            assertEquals((int) Math.floor(-Math.log10(chance)), Durability.nines(copies), copies + " copies");
        }
    }

    @Test
    void theEmptyBoardHasNoFindings() {
        assertEquals(List.of(), structural(""));
    }

    @Test
    void structuralFindingsAreTheSameForEveryQuestion() {
        Board board = Sample.board("client -> gateway -> chat -> mysql", "kafka");
        Review review = Review.of(board, Sample.CHAT);
        assertEquals(Review.of(board).structural(), review.structural());
        assertEquals(
                List.of(
                        "Message queue (kafka): has no arrow. It matters.",
                        "Message store: is not on the board. It matters.",
                        "Presence: is not on the board. It matters.",
                        "Session registry: is not on the board. It matters.",
                        "Push notifier: is not on the board. It matters.",
                        "send: not drawn: Message store",
                        "deliver: nothing leads from chat to gateway; the way leads from gateway to chat. If either side"
                                + " may start, draw <->",
                        "offline: not drawn: Push notifier",
                        "route: not drawn: Session registry",
                        "online: not drawn: Presence or Session registry",
                        "gateway: a single point of failure of answer: it has no way round, and no copies are stated",
                        "chat: a single point of failure of answer: it has no way round, and no copies are stated"),
                review.againstQuestion().stream().map(FindingText::of).toList());
    }

    @Test
    void tooFewCopiesAreFound() {
        Review review = Review.of(Sample.board("client -> gateway -> chat -> cassandra[rf=2, eu]"), Sample.CHAT);
        assertEquals(
                "Message store (cassandra): drawn with 2 copies and 1 zone. Three replicas in two zones.",
                review.againstQuestion().stream()
                        .filter(finding -> finding instanceof Finding.Misplaced)
                        .map(FindingText::of)
                        .collect(Collectors.joining()));
    }

    @Test
    void singlePointsOfFailureAreThoseWhoseRemovalCutsAStoreOff() {
        int found = 0;
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new SplittableRandom(seed);
            Board board = Sample.board(randomLines(random));
            Set<String> expected = new TreeSet<>();
            for (int i = 0; i < board.nodes().size(); i++) {
                expected.addAll(cutOffBy(board, i));
            }
            Set<String> actual = new TreeSet<>();
            for (Finding finding : Review.of(board).structural()) {
                if (finding instanceof Finding.SinglePoint single) {
                    single.stores().forEach(store -> actual.add(single.node().name() + " cuts off " + store));
                }
            }
            assertEquals(expected, actual, "seed " + seed + "\n" + String.join("\n", board.print()));
            found += actual.size();
        }
        assertEquals(true, found > 300, found + " single points in all");
    }

    /** Takes a node away and looks which stores the clients no longer reach. */
    private static List<String> cutOffBy(Board board, int removed) {
        var graph = new Graph(board);
        if (graph.entries().get(removed) || graph.node(removed).isRedundant()) {
            return List.of();
        }
        Set<Integer> before = reached(graph, -1);
        Set<Integer> after = reached(graph, removed);
        var cut = new ArrayList<String>();
        for (int i = 0; i < graph.size(); i++) {
            if (i != removed && graph.node(i).kind() == NodeKind.STORE && before.contains(i) && !after.contains(i)) {
                cut.add(graph.node(removed).name() + " cuts off "
                        + graph.node(i).name());
            }
        }
        return cut;
    }

    private static Set<Integer> reached(Graph graph, int removed) {
        Set<Integer> seen = new HashSet<>();
        graph.entries().stream().forEach(seen::add);
        for (int round = 0; round < graph.size(); round++) {
            for (int node : List.copyOf(seen)) {
                BitSet next = graph.flow(node);
                next.stream().filter(i -> i != removed).forEach(seen::add);
            }
        }
        return seen;
    }

    private static String[] randomLines(SplittableRandom random) {
        List<String> names =
                List.of("client", "user", "a", "b[x2]", "c", "kafka", "worker", "db1", "db2[rf=3]", "d", "redis");
        int count = 3 + random.nextInt(8);
        String[] lines = new String[1 + random.nextInt(14)];
        for (int i = 0; i < lines.length; i++) {
            String arrow = List.of("->", "->", "~>", "<->").get(random.nextInt(4));
            lines[i] = names.get(random.nextInt(count)) + " " + arrow + " " + names.get(random.nextInt(count));
        }
        return lines;
    }
}
