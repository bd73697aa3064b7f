package coach.board.failure;

import coach.board.Edge;
import java.util.List;

/**
 * Something that users want, and the way that it takes over the board.
 *
 * @param id short, the same on every board: the flow of a question, or {@code client to db}
 * @param promise what users miss when it fails, as a sentence without a full stop
 * @param isWrite whether it changes data
 * @param route the names of the parts it passes
 * @param arrows the arrows along the way, in order; against one where an answer comes back
 */
public record Demand(String id, String promise, boolean isWrite, List<String> route, List<Edge> arrows) {
    public Demand {
        route = List.copyOf(route);
        arrows = List.copyOf(arrows);
    }

    /** Returns the same under another name. */
    public Demand named(String name) {
        return new Demand(name, promise, isWrite, route, arrows);
    }
}
