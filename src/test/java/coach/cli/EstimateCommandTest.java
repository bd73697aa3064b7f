package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
    @TempDir
    Path home;

    private Run.Result estimate(String input, String... args) {
        var all = new String[args.length + 1];
        all[0] = "estimate";
        System.arraycopy(args, 0, all, 1, args.length);
        return new Run(home).typed(input, all);
    }

    @Test
    void everyStepIsShownWithItsUnits() {
        Run.Result run = estimate("", "500M DAU x 40 msg/day x 100 B");

        assertEquals(0, run.code(), run.err());
        assertEquals("""
                500M DAU x 40 msg/day x 100 B
                  1. 500M DAU * 40 msg/day = 20G messages/day
                  2. 20G messages/day * 100 B = 2 TB/day
                  = 2 TB/day  (23.1 MB/s; 730 TB/year; order of magnitude 10^7 bytes a second)
                """, run.out());
    }

    @Test
    void namesHoldForTheLinesBelow() {
        Run.Result run = estimate("""
                dau = 500M
                peak = 3x
                avg = dau x 40 msg/day   # messages a day
                avg x peak in msg/s
                """, "-");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("  = 694k msg/s  (60G messages/day;"), run.out());
    }

    @Test
    void aWrongResultIsANoAndNamed() {
        Run.Result run = estimate("", "500M users x 40 messages x 200 B = 40 TB/day");

        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("WRONG: '40 TB/day' is 10 times too high: one zero is too many."), run.out());
    }

    @Test
    void unitsThatMakeNoSenseAreSaidWithTheirPlace() {
        Run.Result run = estimate("a = 3\n2 TB/day * 500M users in msg/s\na * foo\n", "-");

        assertEquals(2, run.code());
        assertTrue(run.err().contains(":2:1: bytes per second times users is no rate of messages"), run.err());
        assertTrue(run.err().contains(":3:5: 'foo' has no value"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void nothingToComputeIsBadUsage() {
        assertEquals(2, estimate("").code());
        assertEquals(2, estimate("# only a comment\n", "-").code());
    }

    @Test
    void jsonIsOneDocument() {
        Run.Result run = estimate("", "--json", "x = 2 TB/day", "x * 365 * 3 replicas = 730 TB");

        JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(1, run.code());
        assertEquals("wrong", document.get("verdict").getAsString());
        JsonObject second = document.getAsJsonArray("lines").get(1).getAsJsonObject();
        assertEquals(2, second.getAsJsonArray("steps").size());
        assertEquals(
                "replication",
                second.getAsJsonArray("stated")
                        .get(0)
                        .getAsJsonObject()
                        .get("slip")
                        .getAsString());
    }

    @Test
    void pricesComeFromTheTableOfTheBank() throws IOException {
        Files.createDirectories(home.resolve("bank/rubrics/prices"));
        Files.writeString(home.resolve("bank/rubrics/prices/mine.yaml"), """
                format: 1
                id: mine
                version: 1
                title: Ours
                items:
                - {id: disk, title: Disk, kind: storage, names: [disk], price: 7 $/TB/month}
                """);
        Run.Result own = estimate("", "--bank", home.resolve("bank").toString(), "--prices", "mine", "10 TB of disk");
        assertTrue(own.out().contains("= $70/month"), own.out() + own.err());
        assertTrue(own.out().contains("Prices of this table: Ours (mine)."), own.out());

        assertTrue(estimate("", "40 TB of object storage").out().contains("= $800/month"));
    }
}
