package coach.board.review;

import coach.board.Edge;
import coach.question.Component;
import coach.question.Flow;
import java.util.List;

/** What became of a flow that was followed through the board. */
public sealed interface FlowCheck {
    /** Returns the flow. */
    Flow flow();

    /** Does one thing for each kind of result. */
    <R> R match(Cases<R> cases);

    /** One method for each kind of result. */
    interface Cases<R> {
        /** For a flow that the board carries. */
        R holds(Holds holds);

        /** For a flow that takes a way round. */
        R detour(Detour detour);

        /** For a flow that ends between two parts. */
        R broken(Broken broken);

        /** For a flow whose part is missing. */
        R undrawn(Undrawn undrawn);
    }

    /**
     * The board carries the flow.
     *
     * @param route the names of the nodes that it passes
     * @param arrows the arrows along the route, in order: the evidence
     */
    record Holds(Flow flow, List<String> route, List<Edge> arrows) implements FlowCheck {
        public Holds {
            route = List.copyOf(route);
            arrows = List.copyOf(arrows);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holds(this);
        }
    }

    /**
     * There is a way, but between two neighbours of the flow it passes several parts with another job, so it may not be
     * meant.
     *
     * @param route the names of the nodes that it passes
     */
    record Detour(Flow flow, List<String> route, List<Edge> arrows) implements FlowCheck {
        public Detour {
            route = List.copyOf(route);
            arrows = List.copyOf(arrows);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.detour(this);
        }
    }

    /**
     * No way leads from one part of the flow to the next.
     *
     * @param from the name of the node where it ends
     * @param to the name of the node that it should reach
     * @param isAgainst whether a way leads from {@code to} to {@code from}, so that only the direction is wrong
     */
    record Broken(Flow flow, String from, String to, boolean isAgainst) implements FlowCheck {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.broken(this);
        }
    }

    /**
     * A part of the flow is not on the board.
     *
     * @param missing the parts of which one is needed
     */
    record Undrawn(Flow flow, List<Component> missing) implements FlowCheck {
        public Undrawn {
            missing = List.copyOf(missing);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undrawn(this);
        }
    }
}
