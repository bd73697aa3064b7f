package coach.board.review;

import coach.board.Attributes;
import coach.board.Board;
import coach.board.Edge;
import coach.board.Node;
import coach.board.NodeKind;
import coach.board.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds copies of data outside the stores: state that services keep to themselves, and caches that may be old. */
final class States {
    private static final Pattern STATE = Pattern.compile("\\b(stateful|in[- ]memory (?:state|sessions?|carts?)"
            + "|(?:user |http |login )?sessions?|session state|local (?:disk|state|files?)|sticky state)\\b");
    private static final Pattern STICKY = Pattern.compile("\\b(sticky|affinity|consistent hash(?:ing)?|hash(?:ed)? by"
            + "|by (?:user|session|key|id|room|conversation)(?: id)?|ip hash|maglev|session aware|stateful)\\b");
    private static final Pattern STATELESS =
            Pattern.compile("\\b(stateless|no (?:state|sessions?)|without (?:state|sessions?))\\b");
    private static final Pattern FRESH = Pattern.compile(
            "\\b(ttl|expir\\w*|invalidat\\w*|evict\\w*|write[- ]?(?:through|behind|back)"
                    + "|refresh\\w*|purg\\w*|max[- ]?age|s-?maxage|versioned|immutable|cdc|stale[- ]\\w+|updat\\w*|lease\\w*|etags?)\\b");
    private static final Set<NodeKind> WRITERS = Set.of(NodeKind.WORKER, NodeKind.QUEUE);

    private States() {}

    /** Returns the services of several copies that keep state behind a balancer that does not know of it. */
    static List<Finding> hidden(Graph graph) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < graph.size(); i++) {
            Node balancer = graph.node(i);
            if (balancer.kind() == NodeKind.BALANCER
                    && !STICKY.matcher(said(balancer)).find()) {
                for (Graph.Step step : graph.out(i)) {
                    Node service = graph.node(step.to());
                    Optional<String> state = state(service);
                    boolean isTold = STICKY.matcher(step.edge().label().toLowerCase(Locale.ROOT))
                            .find();
                    boolean isOne = service.attributes().copies() == 1;
                    if (service.kind() == NodeKind.SERVICE && state.isPresent() && !isTold && !isOne) {
                        findings.add(new Finding.HiddenState(balancer, service, state.get()));
                    }
                }
            }
        }
        return findings;
    }

    private static Optional<String> state(Node service) {
        String said = said(service);
        Matcher state = STATE.matcher(said);
        boolean isAnswered = STATELESS.matcher(said).find()
                || STICKY.matcher(said.replace("stateful", "")).find();
        return !isAnswered && state.find() ? Optional.of(state.group()) : Optional.empty();
    }

    /** Returns the caches of which the board does not tell how they learn that their copies are old. */
    static List<Finding> untold(Board board) {
        var graph = new Graph(board);
        return IntStream.range(0, graph.size())
                .filter(i -> graph.node(i).kind() == NodeKind.CACHE && !graph.isAlone(i) && !isRefreshed(graph, i))
                .<Finding>mapToObj(i -> new Finding.Uninvalidated(graph.node(i)))
                .toList();
    }

    private static boolean isRefreshed(Graph graph, int cache) {
        boolean isTold = FRESH.matcher(said(graph.node(cache))).find();
        boolean isFedByOthers = graph.in(cache).stream()
                .anyMatch(step -> WRITERS.contains(graph.node(step.to()).kind())
                        || (Access.of(step.edge()) == Access.WRITE && isNotOnlyFilled(step.edge())));
        boolean isLabelled = Stream.concat(graph.in(cache).stream(), graph.out(cache).stream())
                .anyMatch(step -> FRESH.matcher(step.edge().label().toLowerCase(Locale.ROOT))
                        .find());
        return isTold || isFedByOthers || isLabelled;
    }

    /** Who fills a cache after a miss does not learn of changes. */
    private static boolean isNotOnlyFilled(Edge edge) {
        return !Words.of(edge.label()).contains("fill");
    }

    private static String said(Node node) {
        Attributes attributes = node.attributes();
        var words = new ArrayList<>(attributes.notes());
        words.addAll(attributes.roles());
        attributes.values().forEach((key, value) -> words.add(key + " " + value));
        return String.join(" , ", words).toLowerCase(Locale.ROOT);
    }
}
