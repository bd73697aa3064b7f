package coach.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Arranges a picture: which operation stands in which row, and with which label. */
final class Arrangement {
    private static final int LANES_MAX = 6;
    private static final int NAME_CELLS_MAX = 12;
    private static final int TICK_CELLS_MAX = 9;

    private final Picture picture;
    private final Ink ink;
    private final boolean isTimed;
    private final List<String> names = new ArrayList<>();
    private final List<List<Op>> rows = new ArrayList<>();
    private final Map<Integer, String> labels = new HashMap<>();

    private boolean isRoomy;
    private long base;

    private Arrangement(Picture picture, Ink ink) {
        this.picture = picture;
        this.ink = ink;
        this.isTimed = picture.shown().stream()
                .allMatch(i -> picture.history().ops().get(i).isTimed());
    }

    /**
     * Returns the layout with what each operation did as its label; with or without room for every time's number, or
     * for one operation after the other.
     */
    static Layout full(Picture picture, Ink ink, boolean isRoomy) {
        var arrangement = new Arrangement(picture, ink);
        arrangement.isRoomy = isRoomy;
        arrangement.fillRows();
        arrangement.rows.forEach(row -> row.forEach(
                op -> arrangement.labels.merge(op.index(), Labels.of(op, ink), (prefix, label) -> prefix + label)));
        return arrangement.layout();
    }

    /** Returns the layout with numbers as labels, from 1 in the order of the rows, for a legend. */
    static Layout numbered(Picture picture, Ink ink) {
        var arrangement = new Arrangement(picture, ink);
        arrangement.isRoomy = !arrangement.isTimed;
        arrangement.fillRows();
        arrangement.labels.clear();
        for (List<Op> row : arrangement.rows) {
            row.forEach(op -> arrangement.labels.put(op.index(), Integer.toString(arrangement.labels.size() + 1)));
        }
        return arrangement.layout();
    }

    private void fillRows() {
        Map<String, List<Op>> lanes = new LinkedHashMap<>();
        for (int i : picture.shown()) {
            Op op = picture.history().ops().get(i);
            lanes.computeIfAbsent(op.process(), p -> new ArrayList<>()).add(op);
        }
        var processes = new ArrayList<>(lanes.keySet());
        if (processes.size() > LANES_MAX) {
            // Lanes with marked operations keep a line of their own; the sort is stable.
            processes.sort(Comparator.comparing(process -> lanes.getOrDefault(process, List.of()).stream()
                    .noneMatch(op -> picture.marked().contains(op.index()))));
        }
        int alone = processes.size() > LANES_MAX ? LANES_MAX - 1 : processes.size();
        for (String process : processes.subList(0, alone)) {
            lane(
                    Cells.clip(Labels.name(process, ink), NAME_CELLS_MAX, ink.ellipsis()),
                    lanes.getOrDefault(process, List.of()));
        }
        var grouped = new ArrayList<Op>();
        for (String process : processes.subList(alone, processes.size())) {
            grouped.addAll(lanes.getOrDefault(process, List.of()));
        }
        group(grouped, processes.size() - alone);
    }

