package coach.board.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A connected part of a board on its way to paper: boxes where a plan puts them, and lines led between them. */
record Sketch(List<Box> boxes, List<Net> nets, Layers layers, Plan plan, Glyphs glyphs) {
    private static final int ROW_COST = 12;
    private static final int LEGEND_COST = 90;

    /**
     * Draws it.
     *
     * @param limit the cost from which a drawing is not wanted
     * @return empty where a line finds no way, or where the lines alone cost that much
     */
    Optional<Sheet> draw(int limit) {
        var canvas = new Canvas(plan.width(), plan.height(), glyphs);
        for (int i = 0; i < boxes.size(); i++) {
            canvas.put(i, boxes.get(i), plan.left(i), plan.top(i));
        }
        var ports = new Ports(canvas, boxes, plan);
        var router = new Router(canvas, ports);
        int[] rows = layers.layers();
        List<List<Integer>> routes =
                new ArrayList<>(nets.stream().map(net -> List.<Integer>of()).toList());
        for (int number : order(rows)) {
            Net net = nets.get(number);
            boolean isBack = rows[net.sources().get(0)] >= rows[net.targets().get(0)];
            List<Integer> route = router.draw(net, number, isBack);
            if (route == null || router.cost() >= limit) {
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
    private List<Integer> order(int[] rows) {
        return IntStream.range(0, nets.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> reach(nets.get(i), rows))
                        .thenComparingInt(i -> slant(nets.get(i)))
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

    private int slant(Net net) {
        int most = 0;
        for (int source : net.sources()) {
            for (int target : net.targets()) {
                most = Math.max(most, Math.abs(plan.anchor(target) - plan.anchor(source)));
            }
        }
        return most;
    }
}
