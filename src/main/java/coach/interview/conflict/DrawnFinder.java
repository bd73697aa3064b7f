package coach.interview.conflict;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Mention;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.Zones;
import coach.estimate.Quantity;
import coach.estimate.Rational;
import coach.grading.Answer;
import coach.grading.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a candidate's diagram establishes; every fact cites the place where it was drawn. */
final class DrawnFinder {
    private static final Pattern LOCAL = Pattern.compile("(az|zone|dc|rack)-?([0-9]{1,2}|[a-f])");
    private static final Pattern EUROPEAN =
            Pattern.compile("(eu|europe|emea|germany|uk|france|ireland|frankfurt)(-.*)?");

    private final Board board;
    private final List<Answer> answers;
    private final List<Established> facts = new ArrayList<>();

    private DrawnFinder(Board board, List<Answer> answers) {
        this.board = board;
        this.answers = answers;
    }

    /** Returns the facts of a board; {@code answers} are those that its mentions number, from 1. */
    static List<Established> in(Board board, List<Answer> answers) {
        var finder = new DrawnFinder(board, answers);
        board.nodes().forEach(finder::node);
        board.edges().forEach(finder::edge);
        finder.regions();
        finder.instances();
        board.edges().stream().findFirst().ifPresent(edge -> finder.add(FactKind.DRAWN, null, edge.place()));
        return finder.facts;
    }

    private void add(FactKind kind, @Nullable Rational value, Mention place) {
        String text = answers.get(place.answer() - 1).text();
        int end = Math.min(place.end(), text.length());
        if (place.start() < end) {
            var evidence = new Evidence(place.answer(), place.start(), end, text.substring(place.start(), end));
            facts.add(new Established(kind, value == null ? null : Quantity.of(value), evidence, true, Set.of()));
        }
    }

    private void node(Node node) {
        Mention place = said(node);
        switch (node.kind()) {
            case STORE -> store(node, place);
            case CACHE -> add(FactKind.DRAWN_CACHE, null, place);
            case QUEUE -> add(FactKind.DRAWN_QUEUE, null, place);
            case CLIENT, BALANCER, WORKER, EXTERNAL, SERVICE -> {}
        }
        boolean isOurs = node.kind() != NodeKind.CLIENT && node.kind() != NodeKind.EXTERNAL;
        if (isOurs && node.attributes().copies() == 1) {
            add(FactKind.DRAWN_ONE_COPY, Rational.ONE, place);
        }
        if (node.isFollower()) {
            add(FactKind.DRAWN_FOLLOWER, null, place);
        }
    }

    private void store(Node node, Mention place) {
        boolean isCalled = board.edges().stream().anyMatch(edge -> edge.to().equals(node.name()));
        if (isCalled) {
            add(FactKind.DRAWN_STORE, null, place);
        }
        if (node.isRedundant()) {
            add(FactKind.DRAWN_SEVERAL, null, place);
        }
        int copies = node.attributes().replicas();
        if (copies > 0) {
            add(FactKind.DRAWN_COPIES, Rational.of(copies), place);
        }
    }

    /** Returns the mention that says most in brackets. */
    private static Mention said(Node node) {
        return node.mentions().stream()
                .filter(mention -> !mention.said().isEmpty())
                .findFirst()
                .orElse(node.mentions().get(0));
    }

    private void edge(Edge edge) {
        Optional<Node> from = board.node(edge.from());
        Optional<Node> to = board.node(edge.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        NodeKind source = from.get().kind();
        NodeKind target = to.get().kind();
        if (source == NodeKind.STORE && target == NodeKind.STORE && edge.mode() == Edge.Mode.ASYNC) {
            add(FactKind.DRAWN_ASYNC_COPY, null, edge.place());
        }
        boolean isFollowerRead = source != NodeKind.STORE && to.get().isFollower() && edge.mode() == Edge.Mode.SYNC;
        if (isFollowerRead) {
            add(FactKind.DRAWN_FOLLOWER_READ, null, edge.place());
        }
        if (source == NodeKind.CLIENT && target == NodeKind.STORE) {
            add(FactKind.DRAWN_CLIENT_TO_STORE, null, edge.place());
        }
        if (edge.mode() == Edge.Mode.SYNC && areApart(from.get(), to.get())) {
            add(FactKind.DRAWN_SYNC_CROSS_REGION, null, edge.place());
        }
    }

    private static boolean areApart(Node from, Node to) {
        List<String> here = from.attributes().zones();
        List<String> there = to.attributes().zones();
        return !here.isEmpty()
                && !there.isEmpty()
                && here.stream().allMatch(zone -> there.stream().allMatch(other -> Zones.areApart(zone, other)));
    }

    private void regions() {
        var regions = new TreeSet<String>();
        Mention place = null;
        for (Node node : board.nodes()) {
            for (String zone : node.attributes().zones()) {
                if (!LOCAL.matcher(zone).matches()) {
                    regions.add(zone);
                    place = place == null ? said(node) : place;
                }
            }
        }
        if (place == null) {
            return;
        }
        add(FactKind.DRAWN_REGIONS, Rational.of(regions.size()), place);
        String first = regions.first();
        if (regions.stream().noneMatch(region -> Zones.areApart(first, region))) {
            add(FactKind.DRAWN_ONE_REGION, null, place);
        }
        if (regions.stream().noneMatch(region -> EUROPEAN.matcher(region).matches())) {
            add(FactKind.DRAWN_OUTSIDE_EU, null, place);
        }
    }

    private void instances() {
        long sum = 0;
        Node largest = null;
        for (Node node : board.nodes()) {
            int instances = node.attributes().instances();
            sum += instances;
            if (instances > 0
                    && (largest == null || instances > largest.attributes().instances())) {
                largest = node;
            }
        }
        if (largest != null) {
            add(FactKind.DRAWN_INSTANCES, Rational.of(sum), said(largest));
        }
    }
}
