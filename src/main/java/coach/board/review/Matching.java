package coach.board.review;

import coach.board.Board;
import coach.question.Component;
import coach.question.Flow;
import coach.question.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A board held against a question: which nodes play which components, and which flows it carries.
 *
 * @param castings one for each component, in the order of the question
 * @param flows one for each flow, in the order of the question
 */
public record Matching(List<Casting> castings, List<FlowCheck> flows) {
    public Matching {
        castings = List.copyOf(castings);
        flows = List.copyOf(flows);
    }

    /** Returns how {@code board} answers {@code question}. */
    public static Matching of(Board board, Question question) {
        List<Component> components = question.components();
        var graph = new Graph(board);
        var naming = new Naming(components);
        List<BitSet> players = new ArrayList<>();
        components.forEach(component -> players.add(new BitSet()));
        for (int i = 0; i < graph.size(); i++) {
            for (Component component : naming.played(graph.node(i))) {
                players.get(components.indexOf(component)).set(i);
            }
        }
        List<String> ids = components.stream().map(Component::id).toList();
        var tracer = new Tracer(graph, players);
        var surroundings = new Surroundings(graph, players, entries(graph, question, ids, players));
        question.flows().forEach(flow -> surroundings.learn(tracer.stops(flow, ids)));
        var castings = new ArrayList<Casting>();
        for (int i = 0; i < components.size(); i++) {
            castings.add(casting(graph, components.get(i), players.get(i), surroundings));
        }
        List<FlowCheck> flows = question.flows().stream()
                .map(flow -> check(flow, tracer, graph, components))
                .toList();
        return new Matching(castings, flows);
    }

    /** Returns the casting of the component with this id. */
    public Casting casting(String componentId) {
        return castings.stream()
                .filter(casting -> casting.component().id().equals(componentId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no component " + componentId));
    }

    /** Returns the check of the flow with this id. */
    public FlowCheck flow(String flowId) {
        return flows.stream()
                .filter(check -> check.flow().id().equals(flowId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no flow " + flowId));
    }

    /** Where requests come from: the clients; if none is drawn, whatever plays the first part of a flow. */
    private static BitSet entries(Graph graph, Question question, List<String> ids, List<BitSet> players) {
        BitSet entries = graph.entries();
        if (entries.isEmpty()) {
            for (Flow flow : question.flows()) {
                int first = flow.path().isEmpty() ? -1 : ids.indexOf(flow.path().get(0));
                if (first >= 0) {
                    entries.or(players.get(first));
                }
            }
        }
        return entries;
    }

    private static Casting casting(Graph graph, Component component, BitSet players, Surroundings surroundings) {
        Standing best = Standing.ABSENT;
        var drawn = new BitSet();
        for (int node : players.stream().toArray()) {
            Standing standing = surroundings.standing(node, players);
            drawn.set(node, standing == Standing.DRAWN);
            best = drawn.isEmpty() ? standing : Standing.DRAWN;
        }
        BitSet shown = drawn.isEmpty() ? players : withNeighbours(graph, drawn, players);
        return new Casting(component, shown.stream().mapToObj(graph::node).toList(), best);
    }

    /** A follower stands beside its leader only, and counts with it. */
    private static BitSet withNeighbours(Graph graph, BitSet drawn, BitSet players) {
        var all = (BitSet) drawn.clone();
        players.stream()
                .filter(node -> graph.neighbours(node).intersects(drawn))
                .forEach(all::set);
        return all;
    }

    private static FlowCheck check(Flow flow, Tracer tracer, Graph graph, List<Component> components) {
        List<String> ids = components.stream().map(Component::id).toList();
        List<BitSet> stops = tracer.stops(flow, ids);
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).isEmpty()) {
                List<String> parts = List.of(flow.path().get(i).split("\\|", -1));
                return new FlowCheck.Undrawn(
                        flow,
                        components.stream()
                                .filter(component -> parts.contains(component.id()))
                                .toList());
            }
        }
        if (stops.isEmpty()) {
            return new FlowCheck.Undrawn(flow, List.of());
        }
        Tracer.Way near = tracer.follow(stops, Tracer.DETOUR_MIN - 1);
        Tracer.Way far = near instanceof Tracer.Whole ? near : tracer.follow(stops, Integer.MAX_VALUE);
        if (far instanceof Tracer.Whole whole) {
            return near == far
                    ? new FlowCheck.Holds(flow, names(graph, whole), whole.arrows())
                    : new FlowCheck.Detour(flow, names(graph, whole), whole.arrows());
        }
        var stuck = (Tracer.Stuck) far;
        return new FlowCheck.Broken(
                flow,
                graph.node(stuck.from()).name(),
                graph.node(stuck.to()).name(),
                tracer.leads(stuck.to(), stuck.from()));
    }

    private static List<String> names(Graph graph, Tracer.Whole way) {
        return way.nodes().stream().map(node -> graph.node(node).name()).toList();
    }
}
