package coach.board.failure;

import static java.util.Objects.requireNonNull;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Edge.Mode;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.review.FlowCheck;
import coach.board.review.Matching;
import coach.question.Flow;
import coach.question.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What users want of a board: asked again after something broke, it tells what they no longer get. */
public interface Demands {
    /** Returns what the board carries, in a fixed order. */
    List<Demand> of(Board board);

    /** Returns the flows of a question, as far as the board carries them. */
    static Demands ofQuestion(Question question) {
        return board -> Ways.sorted(
                board,
                Matching.of(board, question).flows().stream()
                        .flatMap(check -> Ways.of(check, question).stream())
                        .toList());
    }

    /** Returns the shortest way from each client to each store, for a board without a question. */
    static Demands ofShape() {
        return Ways::shortest;
    }

    /** Finds the ways. */
    final class Ways {
        private static final Pattern WRITES = Pattern.compile(
                "(?i).*\\b(writ\\w+|publish\\w*|posts? a\\b|sends?|create\\w*|upload\\w*|store[ds]?|chang\\w+|updat\\w+|delet\\w+|accept\\w*).*");

        private Ways() {}

        private static Optional<Demand> of(FlowCheck check, Question question) {
            return check.match(new FlowCheck.Cases<>() {
                @Override
                public Optional<Demand> holds(FlowCheck.Holds holds) {
                    return Optional.of(demand(holds.flow(), question, holds.route(), holds.arrows()));
                }

                @Override
                public Optional<Demand> detour(FlowCheck.Detour detour) {
                    return Optional.of(demand(detour.flow(), question, detour.route(), detour.arrows()));
                }

                @Override
                public Optional<Demand> broken(FlowCheck.Broken broken) {
                    return Optional.empty();
                }

                @Override
                public Optional<Demand> undrawn(FlowCheck.Undrawn undrawn) {
                    return Optional.empty();
                }
            });
        }

        /** A flow that starts inside the system goes on with what came there: with writes, where a write passes. */
        private static List<Demand> sorted(Board board, List<Demand> demands) {
            return demands.stream()
                    .map(demand -> {
                        String start = demand.route().get(0);
                        boolean isInside = board.node(start).orElseThrow().kind() != NodeKind.CLIENT;
                        boolean isWrite = isInside
                                ? demands.stream()
                                        .anyMatch(each ->
                                                each.isWrite() && each.route().contains(start))
                                : demand.isWrite();
                        return new Demand(demand.id(), demand.promise(), isWrite, demand.route(), demand.arrows());
                    })
                    .toList();
        }

        private static Demand demand(Flow flow, Question question, List<String> route, List<Edge> arrows) {
            String requirement = question.requirements().stream()
                    .filter(each -> each.id().equals(flow.requirement()))
                    .map(each -> each.text())
                    .findFirst()
                    .orElse(flow.text());
            boolean isWrite = WRITES.matcher(requirement).matches();
            return new Demand(flow.id(), requirement.replaceFirst("\\.$", ""), isWrite, route, arrows);
        }

        private static List<Demand> shortest(Board board) {
            var demands = new ArrayList<Demand>();
            for (Node client : board.nodes()) {
                if (client.kind() == NodeKind.CLIENT) {
                    Map<String, Edge> before = search(board, client.name());
                    board.nodes().stream()
                            .filter(node -> node.kind() == NodeKind.STORE && before.containsKey(node.name()))
                            .forEach(store -> demands.add(demand(client, store, before)));
                }
            }
            return demands;
        }

        /** Arrows for which somebody waits come first, so that a way is late only where there is no other. */
        private static Map<String, Edge> search(Board board, String start) {
            List<Edge> edges = board.edges().stream()
                    .sorted(Comparator.comparing(Edge::mode))
                    .toList();
            Map<String, Edge> before = new HashMap<>();
            var queue = new ArrayDeque<>(List.of(start));
            var later = new ArrayDeque<String>();
            while (!queue.isEmpty() || !later.isEmpty()) {
                String at = queue.isEmpty() ? later.remove() : queue.remove();
                for (Edge edge : edges) {
                    String to = edge.from().equals(at)
                            ? edge.to()
                            : edge.isTwoWay() && edge.to().equals(at) ? edge.from() : "";
                    boolean isClient =
                            !to.isEmpty() && board.node(to).orElseThrow().kind() == NodeKind.CLIENT;
                    if (!to.isEmpty() && !isClient && !before.containsKey(to)) {
                        before.put(to, edge);
                        (edge.mode() == Mode.SYNC ? queue : later).add(to);
                    }
                }
            }
            return before;
        }

        private static Demand demand(Node client, Node store, Map<String, Edge> before) {
            var route = new ArrayList<String>(List.of(store.name()));
            var arrows = new ArrayList<Edge>();
            for (String at = store.name(); !at.equals(client.name()); ) {
                Edge edge = requireNonNull(before.get(at));
                arrows.add(0, edge);
                at = edge.to().equals(at) ? edge.from() : edge.to();
                route.add(0, at);
            }
            Edge last = arrows.get(arrows.size() - 1);
            boolean isWrite = WRITES.matcher(last.label()).matches();
            return new Demand(
                    client.name() + " to " + store.name(),
                    "what " + client.name() + " needs of " + store.name(),
                    isWrite,
                    route,
                    arrows);
        }
    }
}
