package coach.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecomputationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500M DAU x 40 msg x 100 B = 2 TB/day",
                "20 billion / 86400 = 230k/s",
                "500M x 40 = 20 billion messages a day",
                "5e8 users * 40 msg = 2e10/day",
                "6 billion * 0.5 KB = 3000 GB",
                "1M / 4s = 250k upd/s",
                "1,000,000 / 4 = 250 000 writes each sec",
                "2 TB/day x 365 = 730 TB/year",
                "20B messages/day / 100k = 200k/s",
                "500M DAU x 40 / 86400 = 231k msg/s",
                "100M per month is 40 per sec",
                "100 million a month for five years is 6 billion rows",
                "6 billion rows; at 500 bytes that's 3 terabytes",
                "62^7 = 3.5T",
                "at 500 million DAU sending 40 msgs we get 20B per day"
            })
    void agreesWithRightSums(String text) {
        List<Recomputation> found = Recomputation.in(text);
        assertEquals(1, found.size(), text);
        assertTrue(found.get(0).agrees(), found.get(0).render());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500M x 40 x 100 B = 16 TB/day | BITS",
                "10 Gbps * 86400 s = 864 TB | BITS",
                "500M DAU * 40 msg = 20 billion messages/s | TIME",
                "500M * 40 * 200B = 4PB per day | PREFIX",
                "6 billion links of 500 bytes need about 3 petabytes | PREFIX",
                "62^7 is around 3.5 million | PREFIX",
                "500M x 40 = 2 billion messages per day | ZEROS",
                "20 billion messages per day, so around 2.3 million messages per second | ZEROS",
                "20 billion messages a day / 86400 = 2.3k/s | ZEROS",
                "500M users * 40 msg * 7 B = 3.5 GB | FORGOTTEN",
                "500M users * 40 msg = 800 billion messages | DOUBLED",
                "1 million drivers every 4 seconds gives 4 million updates per second | INVERTED"
            })
    void namesTheUsualSlips(String text, Suspicion.Kind kind) {
        Recomputation found = Recomputation.in(text).get(0);
        assertEquals(false, found.agrees(), found.render());
        assertEquals(kind, found.suspicion().orElseThrow().kind(), found.render());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "We use 3 replicas in 2 regions.",
                "With R=2 of 3 replicas, so 1 can fail.",
                "p99 is 50 ms and p50 is 5 ms",
                "a group of 200 members is the most we allow",
                "20 billion messages per day, so the peak is 700k per second",
                "version 1.2 / 3.4",
                "read:write = 100:1"
            })
    void leavesOtherProseAlone(String text) {
        assertEquals(
                List.of(),
                Recomputation.in(text).stream().filter(r -> !r.agrees()).toList());
    }

    @Test
    void saysWhatIsRightAndWhatWasWrong() {
        assertEquals(
                "Computed again: 500M x 40 x 100 B = 2 TB/day; stated is 16 TB/day, 8 times too high; a byte has 8 bits.",
                Recomputation.in("500M x 40 x 100 B = 16 TB/day").get(0).render());
        assertEquals(
                "Computed again: 20 billion / 86400 = 231k/s, as stated.",
                Recomputation.in("20 billion / 86400 = 230k/s").get(0).render());
    }

    @Test
    void aResultBeginsTheNextSum() {
        assertEquals(
                List.of("1e8/mo*60mo", "6e9 links, *500B"),
                Recomputation.in("est: 1e8/mo*60mo = 6e9 links, *500B = 3TB").stream()
                        .map(Recomputation::formula)
                        .toList());
    }
}
