package coach.board.review;

import coach.board.Edge;
import coach.board.Node;
import coach.question.Component;
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
     */
    record SinglePoint(Node node, List<String> stores) implements Finding {
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
     */
    record FarCall(Edge edge, String fromZone, String toZone) implements Finding {
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
}
