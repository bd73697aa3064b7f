package coach.board.draw;

import coach.board.Board;
import coach.board.Edge;
import coach.board.Groups;
import coach.board.Node;
import coach.board.draw.Scene.Area;
import coach.board.draw.Scene.Card;
import coach.board.draw.Scene.Corner;
import coach.board.draw.Scene.Frame;
import coach.board.draw.Scene.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays a board out with the layered algorithm of Eclipse ELK (Schulze, Spönemann and von Hanxleden, Journal of Visual
 * Languages and Computing 2014): right-angled lines, groups as nodes with nodes inside, labels in the lines. The same
 * board always gives the same scene.
 */
final class ElkScene {
    static final int CELL = 8;
    static final int LINE = 18;
    static final int PAD = 12;
    static final int LABEL_HEIGHT = 16;
    private static final int MARGIN = 16;
    private static final int FRAME_TITLE = 26;

    private final Board board;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> frames = new LinkedHashMap<>();
    private final Map<String, ElkNode> cards = new HashMap<>();
    private final Map<Edge, ElkEdge> wires = new LinkedHashMap<>();

    private ElkScene(Board board) {
        this.board = board;
    }

    static Scene of(Board board) {
        // The algorithm copies the defaults of its options, which it can once they are registered.
        LayoutMetaDataService.getInstance();
        var layout = new ElkScene(board);
        configure(layout.root);
        layout.root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        layout.fill();
        new LayeredLayoutProvider().layout(layout.root, new NullElkProgressMonitor());
        return layout.scene();
    }

    /** Frames are laid out together with what is around them, by the same rules. */
    private static void configure(ElkNode graph) {
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 16.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 44.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 20);
    }

    private void fill() {
        for (Groups.Group group : Groups.of(board)) {
            ElkNode frame = ElkGraphUtil.createNode(root);
            configure(frame);
            frame.setProperty(CoreOptions.PADDING, new ElkPadding(FRAME_TITLE, MARGIN, MARGIN, MARGIN));
            frame.setDimensions(group.name().length() * CELL + 2 * PAD, FRAME_TITLE);
            frames.put(group.name(), frame);
        }
        for (Node node : board.nodes()) {
            List<String> zones = node.attributes().zones();
            ElkNode parent = zones.size() == 1 ? frames.getOrDefault(zones.get(0), root) : root;
            ElkNode card = ElkGraphUtil.createNode(parent);
            Box box = box(node);
            int columns = box.width() - 4;
            card.setDimensions(columns * CELL + 2.0 * PAD, box.lines().size() * LINE + (double) PAD);
            cards.put(node.name(), card);
        }
        for (Edge edge : board.edges()) {
            if (!edge.isLoop()) {
                ElkEdge wire = ElkGraphUtil.createSimpleEdge(cards.get(edge.from()), cards.get(edge.to()));
                if (!edge.label().isEmpty()) {
                    ElkLabel label = ElkGraphUtil.createLabel(edge.label(), wire);
                    label.setDimensions(Columns.of(edge.label()) * CELL + (double) CELL, LABEL_HEIGHT);
                    label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
                }
                wires.put(edge, wire);
            }
        }
    }

    /** Inside a frame the frame says the zone. */
    private Box box(Node node) {
        List<Edge> loops = board.edges().stream()
                .filter(edge -> edge.isLoop() && edge.from().equals(node.name()))
                .toList();
        return Box.of(node, loops, Glyphs.UNICODE);
    }

    private Scene scene() {
        var shownFrames = new ArrayList<Frame>();
        frames.forEach((name, frame) -> shownFrames.add(new Frame(name, area(frame))));
        var shownCards = new ArrayList<Card>();
        for (Node node : board.nodes()) {
            String inside = AttributeLines.joined(node.attributes(), Glyphs.UNICODE);
            String says = node.name() + (inside.isEmpty() ? "" : " [" + inside + "]");
            ElkNode card = cards.get(node.name());
            if (card != null) {
                shownCards.add(new Card(box(node), says, area(card)));
            }
        }
        var shownWires = new ArrayList<Wire>();
        wires.forEach((edge, wire) -> shownWires.add(wire(edge, wire)));
        return new Scene(round(root.getWidth()), round(root.getHeight()), shownFrames, shownCards, shownWires);
    }

    private static Area area(ElkNode node) {
        Corner corner = origin(node);
        return new Area(corner.x(), corner.y(), round(node.getWidth()), round(node.getHeight()));
    }

    private static Corner origin(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode at = node; at != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        return new Corner(round(x), round(y));
    }

    private static Wire wire(Edge edge, ElkEdge wire) {
        Corner origin = origin(wire.getContainingNode());
        var corners = new ArrayList<Corner>();
        for (ElkEdgeSection section : wire.getSections()) {
            corners.add(corner(origin, section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> corners.add(corner(origin, bend.getX(), bend.getY())));
            corners.add(corner(origin, section.getEndX(), section.getEndY()));
        }
        Area label = wire.getLabels().stream()
                .findFirst()
                .map(each -> new Area(
                        origin.x() + round(each.getX()),
                        origin.y() + round(each.getY()),
                        round(each.getWidth()),
                        round(each.getHeight())))
                .orElse(new Area(0, 0, 0, 0));
        return new Wire(edge, corners, label);
    }

    private static Corner corner(Corner origin, double x, double y) {
        return new Corner(origin.x() + round(x), origin.y() + round(y));
    }

    private static int round(double length) {
        return (int) Math.round(length);
    }
}
