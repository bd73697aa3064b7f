package coach.board.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.board.Board;
import coach.board.failure.Consequence.Weight;
import coach.text.CoachException;
import coach.text.Source;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerTest {
    private static final String SHOP = """
            client -(12k/s)-> api[x40, time=20ms, threads=16] -> redis[x3, capacity=50k/s, hit=95%, ttl=60s]
            api -> db[rf=3, capacity=2k/s]
            api -(write)-> events[kafka, rf=3] ~> worker[x4, capacity=100/s] -> archive[db, x1]
            """;

    private static Outage broken(String board, String fault) {
        return broken(board, fault, Load.UNKNOWN);
    }

    private static Outage broken(String text, String fault, Load load) {
        Board board = Board.read(new Source("<test>", text)).board();
        return Breaker.apply(FaultReader.read(board, fault), board, Demands.ofShape(), load);
    }

    private static String lines(Outage outage) {
        return String.join("\n", OutageText.lines(outage));
    }

    @Test
    void thePartThatIsFullestFailsFirst() {
        Outage outage = broken(SHOP, "spike 4x");
        assertEquals(
                List.of("worker", "api"),
                outage.consequences().stream()
                        .filter(each -> each.weight() == Weight.OVERLOADED)
                        .map(Consequence::part)
                        .collect(Collectors.toList()));
        assertTrue(outage.first().text().contains("48k/s to 4 x 100/s, 120 times what it serves"), lines(outage));
        assertEquals(List.of("what client needs of archive"), outage.first().missed());
        assertTrue(lines(outage).contains("full from 2.67x on"), lines(outage));
        assertTrue(outage.missing().get(0).startsWith("what one copy serves of events, archive"), lines(outage));
    }

    @Test
    void aDeadCacheSendsItsReadsToTheStore() {
        Outage outage = broken(SHOP, "kill all redis");
        assertEquals("db", outage.first().part());
        assertTrue(outage.first().text().startsWith("db: 12k/s to 3 x 2000/s, 200% busy"), lines(outage));
        assertTrue(lines(outage).contains("20x as many reads as before"), lines(outage));
        // With the cache alive only one read of twenty comes to the store, which two of three copies can serve.
        assertEquals(Weight.HOLDS, broken(SHOP, "kill db").worst());
    }

    @Test
    void aSlowPartFillsItsCallersFirst() {
        Outage outage = broken(SHOP, "slow redis 200ms");
        assertEquals("api", outage.first().part());
        assertTrue(
                outage.first()
                        .text()
                        .startsWith("api: 2400 more requests are open at a time, 60 a copy (rate x time),"
                                + " and it has room for 640"),
                lines(outage));
        Outage told = broken(
                SHOP,
                "slow redis 200ms",
                new Load(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(150), "your answers"));
        assertTrue(lines(told).contains("which misses the target of 150 ms"), lines(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "client -> api[x2] -> db[x1]                     ! kill db         ! fails ! no way is left, users get errors",
                "client -> api[x2] -> db[x1]                     ! kill db         ! fails ! db: its data are gone with it",
                "client -> api[x2] -> db[rf=3]                   ! kill db         ! holds ! 2 of 3 copies go on",
                "client -> api[x2] -> db[rf=3]                   ! kill all db     ! fails ! no way is left",
                "client -> api -> db[rf=3]                       ! kill api        ! fails ! there is one copy of api, since",
                "client -> api[x2] -> s3                         ! kill s3         ! holds ! kept running by others",
                "client -> api[x2] -> q[queue, rf=3] ~> w[worker, x1] -> db[rf=3] ! kill w ! late ! waits until it is back",
                "client -> api[x2] -> db[rf=3]; api -> auth[x1]  ! kill auth       ! unknown ! whether it can do without is not drawn",
                "client -> a[x2] -> db[rf=3]; client -> b[x2] -> db ! kill all a   ! holds ! goes another way: client -> b -> db",
                "client -> api[x2, eu] -> db[rf=3, us]           ! partition eu us ! fails ! api -> db: whoever waits here gets an error",
                "client -> api[x2, eu] ~> db[rf=3, us]           ! partition eu us ! late  ! nothing arrives until it heals",
                "client -> api[x2, eu us] -> db[rf=3, eu us]     ! partition eu us ! unknown ! either one side stops writing or both disagree",
                "client -> api[x2, eu us] -> db[quorum, rf=3, eu us] ! partition eu us ! fails ! the side without the leader or the majority",
                "client -> api[x2, eu us] -> db[async, rf=3, eu us]  ! partition eu us ! late  ! both sides go on, and disagree",
                "client -> api[x2, eu] -> db[rf=3, eu]; client -> web[x2, us] -> db ! kill eu ! fails ! client to db",
                "client -> api[x2] -> db[rf=3]                   ! spike 10x       ! unknown ! not drawn: the rate of client to db",
                "client -(1k/s)-> api[x2, capacity=10k/s] -> db[rf=3] ! spike 2x   ! holds ! api is the first to fill up, and is 10% busy; it would be full at 20x",
                "client -(900/s)-> api[x1, capacity=100/s, x9] -> db[rf=3] ! spike 0.95x ! late ! one request in 100 waits",
                "client -> api[x2] ~> db[rf=3]                   ! slow db 200ms   ! late  ! nobody waits for it there",
            })
    void eachFaultHasItsConsequence(String board, String fault, String worst, String line) {
        Outage outage = broken(board.replace("; ", "\n"), fault);
        assertEquals(worst, outage.worst().word(), lines(outage));
        assertTrue(lines(outage).contains(line), lines(outage));
    }

    @Test
    void whatUsersNeedAndNobodyDrewIsSaidToBeMissing() {
        assertTrue(lines(broken("a -> b", "kill b")).contains("no way leads from a client to a store"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "kill db                       ! kill db",
                "Kill the db                   ! kill db",
                "kill 2 of the chat service    ! kill 2 chat service",
                "kill all chat                 ! kill all chat service",
                "lose zone eu                  ! kill all eu",
                "partition eu us               ! partition eu us",
                "partition chat service db     ! partition chat service db",
                "partition eu from us          ! partition eu us",
                "spike x10                     ! spike 10x",
                "spike 2.5 times               ! spike 2.5x",
                "slow chat-svc by 200 ms       ! slow chat service 200ms",
                "slow db 1.5s                  ! slow db 1500ms",
            })
    void faultsAreReadAsPeopleTypeThem(String typed, String expected) {
        Board board = Board.read(new Source("<test>", "client -> chat service[x3, eu] -> db[rf=3, us]"))
                .board();
        Fault fault = FaultReader.read(board, typed);
        assertEquals(expected, fault.typed());
        assertEquals(fault, FaultReader.read(board, fault.typed()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "kil db           ! did you mean kill?",
                "kill dbb         ! did you mean db?",
                "kill             ! kill what?",
                "partition eu     ! a partition has two sides",
                "partition eu mars ! nothing on the board is called 'mars'",
                "spike much       ! a spike needs a factor",
                "spike 0x         ! a spike needs a factor",
                "slow db          ! slow by how much?",
            })
    void aBadFaultSaysWhatToType(String typed, String hint) {
        Board board = Board.read(new Source("<test>", "client -> chat service[x3, eu] -> db[rf=3, us]"))
                .board();
        CoachException e = assertThrows(CoachException.class, () -> FaultReader.read(board, typed));
        assertTrue(e.render().contains(hint), e.render());
    }

    @ParameterizedTest
    @CsvSource({
        "70 messages/s, 70",
        "5k/s, 5000",
        "12krps, 12000",
        "1.5M reads per second, 1500000",
        "600/min, 10",
        "200 qps each, 200",
    })
    void ratesAreReadAsPeopleWriteThem(String text, double expected) {
        assertEquals(expected, Amounts.rate(text).orElseThrow());
    }

    @Test
    void figuresComeFromWhatWasSaid() {
        Load load = Load.said(List.of(
                "On average we have 3k reads/s.",
                "At peak there are 12k reads/s and that is a lot.",
                "Writes peak at 600 posts/s.",
                "Reads must answer within 200 ms at p99.",
                "Later 5k reads/s."));
        assertEquals(12_000, load.reads().orElseThrow());
        assertEquals(600, load.writes().orElseThrow());
        assertEquals(200, load.latencyMillis().orElseThrow());
        assertEquals(OptionalDouble.empty(), Load.said(List.of("many reads")).reads());
    }
}
