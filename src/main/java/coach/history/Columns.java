package coach.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a picture: as few as the labels need, in the order of time, or of cause where no time is known.
 */
final class Columns {
    /** What a bar takes beside its label: two ends, and a line and a blank on each side. */
    private static final int FRAME = 6;

    private static final int OPEN_FRAME = 8;
    private static final int INSTANT_FRAME = 3;
    private static final int STAIR = 4;

    private final Map<Integer, Integer> from = new HashMap<>();
    private final Map<Integer, Integer> to = new HashMap<>();
    private final TreeMap<Long, Integer> times = new TreeMap<>();
    private int width;

    private Columns() {}

    int from(Op op) {
        return from.getOrDefault(op.index(), 0);
    }

    int to(Op op) {
        return to.getOrDefault(op.index(), 0);
    }

    /** Returns the columns of the times at which something happens; empty where no time is known. */
    NavigableMap<Long, Integer> times() {
        return times;
    }

    int width() {
        return width;
    }

    /**
     * Returns the columns of timed operations, each row's in order and apart, and of the times of events.
     *
     * @param gap how far two times are apart at least
     */
    static Columns ofTimes(
            List<List<Op>> rows, Map<Integer, String> labels, List<Long> events, ToIntFunction<Long> gap) {
        var columns = new Columns();
        var all = new TreeSet<Long>(events);
        Map<Long, List<Wish>> wishes = new HashMap<>();
        for (List<Op> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Op op = row.get(i);
                all.add(op.invoke());
                int label = Cells.width(labels.getOrDefault(op.index(), ""));
                @Nullable Op next = i + 1 < row.size() ? row.get(i + 1) : null;
                if (op.complete() == Op.NEVER || op.complete() == op.invoke()) {
                    int frame = op.complete() == Op.NEVER ? OPEN_FRAME : INSTANT_FRAME;
                    if (next != null) {
                        wishes.computeIfAbsent(next.invoke(), t -> new ArrayList<>())
                                .add(new Wish(op.invoke(), label + frame));
                    }
                } else {
                    all.add(op.complete());
                    wishes.computeIfAbsent(op.complete(), t -> new ArrayList<>())
                            .add(new Wish(op.invoke(), label + FRAME - 1));
                }
            }
        }
        int column = 0;
        int room = 0;
        for (long time : all) {
            column += room;
            room = gap.applyAsInt(time);
            for (Wish wish : wishes.getOrDefault(time, List.of())) {
                Integer start = columns.times.get(wish.since());
                column = Math.max(column, (start == null ? column : start) + wish.cells());
            }
            columns.times.put(time, column);
        }
        columns.placeTimed(rows, labels);
        return columns;
    }

    private record Wish(long since, int cells) {}

    private void placeTimed(List<List<Op>> rows, Map<Integer, String> labels) {
        width = times.isEmpty() ? 0 : times.lastEntry().getValue() + 1;
        for (List<Op> row : rows) {
            for (Op op : row) {
                int start = times.getOrDefault(op.invoke(), 0);
                int label = Cells.width(labels.getOrDefault(op.index(), ""));
                from.put(op.index(), start);
                boolean isOpen = op.complete() == Op.NEVER;
                int frame = isOpen ? OPEN_FRAME : op.complete() == op.invoke() ? INSTANT_FRAME : 1;
                width = Math.max(width, start + (frame == 1 ? 0 : label + frame));
                to.put(op.index(), isOpen ? start : times.getOrDefault(op.complete(), start));
            }
        }
        for (List<Op> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).complete() == Op.NEVER) {
                    int end = i + 1 < row.size() ? from(row.get(i + 1)) - 2 : width - 1;
                    to.put(row.get(i).index(), end);
                }
            }
        }
    }

    /**
     * Returns columns in which each process's operations follow each other, and reads follow the one write they can
     * have read.
     */
    static Columns ofOrder(List<List<Op>> rows, Map<Integer, String> labels) {
        var columns = new Columns();
        Map<Integer, Integer> depths = depths(rows);
        Map<Integer, Integer> widths = new TreeMap<>();
        for (List<Op> row : rows) {
            for (Op op : row) {
                widths.merge(depths.getOrDefault(op.index(), 0), length(op, labels), Math::max);
            }
        }
        Map<Integer, Integer> starts = new HashMap<>();
        int start = 0;
        for (var entry : widths.entrySet()) {
            starts.put(entry.getKey(), start);
            start += entry.getValue() + 1;
        }
        columns.place(rows, labels, op -> starts.getOrDefault(depths.getOrDefault(op.index(), 0), 0));
        return columns;
    }

    /** Returns the same order as stairs: an operation starts a little after what it follows, and not after its end. */
    static Columns ofStairs(List<List<Op>> rows, Map<Integer, String> labels) {
        var columns = new Columns();
        Map<Integer, Integer> depths = depths(rows);
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> free = new HashMap<>();
        var byDepth = new ArrayList<Op>();
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Op op : rows.get(i)) {
                byDepth.add(op);
                rowOf.put(op.index(), i);
            }
        }
        byDepth.sort(Comparator.comparingInt(op -> depths.getOrDefault(op.index(), 0)));
        int depth = -1;
        int stair = -STAIR;
        int next = 0;
        for (Op op : byDepth) {
            int own = depths.getOrDefault(op.index(), 0);
            if (own != depth) {
                stair = Math.max(stair + STAIR, next);
                depth = own;
            }
            int row = rowOf.getOrDefault(op.index(), 0);
            int start = Math.max(stair, free.getOrDefault(row, 0));
            starts.put(op.index(), start);
            free.put(row, start + length(op, labels) + 1);
            next = Math.max(next, start + STAIR);
        }
        columns.place(rows, labels, op -> starts.getOrDefault(op.index(), 0));
        return columns;
    }

    private static int length(Op op, Map<Integer, String> labels) {
        int frame = op.outcome() == Op.Outcome.UNKNOWN ? OPEN_FRAME : FRAME;
        return Cells.width(labels.getOrDefault(op.index(), "")) + frame;
    }

    private void place(List<List<Op>> rows, Map<Integer, String> labels, ToIntFunction<Op> start) {
        for (List<Op> row : rows) {
            for (Op op : row) {
                int first = start.applyAsInt(op);
                from.put(op.index(), first);
                to.put(op.index(), first + length(op, labels) - 1);
                width = Math.max(width, first + length(op, labels));
            }
        }
    }

    private static Map<Integer, Integer> depths(List<List<Op>> rows) {
        Map<String, List<Op>> writers = new HashMap<>();
        int count = 0;
        for (List<Op> row : rows) {
            count += row.size();
            for (Op op : row) {
                if (op.mayWrite()) {
                    writers.computeIfAbsent(op.key() + "\0" + op.value(), k -> new ArrayList<>())
                            .add(op);
                }
            }
        }
        Map<Integer, Integer> depths = new HashMap<>();
        // A cycle of causes never settles; then the bound ends it, and the columns only keep each process's order.
        boolean isSettled = false;
        for (int round = 0; round <= count && !isSettled; round++) {
            isSettled = true;
            for (List<Op> row : rows) {
                int before = -1;
                for (Op op : row) {
                    int depth = Math.max(before + 1, source(op, writers, depths));
                    Integer old = depths.put(op.index(), depth);
                    isSettled &= old != null && old == depth;
                    before = depth;
                }
            }
        }
        return isSettled ? depths : depthsByProcess(rows);
    }

    private static int source(Op op, Map<String, List<Op>> writers, Map<Integer, Integer> depths) {
        if (!op.tells() || op.outcome() == Op.Outcome.FAIL) {
            return 0;
        }
        String value = op.kind() == Op.Kind.CAS ? op.expected() : op.value();
        List<Op> sources = writers.getOrDefault(op.key() + "\0" + value, List.of());
        boolean isKnown = sources.size() == 1 && sources.get(0).index() != op.index();
        return isKnown ? depths.getOrDefault(sources.get(0).index(), 0) + 1 : 0;
    }

    private static Map<Integer, Integer> depthsByProcess(List<List<Op>> rows) {
        Map<Integer, Integer> depths = new HashMap<>();
        for (List<Op> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                depths.put(row.get(i).index(), i);
            }
        }
        return depths;
    }
}
