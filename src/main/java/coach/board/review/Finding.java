package coach.board.review;

import coach.board.Edge;
import coach.board.Node;
import coach.question.Component;
import coach.question.Flow;
import coach.question.Placement;
import java.util.List;
import java.util.Optional;

/** Something that a review of a board noticed. {@link FindingText} puts it in words. */
public sealed interface Finding {

    /** Does one thing for each kind of finding. */
    <R> R match(Cases<R> cases);

    /** Returns the names of the nodes it is about, most important first. */
    List<String> about();

    /** One method for each kind of finding. */
    interface Cases<R> {
        /** For a board without clients. */
        R noEntry(NoEntry finding);

        /** For a node without arrows. */
        R alone(Alone finding);

        /** For nodes apart from all clients. */
        R cutOff(CutOff finding);

        /** For a node to which nothing leads. */
        R noWayIn(NoWayIn finding);

        /** For a node that only takes. */
        R noWayOut(NoWayOut finding);

        /** For a node on which stores hang. */
        R singlePoint(SinglePoint finding);

        /** For a service of one copy that others wait for. */
        R loneService(LoneService finding);

        /** For a store with one copy. */
        R oneCopy(OneCopy finding);

        /** For a store that nobody writes. */
        R unwritten(Unwritten finding);

        /** For a call between regions. */
        R farCall(FarCall finding);

        /** For a queue that nobody empties or fills. */
        R idleQueue(IdleQueue finding);

        /** For a cache with nothing behind it. */
        R baselessCache(BaselessCache finding);

        /** For a component that does not count as drawn. */
        R missing(Missing finding);

        /** For a component with too few copies or zones. */
        R misplaced(Misplaced finding);

        /** For a flow that the board does not carry. */
        R brokenFlow(BrokenFlow finding);

        /** For a store that nobody reads. */
        R unread(Unread finding);

        /** For a cache whose copies may be old for ever. */
        R uninvalidated(Uninvalidated finding);

        /** For a service that remembers behind a balancer that forgets. */
        R hiddenState(HiddenState finding);

        /** For a store with too few copies for its target. */
        R lowDurability(LowDurability finding);

        /** For a node on which a flow hangs. */
        R pathPoint(PathPoint finding);
    }

    /** Nothing on the board is a client. */
    record NoEntry() implements Finding {
        @Override
        public List<String> about() {
            return List.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noEntry(this);
        }
    }

    /** A node has no arrow. */
    record Alone(Node node) implements Finding {
        @Override
        public List<String> about() {
            return List.of(node.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alone(this);
        }
    }

    /**
     * Nodes are joined to each other, but to no client.
     *
     * @param nodes the whole island, in order of mention
     * @param similar a node outside it whose name begins alike, so that one thing may have two names
     */
    record CutOff(List<Node> nodes, Optional<String> similar) implements Finding {
        public CutOff {
            nodes = List.copyOf(nodes);
        }

        @Override
        public List<String> about() {
            return nodes.stream().map(Node::name).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cutOff(this);
        }
    }

    /** A node calls others, but nothing leads to it. */
    record NoWayIn(Node node) implements Finding {
        @Override
        public List<String> about() {
            return List.of(node.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noWayIn(this);
        }
    }

    /** A node takes messages for which nobody waits, and passes nothing on. */
    record NoWayOut(Node node) implements Finding {
        @Override
        public List<String> about() {
            return List.of(node.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noWayOut(this);
        }
    }

    /**
     * Every way from the clients to some stores passes a node of which there is one copy, as far as is said.
     *
     * @param stores the names of the stores, in order of mention
     * @param isLater whether nobody waits for it: what passes it is late while it is down, and not refused
     */
    record SinglePoint(Node node, List<String> stores, boolean isLater) implements Finding {
        public SinglePoint {
            stores = List.copyOf(stores);
        }

        @Override
        public List<String> about() {
            return List.of(node.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.singlePoint(this);
        }
    }

