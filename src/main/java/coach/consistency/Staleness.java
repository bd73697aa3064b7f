package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How stale the reads of a history certainly were: lower bounds, from real time alone.
 *
 * @param lags the reads that were certainly stale, in history order
 * @param delta by how much all reads would have to start earlier for the history to be linearizable by real time; 0
 *     where it is; empty where that would not help, or where a value has two writers or an operation is more than a
 *     read or a write
 */
public record Staleness(List<Lag> lags, OptionalLong delta) {
    private static final int DELTA_OPS_MAX = 200_000;

    public Staleness {
        lags = List.copyOf(lags);
    }

    /**
     * A read that was certainly stale.
     *
     * @param versions how many newer versions it missed, at least 1; it needs a register of {@code versions + 1} latest
     *     values
     * @param time how long before its start the version it read had been replaced
     */
    public record Lag(int read, int versions, long time) {}

    /** Returns the most versions missed by one read; 0 where no read was certainly stale. */
    public int versions() {
        return lags.stream().mapToInt(Lag::versions).max().orElse(0);
    }

    /** Returns the longest time by which a read was certainly late; 0 where none was. */
    public long time() {
        return lags.stream().mapToLong(Lag::time).max().orElse(0);
    }

    /**
     * Returns the staleness of every read whose source is known: its value was written once, or is the initial value
     * that nobody wrote. In time n log n for n operations; {@link #delta} (Golab, Li and Shah, PODC 2011) in n log n
     * log t for times up to t, and left out of very long histories.
     */
    public static Staleness of(History history) {
        Map<String, List<Op>> keys = new TreeMap<>();
        boolean isPlain = history.ops().size() <= DELTA_OPS_MAX;
        for (Op op : history.ops()) {
            isPlain &= op.isTimed() && (op.kind() == Op.Kind.READ || op.kind() == Op.Kind.WRITE);
            keys.computeIfAbsent(op.key(), k -> new ArrayList<>()).add(op);
        }
        var lags = new ArrayList<Lag>();
        var registers = new ArrayList<Register>();
        for (List<Op> ops : keys.values()) {
            var register = new Register(history.initial(), ops);
            register.addLags(lags);
            registers.add(register);
            isPlain &= register.isDifferentiated;
        }
        lags.sort(Comparator.comparingInt(Lag::read));
        return new Staleness(lags, isPlain ? delta(registers) : OptionalLong.empty());
    }

    private static OptionalLong delta(List<Register> registers) {
        long low = 0;
        long high = 0;
        for (Register register : registers) {
            high = Math.max(high, register.span());
        }
        if (!areFree(registers, high)) {
            return OptionalLong.empty();
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (areFree(registers, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalLong.of(low);
    }

    private static boolean areFree(List<Register> registers, long shift) {
        return registers.stream().allMatch(register -> register.isFree(shift));
    }

    /** One key's operations. */
    private static final class Register {
        private static final long BEGINNING = Long.MIN_VALUE + 1;

        private final List<Op> reads = new ArrayList<>();
        private final Map<String, Op> writers = new TreeMap<>();
        private final String initial;
        private final long[] ends;
        private final long[] starts;
        /** By place in {@link #starts}: the earliest end of a write that starts there or later. */
        private final long[] earliestEnd;

        private boolean isDifferentiated = true;

        Register(String initial, List<Op> ops) {
            this.initial = initial;
            var done = new ArrayList<Op>();
            for (Op op : ops) {
                if (op.mayWrite()) {
                    isDifferentiated &= writers.put(String.valueOf(op.value()), op) == null;
                    if (op.outcome() == Op.Outcome.OK && op.isTimed()) {
                        done.add(op);
                    }
                } else if (op.tells() && op.outcome() == Op.Outcome.OK && op.isTimed()) {
                    reads.add(op);
                }
            }
            isDifferentiated &= !writers.containsKey(initial);
            done.sort(Comparator.comparingLong(Op::invoke));
            starts = done.stream().mapToLong(Op::invoke).toArray();
            ends = done.stream().mapToLong(Op::complete).sorted().toArray();
            earliestEnd = new long[starts.length];
            long earliest = Long.MAX_VALUE;
            for (int i = starts.length - 1; i >= 0; i--) {
                earliest = Math.min(earliest, done.get(i).complete());
                earliestEnd[i] = earliest;
            }
        }

        void addLags(List<Lag> lags) {
            if (!isDifferentiated) {
                return;
            }
            for (Op read : reads) {
                Op source = writers.get(String.valueOf(read.value()));
                boolean isInitial =
                        source == null && String.valueOf(read.value()).equals(initial);
                if (source == null && !isInitial) {
                    continue;
                }
                long replaced = source == null || !source.isTimed() ? BEGINNING : source.complete();
                int after = source == null ? 0 : above(starts, replaced);
                if (after < starts.length && earliestEnd[after] < read.invoke()) {
                    // Some that start before the source ends may end after the read starts; so this counts too few, if
                    // at all.
                    int missed = below(ends, read.invoke()) - after;
                    lags.add(new Lag(read.index(), Math.max(1, missed), read.invoke() - earliestEnd[after]));
                }
            }
        }

        long span() {
            long first =
                    Math.min(reads.stream().mapToLong(Op::invoke).min().orElse(0), starts.length == 0 ? 0 : starts[0]);
            long last = reads.stream().mapToLong(Op::invoke).max().orElse(0);
            return Math.max(0, last - first + 1);
        }

        /** Returns whether no two zones conflict where every read starts {@code shift} earlier. */
        boolean isFree(long shift) {
            Map<String, long[]> zones = new TreeMap<>();
            zones.put(initial, new long[] {BEGINNING, BEGINNING});
            for (Op write : writers.values()) {
                zones.put(String.valueOf(write.value()), new long[] {write.complete(), write.invoke()});
            }
            for (Op read : reads) {
                long[] zone = zones.get(String.valueOf(read.value()));
                Op source = writers.get(String.valueOf(read.value()));
                if (zone == null || (source != null && read.complete() < source.invoke())) {
                    return false;
                }
                zone[0] = Math.min(zone[0], read.complete());
                zone[1] = Math.max(zone[1], read.invoke() - shift);
            }
            return isFree(new ArrayList<>(zones.values()));
        }

        private static boolean isFree(List<long[]> zones) {
            List<long[]> forward = zones.stream()
                    .filter(zone -> zone[0] < zone[1])
                    .sorted(Comparator.comparingLong(zone -> zone[0]))
                    .toList();
            long[] from = forward.stream().mapToLong(zone -> zone[0]).toArray();
            for (int i = 1; i < from.length; i++) {
                if (from[i] < forward.get(i - 1)[1]) {
                    return false;
                }
            }
            for (long[] zone : zones) {
                if (zone[0] >= zone[1]) {
                    int around = below(from, zone[1]) - 1;
                    if (around >= 0 && zone[0] < forward.get(around)[1]) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Returns how many of the ascending {@code values} are less than {@code bound}. */
        private static int below(long[] values, long bound) {
            int at = Arrays.binarySearch(values, bound);
            if (at < 0) {
                return -at - 1;
            }
            while (at > 0 && values[at - 1] == bound) {
                at--;
            }
            return at;
        }

        /** Returns how many of the ascending {@code values} are at most {@code bound}. */
        private static int above(long[] values, long bound) {
            return bound == Long.MAX_VALUE ? values.length : below(values, bound + 1);
        }
    }
}
