package coach.board.draw;

import java.util.List;

/**
 * One connected part of a board, drawn.
 *
 * @param lines without trailing blanks
 * @param unlabelled links whose label found no room
 * @param cost how hard it is to read: length, bends and crossings of the lines, and its height
 */
record Sheet(List<String> lines, List<Link> unlabelled, int cost) {
    Sheet {
        lines = List.copyOf(lines);
        unlabelled = List.copyOf(unlabelled);
    }

    int width() {
        return lines.stream().mapToInt(Columns::of).max().orElse(0);
    }

    /** Draws boxes where a plan puts them and leads the lines between them; empty where a line finds no way. */
    static Optional<Sheet> draw(List<Box> boxes, List<Net> nets, Layers layers, Plan plan, Glyphs glyphs) {
        var canvas = new Canvas(plan.width(), plan.height(), glyphs);
        for (int i = 0; i < boxes.size(); i++) {
            canvas.put(i, boxes.get(i), plan.left(i), plan.top(i));
        }
        var ports = new Ports(canvas, boxes, plan);
        var router = new Router(canvas, ports);
        int[] rows = layers.layers();
        List<List<Integer>> routes =
                new ArrayList<>(nets.stream().map(net -> List.<Integer>of()).toList());
        for (int number : order(nets, rows, plan)) {
            Net net = nets.get(number);
            boolean isBack = rows[net.sources().get(0)] >= rows[net.targets().get(0)];
            List<Integer> route = router.draw(net, number, isBack);
            if (route == null) {
                return Optional.empty();
            }
            routes.set(number, route);
        }
        canvas.ink(nets.stream().map(Net::mode).toList());
        var unlabelled = new ArrayList<Link>();
        for (int number = 0; number < nets.size(); number++) {
            Net net = nets.get(number);
            if (!net.label().isEmpty() && !new Labels(canvas).write(net.label(), routes.get(number))) {
                unlabelled.addAll(net.links());
            }
        }
        List<String> lines = canvas.lines();
        int cost = router.cost() + ROW_COST * lines.size() + LEGEND_COST * unlabelled.size();
        return Optional.of(new Sheet(lines, unlabelled, cost));
    }

    /** Short and straight lines first: they have the least choice. */
    private static List<Integer> order(List<Net> nets, int[] rows, Plan plan) {
        return IntStream.range(0, nets.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> reach(nets.get(i), rows))
                        .thenComparingInt(i -> slant(nets.get(i), plan))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int reach(Net net, int[] rows) {
        int most = 0;
        for (int source : net.sources()) {
            for (int target : net.targets()) {
                most = Math.max(most, Math.abs(rows[target] - rows[source]));
            }
        }
        return most;
    }

    private static int slant(Net net, Plan plan) {
        int most = 0;
        for (int source : net.sources()) {
            for (int target : net.targets()) {
                most = Math.max(most, Math.abs(plan.anchor(target) - plan.anchor(source)));
            }
        }
        return most;
    }
}