    /** One row for a process, and more where it started several operations at one instant. */
    private void lane(String name, List<Op> ops) {
        int first = rows.size();
        for (Op op : ops) {
            int row = first;
            while (row < rows.size() && isTimed && lastOf(row).invoke() == op.invoke()) {
                row++;
            }
            if (row == rows.size()) {
                names.add(row == first ? name : "");
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(op);
        }
    }

    private Op lastOf(int row) {
        List<Op> ops = rows.get(row);
        return ops.get(ops.size() - 1);
    }

    /** Packs operations of many processes into as few rows as keep them apart; each label then names its process. */
    private void group(List<Op> ops, int processes) {
        int first = rows.size();
        ops.sort(Comparator.comparingLong(Op::invoke).thenComparingInt(Op::index));
        for (Op op : ops) {
            labels.put(op.index(), Labels.name(op.process(), ink) + ": ");
            int row = first;
            while (row < rows.size() && !fits(op, lastOf(row))) {
                row++;
            }
            if (row == rows.size()) {
                names.add(row == first ? processes + " others" : "");
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(op);
        }
    }

    private boolean fits(Op op, Op last) {
        return isTimed
                ? last.complete() < op.invoke() && last.complete() != Op.NEVER
                : last.process().equals(op.process());
    }

    private Layout layout() {
        var events = new ArrayList<Imported.Annotation>();
        if (isTimed) {
            long first = rows.stream()
                    .flatMap(List::stream)
                    .mapToLong(Op::invoke)
                    .min()
                    .orElse(0);
            long last = rows.stream()
                    .flatMap(List::stream)
                    .mapToLong(op -> op.complete() == Op.NEVER ? op.invoke() : op.complete())
                    .max()
                    .orElse(0);
            boolean isShort = Math.max(width(first), width(last)) <= TICK_CELLS_MAX;
            base = isShort ? 0 : first;
            picture.annotations().stream()
                    .filter(event -> event.at() >= first && event.at() <= last)
                    .forEach(events::add);
        }
        Columns columns = isTimed
                ? Columns.ofTimes(
                        rows,
                        labels,
                        events.stream().map(Imported.Annotation::at).toList(),
                        time -> isRoomy ? tick(time).length() + 1 : 2)
                : isRoomy ? Columns.ofOrder(rows, labels) : Columns.ofStairs(rows, labels);
        Map<Integer, Integer> points = points(columns);
        var drawn = new ArrayList<Layout.Row>();
        for (int i = 0; i < rows.size(); i++) {
            drawn.add(new Layout.Row(names.get(i), bars(rows.get(i), columns, points)));
        }
        List<Layout.Tick> marks = events.stream()
                .map(event -> new Layout.Tick(
                        columns.times().getOrDefault(event.at(), 0), event.lane() + ": " + event.label()))
                .toList();
        return new Layout(drawn, ticks(columns), marks, clock(), columns.width(), isTimed);
    }

    private List<Layout.Bar> bars(List<Op> row, Columns columns, Map<Integer, Integer> points) {
        var bars = new ArrayList<Layout.Bar>();
        for (Op op : row) {
            bars.add(new Layout.Bar(
                    op,
                    columns.from(op),
                    columns.to(op),
                    labels.getOrDefault(op.index(), ""),
                    op.outcome() == Op.Outcome.UNKNOWN,
                    picture.marked().contains(op.index()),
                    picture.order().indexOf(op.index()) + 1,
                    points.getOrDefault(op.index(), columns.from(op))));
        }
        return bars;
    }

    /**
     * Each instant is the first column after the one before it that lies within the bar; the order allows no better.
     */
    private Map<Integer, Integer> points(Columns columns) {
        Map<Integer, Integer> points = new HashMap<>();
        int last = -1;
        for (int i : picture.order()) {
            Op op = picture.history().ops().get(i);
            if (labels.containsKey(i)) {
                last = Math.max(columns.from(op), Math.min(last + 1, columns.to(op)));
                points.put(i, last);
            }
        }
        return points;
    }

    private List<Layout.Tick> ticks(Columns columns) {
        var ticks = new ArrayList<Layout.Tick>();
        int free = 0;
        for (var time : columns.times().entrySet()) {
            String label = tick(time.getKey());
            if (time.getValue() >= free) {
                ticks.add(new Layout.Tick(time.getValue(), label));
                free = time.getValue() + label.length() + 1;
            }
        }
        return ticks;
    }

    private Layout.Clock clock() {
        if (!isTimed) {
            boolean isLost = picture.shown().stream()
                    .anyMatch(i -> picture.history().ops().get(i).isTimed());
            return new Layout.Clock("", List.of(), isLost);
        }
        var times = new TreeSet<Long>();
        rows.stream().flatMap(List::stream).forEach(op -> {
            times.add(op.invoke());
            times.add(op.complete());
        });
        times.remove(Op.NEVER);
        String zero = base == 0 ? "" : Labels.time(base, picture.decimals());
        return new Layout.Clock(zero, times.stream().map(this::tick).toList(), false);
    }

    private int width(long time) {
        return Labels.time(time, picture.decimals()).length();
    }

    private String tick(long time) {
        return (base == 0 ? "" : "+") + Labels.time(time - base, picture.decimals());
    }
}
