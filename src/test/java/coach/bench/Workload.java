package coach.bench;

import coach.history.History;
import coach.history.Op;
import coach.history.Op.Kind;
import coach.history.Op.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A synthetic history of a correct register store: each client thinks, then works, both for exponential times with a
 * mean of ten milliseconds, so that about half of the clients are in flight; half of the operations are reads. Every
 * operation takes effect at one uniformly chosen instant of its life.
 *
 * @param operations how many
 * @param clients how many issue them, each one after the other
 * @param keys over how many registers they are spread
 * @param values how many values there are; 0 where every write has one of its own
 * @param unknownPercent how many of the writes have an unknown outcome; half of these took effect
 * @param isStale whether one read, at nine tenths of the history, gives a value that was certainly overwritten
 */
public record Workload(int operations, int clients, int keys, int values, int unknownPercent, boolean isStale) {
    private static final double MEAN_NANOS = 10_000_000;

    private record Draft(int client, int key, boolean isWrite, long invoke, long complete, long instant) {}

    /** Returns the history; the same for a seed on every machine. Fails where no read can be stale for certain. */
    public History history(long seed) {
        return historyIfAny(seed).orElseThrow();
    }

    /** Returns the history, nothing where no read can be stale for certain. */
    Optional<History> historyIfAny(long seed) {
        var random = new SplittableRandom(seed);
        List<Draft> drafts = drafts(random);
        var values = results(drafts, random);
        var ops = new ArrayList<Op>(operations);
        for (int i = 0; i < operations; i++) {
            Draft d = drafts.get(i);
            boolean isUnknown = values[i] < 0;
            ops.add(new Op(
                    i,
                    "c" + d.client,
                    d.isWrite ? Kind.WRITE : Kind.READ,
                    "k" + d.key,
                    String.valueOf(Math.abs(values[i])),
                    null,
                    isUnknown ? Outcome.UNKNOWN : Outcome.OK,
                    false,
                    d.invoke,
                    isUnknown ? Op.NEVER : d.complete));
        }
        return isStale ? withStaleRead(ops).map(list -> new History("0", list)) : Optional.of(new History("0", ops));
    }

    private static long exponential(SplittableRandom random) {
        return 1 + (long) (-StrictMath.log(1 - random.nextDouble()) * MEAN_NANOS);
    }

    private List<Draft> drafts(SplittableRandom random) {
        var free = new java.util.PriorityQueue<long[]>(
                Comparator.<long[]>comparingLong(c -> c[0]).thenComparing(c -> c[1]));
        for (int c = 0; c < clients; c++) {
            free.add(new long[] {exponential(random), c});
        }
        var drafts = new ArrayList<Draft>(operations);
        while (drafts.size() < operations) {
            long[] client = free.remove();
            long invoke = client[0];
            long complete = invoke + exponential(random);
            long instant = invoke + (long) (random.nextDouble() * (complete - invoke));
            drafts.add(
                    new Draft((int) client[1], random.nextInt(keys), random.nextBoolean(), invoke, complete, instant));
            client[0] = complete + exponential(random);
            free.add(client);
        }
        return drafts;
    }

    /** Returns what each operation wrote or read, negative where its outcome is unknown. */
    private int[] results(List<Draft> drafts, SplittableRandom random) {
        var byInstant = new ArrayList<Integer>();
        for (int i = 0; i < operations; i++) {
            byInstant.add(i);
        }
        byInstant.sort(Comparator.comparingLong((Integer i) -> drafts.get(i).instant));
        var results = new int[operations];
        var held = new int[keys];
        int fresh = 0;
        for (int i : byInstant) {
            Draft d = drafts.get(i);
            if (!d.isWrite) {
                results[i] = held[d.key];
                continue;
            }
            int value = values == 0 ? ++fresh : 1 + random.nextInt(values);
            boolean isUnknown = random.nextInt(100) < unknownPercent;
            results[i] = isUnknown ? -value : value;
            if (!isUnknown || random.nextBoolean()) {
                held[d.key] = value;
            }
        }
        return results;
    }

    private Optional<List<Op>> withStaleRead(List<Op> ops) {
        for (int i = operations * 9 / 10; i < operations; i++) {
            Op read = ops.get(i);
            String stale = read.kind() == Kind.READ ? Stale.value(ops, read) : "";
            if (!stale.isEmpty()) {
                ops.set(
                        i,
                        new Op(
                                i,
                                read.process(),
                                Kind.READ,
                                read.key(),
                                stale,
                                null,
                                Outcome.OK,
                                false,
                                read.invoke(),
                                read.complete()));
                return Optional.of(ops);
            }
        }
        return Optional.empty();
    }
}
