package coach.board.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueingTest {
    private static final int REQUESTS = 400_000;

    /** What a run of a line in front of several servers measured. */
    private record Measured(double busy, double waited, double meanWait, double wait95, double inside) {}

    /** Serves requests event by event: each takes the server that is free first. */
    private static Measured simulate(Queueing queue, long seed) {
        var random = new SplittableRandom(seed);
        var free = new PriorityQueue<Double>();
        for (int i = 0; i < queue.copies(); i++) {
            free.add(0.0);
        }
        double[] waits = new double[REQUESTS];
        double now = 0;
        double worked = 0;
        double stayed = 0;
        int waited = 0;
        double last = 0;
        for (int i = 0; i < REQUESTS; i++) {
            now += exponential(random, queue.arrivals());
            double start = Math.max(now, free.remove());
            double work = exponential(random, queue.served());
            free.add(start + work);
            last = Math.max(last, start + work);
            waits[i] = start - now;
            waited += start > now ? 1 : 0;
            worked += work;
            stayed += start + work - now;
        }
        double mean = Arrays.stream(waits).average().orElseThrow();
        Arrays.sort(waits);
        return new Measured(
                worked / (last * queue.copies()),
                (double) waited / REQUESTS,
                mean,
                waits[(int) (REQUESTS * 0.95)],
                stayed / last);
    }

    private static double exponential(SplittableRandom random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 1", "8, 10, 1", "18, 10, 2", "45, 10, 5", "180, 10, 20", "2700, 30, 100", "850, 500, 2"})
    void theFormulasAgreeWithASimulation(double arrivals, double served, int copies) {
        var queue = new Queueing(arrivals, served, copies);
        Measured seen = simulate(queue, 11);
        String context = queue + " " + seen;
        assertNear(queue.utilisation(), seen.busy, 0.02, context);
        assertNear(queue.chanceOfWaiting(), seen.waited, 0.05, context);
        assertNear(queue.meanWait(), seen.meanWait, 0.12, context);
        assertNear(queue.waitWithin(0.95), seen.wait95, 0.12, context);
        assertNear(queue.inside(), seen.inside, 0.08, context);
    }

    private static void assertNear(double expected, double actual, double share, String context) {
        assertTrue(
                Math.abs(expected - actual) <= share * expected + 1e-9, expected + " and " + actual + ": " + context);
    }

    @Test
    void anOverloadedLineGrowsAsTheSimulationSays() {
        var queue = new Queueing(130, 10, 10);
        var random = new SplittableRandom(3);
        var free = new PriorityQueue<Double>();
        for (int i = 0; i < queue.copies(); i++) {
            free.add(0.0);
        }
        double now = 0;
        int arrived = 0;
        int started = 0;
        var starts = new PriorityQueue<Double>();
        for (; now < 1_000; arrived++) {
            now += exponential(random, queue.arrivals());
            double start = Math.max(now, free.remove());
            free.add(start + exponential(random, queue.served()));
            starts.add(start);
        }
        while (!starts.isEmpty() && starts.peek() <= now) {
            starts.remove();
            started++;
        }
        assertNear(queue.growth() * 1_000, arrived - started, 0.05, "growth");
        assertTrue(queue.isOverloaded());
        assertEquals(1, queue.chanceOfWaiting());
        assertEquals(Double.POSITIVE_INFINITY, queue.meanWait());
        assertEquals(Double.POSITIVE_INFINITY, queue.waitWithin(0.5));
    }

    @Test
    void knownValuesOfErlangsFormulaAreMet() {
        // One server waits as often as it is busy; two at half load wait in one case of three.
        assertEquals(0.7, new Queueing(7, 10, 1).chanceOfWaiting(), 1e-12);
        assertEquals(1.0 / 3, new Queueing(10, 10, 2).chanceOfWaiting(), 1e-12);
        assertEquals(0, new Queueing(0, 10, 2).chanceOfWaiting(), 1e-12);
        // Large systems stay finite, where factorials would not.
        assertTrue(new Queueing(9_500, 1, 10_000).chanceOfWaiting() < 1e-4);
    }
}
