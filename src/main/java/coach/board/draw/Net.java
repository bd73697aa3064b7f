package coach.board.draw;

import coach.board.Edge.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links drawn as one tree of lines: every source leads to every target, so that nothing is ambiguous where lines join.
 *
 * @param links what it stands for
 */
record Net(List<Integer> sources, List<Integer> targets, Mode mode, boolean isTwoWay, String label, List<Link> links) {
    Net {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        links = List.copyOf(links);
    }

    /** Returns whether it is one bare arrow with one head, for which one cell between two boxes is enough. */
    boolean isPlain() {
        return links.size() == 1 && !isTwoWay && label.isEmpty();
    }

    private record Origin(int source, Mode mode, boolean isBack) {}

    private record Goal(Set<Integer> targets, Mode mode, boolean isBack) {}

    /** Returns nets for all links: plain arrows out of one node are bundled, then those bundles that end alike. */
    static List<Net> of(List<Link> links, int[] layers) {
        Map<Origin, List<Link>> bundles = new LinkedHashMap<>();
        var nets = new ArrayList<Net>();
        for (Link link : links) {
            if (link.isTwoWay() || !link.label().isEmpty()) {
                nets.add(new Net(
                        List.of(link.from()),
                        List.of(link.to()),
                        link.mode(),
                        link.isTwoWay(),
                        link.label(),
                        List.of(link)));
            } else {
                var origin = new Origin(link.from(), link.mode(), layers[link.from()] >= layers[link.to()]);
                bundles.computeIfAbsent(origin, key -> new ArrayList<>()).add(link);
            }
        }
        Map<Goal, List<Link>> joined = new LinkedHashMap<>();
        bundles.forEach((origin, bundle) -> {
            Set<Integer> targets = new LinkedHashSet<>();
            bundle.forEach(link -> targets.add(link.to()));
            joined.computeIfAbsent(new Goal(targets, origin.mode, origin.isBack), key -> new ArrayList<>())
                    .addAll(bundle);
        });
        joined.forEach((goal, bundle) -> nets.add(new Net(
                bundle.stream().map(Link::from).distinct().toList(),
                List.copyOf(goal.targets),
                goal.mode,
                false,
                "",
                bundle)));
        return List.copyOf(nets);
    }
}
