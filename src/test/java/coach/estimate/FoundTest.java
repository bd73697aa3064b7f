package coach.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 230 thousand messages every second | 230k messages/s",
                "~231k msg/s | 231k messages/s",
                "a quarter of a million per second | 250k/s",
                "a quarter of a million messages are coming in each second | 250k messages/s",
                "half a million users | 500k users",
                "250 000 writes each sec, no SQL database can do it | 250k writes/s",
                "aproximately 230K writes/sec | 230k writes/s",
                "3 terabytes | 3 TB",
                "about 3TB raw | 3 TB",
                "3000 GB | 3 TB",
                "20 billion messages a day | 20G messages/day",
                "4000 per sec | 4k/s",
                "five years | 5 years",
                "40 msg/user/day | 40 messages/user/day",
                "10 Gbps | 1.25 GB/s",
                "$5k per month | $5k/month",
                "30% of them | 0.3",
                "1e8/mo | 100M/month",
                "a year | "
            })
    void readsFiguresAsCandidatesTypeThem(String text, String expected) {
        List<Found> found = Found.in(text);
        if (expected == null) {
            assertEquals(List.of(), found);
            return;
        }
        assertEquals(1, found.size(), text);
        Period period = found.get(0).period();
        Quantity quantity = found.get(0).quantity();
        assertEquals(expected, period == null ? quantity.people() : quantity.people(period));
    }

    @Test
    void aRangeHasTwoEnds() {
        Found found = Found.in("storage of 2-3 TB a year").get(0);
        assertEquals("2-3 TB a year", found.text());
        assertEquals("2 TB/year", found.quantity().people(Period.YEAR));
        assertEquals("3 TB/year", found.high().people(Period.YEAR));
        assertEquals(true, found.isWithin(Rational.of(1), Quantity.parse("2.5 TB/year")));
    }

    @Test
    void aLetterBMayMeanBillionOrBytes() {
        Found found = Found.in("we get 20B per day").get(0);
        assertEquals(true, found.isWithin(Rational.of(2), Quantity.parse("231k messages/s")));
        assertEquals(true, found.isWithin(Rational.of(2), Quantity.parse("20 bytes/day")));
    }

    @Test
    void placesAreThoseInTheText() {
        String text = "We have 500M users, p99 is 50 ms, and H3 cells.";
        List<Found> found = Found.in(text);
        assertEquals(
                List.of("500M users", "50 ms"), found.stream().map(Found::text).toList());
        found.forEach(f -> assertEquals(f.text(), text.substring(f.start(), f.end())));
    }
}