    /**
     * A service of one copy keeps others waiting, although no store stands behind it alone.
     *
     * @param callers the names of those who wait, in order of mention
     */
    record LoneService(Node node, List<String> callers) implements Finding {
        public LoneService {
            callers = List.copyOf(callers);
        }

        @Override
        public List<String> about() {
            return List.of(node.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loneService(this);
        }
    }

    /** A store has one copy, as far as is said. */
    record OneCopy(Node store) implements Finding {
        @Override
        public List<String> about() {
            return List.of(store.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.oneCopy(this);
        }
    }

    /** No arrow writes a store. */
    record Unwritten(Node store) implements Finding {
        @Override
        public List<String> about() {
            return List.of(store.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unwritten(this);
        }
    }

    /**
     * A caller waits for an answer from a region where it does not run itself.
     *
     * @param fromZone a zone of the caller that is in no region of the other side
     * @param toZone a zone of the other side
     * @param isWrite whether a store is called, and not only to read
     */
    record FarCall(Edge edge, String fromZone, String toZone, boolean isWrite) implements Finding {
        @Override
        public List<String> about() {
            return List.of(edge.from(), edge.to());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.farCall(this);
        }
    }

    /**
     * A queue has one side only.
     *
     * @param isUnread whether it is filled and nobody takes from it; else somebody takes and nobody fills it
     */
    record IdleQueue(Node queue, boolean isUnread) implements Finding {
        @Override
        public List<String> about() {
            return List.of(queue.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.idleQueue(this);
        }
    }

    /** Neither a cache nor anybody who calls it reaches a store. */
    record BaselessCache(Node cache) implements Finding {
        @Override
        public List<String> about() {
            return List.of(cache.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.baselessCache(this);
        }
    }

    /** A component of the question does not count as drawn; its casting says why. */
    record Missing(Casting casting) implements Finding {
        @Override
        public List<String> about() {
            return casting.nodes().stream().map(Node::name).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing(this);
        }
    }

    /** A component is drawn with fewer copies or zones than the question asks for. */
    record Misplaced(Casting casting, Placement placement) implements Finding {
        @Override
        public List<String> about() {
            return casting.nodes().stream().map(Node::name).toList();
        }

        /** Returns the component. */
        public Component component() {
            return casting.component();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.misplaced(this);
        }
    }

    /** A flow of the question ends on the board, or takes a way round, or has a part that is not drawn. */
    record BrokenFlow(FlowCheck check) implements Finding {
        @Override
        public List<String> about() {
            return List.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.brokenFlow(this);
        }
    }

    /** Every arrow to a store says that it writes. */
    record Unread(Node store) implements Finding {
        @Override
        public List<String> about() {
            return List.of(store.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unread(this);
        }
    }

    /** Nothing on the board says how a cache learns that its copies are old. */
    record Uninvalidated(Node cache) implements Finding {
        @Override
        public List<String> about() {
            return List.of(cache.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.uninvalidated(this);
        }
    }

    /**
     * A balancer picks any of several copies of a service, which keep something between requests.
     *
     * @param state the candidate's word for it
     */
    record HiddenState(Node balancer, Node service, String state) implements Finding {
        @Override
        public List<String> about() {
            return List.of(service.name(), balancer.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hiddenState(this);
        }
    }

    /**
     * A store has fewer copies than its durability target needs.
     *
     * @param nines the target: 11 for 99.999999999 percent a year
     * @param copies as drawn; 0 where nothing is said
     * @param needed the least number of copies that reaches the target
     */
    record LowDurability(Node store, int nines, int copies, int needed) implements Finding {
        @Override
        public List<String> about() {
            return List.of(store.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lowDurability(this);
        }
    }

    /**
     * A flow of the question has no other way than through a node of which there is one copy, as far as is said.
     *
     * @param requirement the requirement that the flow serves, as a sentence
     * @param isLater whether nobody waits for that part of the flow: it is late while the node is down
     */
    record PathPoint(Flow flow, String requirement, Node node, boolean isLater) implements Finding {
        @Override
        public List<String> about() {
            return List.of(node.name());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathPoint(this);
        }
    }
}
