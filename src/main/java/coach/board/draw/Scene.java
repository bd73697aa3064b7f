package coach.board.draw;

import coach.board.Edge;
import java.util.List;

/**
 * A board laid out on paper, in pixels from the upper left corner.
 *
 * @param frames the groups, behind everything else
 */
record Scene(int width, int height, List<Frame> frames, List<Card> cards, List<Wire> wires) {
    Scene {
        frames = List.copyOf(frames);
        cards = List.copyOf(cards);
        wires = List.copyOf(wires);
    }

    /** A rectangle. */
    record Area(int left, int top, int width, int height) {
        int right() {
            return left + width;
        }

        int bottom() {
            return top + height;
        }
    }

    /** The rectangle of a zone or region. */
    record Frame(String name, Area area) {}

    /** The rectangle of a node. */
    record Card(Box box, String says, Area area) {}

    /** A corner of a line. */
    record Corner(int x, int y) {}

    /**
     * The line of an arrow.
     *
     * @param corners from the node it leaves to the node it reaches, at least two; every piece is upright or level
     * @param label where its label stands; of no size where it has none
     */
    record Wire(Edge edge, List<Corner> corners, Area label) {
        Wire {
            corners = List.copyOf(corners);
        }
    }
}
